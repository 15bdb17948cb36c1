/** May this caller do this to that record? The questions come in the order of BR-ROLE-44. */
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { admittedRoles, isMember, mayUse, type Caller, type RecordOwners } from '../../domain/contract/permissions.ts'
import type { Database } from '../store/database.ts'
import type { WorkRow } from '../store/work-tables.ts'
import { requireRecordsOfPath } from './records-of-path.ts'
import { accessRestricted, notFound } from './refusals.ts'

/**
 * 401 "Access restricted" unless a role held is admitted (BR-ROLE-44, 54). What only authorities have is refused to others
 * at once, an admin of a promoter too: nothing that they could send would be theirs (BR-ROLE-64).
 */
export function requireRole(endpoint: Endpoint, caller: Caller): void {
  if (admittedRoles(endpoint, caller).length === 0) throw accessRestricted()
  if (endpoint.member === 'own-authority' && caller.organisation_type !== 'HA') throw accessRestricted()
}

/** 401 "Access restricted" unless membership and workstream both hold on the record. */
export function requireOwner(endpoint: Endpoint, caller: Caller, owners: RecordOwners): void {
  if (!mayUse(endpoint, caller, owners)) throw accessRestricted()
}

/** Whether any role of the caller stands in the endpoint's relation to the record, workstreams aside. */
export function standsIn(endpoint: Endpoint, caller: Caller, owners: RecordOwners): boolean {
  return admittedRoles(endpoint, caller).some((role) => isMember(endpoint, role, caller, owners))
}

/** Parameters of a path within a works record. */
export interface WorksPath {
  readonly workReferenceNumber: string
  readonly [name: string]: string
}

/** The works record of the path, locked when it is to be changed; 404 when there is none, 401 when it is not theirs. */
export async function openWork(db: Database, endpoint: Endpoint, caller: Caller, params: WorksPath): Promise<WorkRow> {
  const work = await findWork(db, params.workReferenceNumber, endpoint.method !== 'GET')
  if (!work) throw notFound(`Works record ${params.workReferenceNumber}`)
  await requireRecordsOfPath(db, params)
  requireOwner(endpoint, caller, work)
  return work
}

function findWork(db: Database, reference: string, lock: boolean): Promise<WorkRow | undefined> {
  return db
    .selectFrom('work')
    .selectAll()
    .where('reference', '=', reference)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst() as Promise<WorkRow | undefined>
}

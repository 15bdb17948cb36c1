/** May this caller do this to that record? The questions come in the order of BR-ROLE-44. */
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { admittedRoles, isMember, mayUse, type Caller, type RecordOwners } from '../../domain/contract/permissions.ts'
import type { Database } from '../store/database.ts'
import type { WorkRow } from '../store/tables.ts'
import { accessRestricted, notFound } from './refusals.ts'

/** 401 "Access restricted" unless a role held is admitted (BR-ROLE-44, 54). */
export function requireRole(endpoint: Endpoint, caller: Caller): void {
  if (admittedRoles(endpoint, caller).length === 0) throw accessRestricted()
}

/** 401 "Access restricted" unless membership and workstream both hold on the record. */
export function requireOwner(endpoint: Endpoint, caller: Caller, owners: RecordOwners): void {
  if (!mayUse(endpoint, caller, owners)) throw accessRestricted()
}

/** Whether any role of the caller stands in the endpoint's relation to the record, workstreams aside. */
export function standsIn(endpoint: Endpoint, caller: Caller, owners: RecordOwners): boolean {
  return admittedRoles(endpoint, caller).some((role) => isMember(endpoint, role, caller, owners))
}

/** The works record of the path, locked when it is to be changed; 404 when there is none, 401 when it is not theirs. */
export async function openWork(
  db: Database,
  endpoint: Endpoint,
  caller: Caller,
  params: { workReferenceNumber: string; permitReferenceNumber?: string },
): Promise<WorkRow> {
  const work = await findWork(db, params.workReferenceNumber, endpoint.method !== 'GET')
  if (!work) throw notFound(`Works record ${params.workReferenceNumber}`)
  if (params.permitReferenceNumber !== undefined) await requirePermit(db, work.reference, params.permitReferenceNumber)
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

async function requirePermit(db: Database, workReference: string, reference: string): Promise<void> {
  const permit = await db
    .selectFrom('permit')
    .select('reference')
    .where('reference', '=', reference)
    .where('work_reference', '=', workReference)
    .executeTakeFirst()
  if (!permit) throw notFound(`Permit ${reference}`)
}

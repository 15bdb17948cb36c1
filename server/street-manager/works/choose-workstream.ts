import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { requireOwner } from '../../http/authorise.ts'
import { accessRestricted, invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'

interface Choice {
  readonly endpoint: Endpoint
  readonly caller: Caller
  readonly promoter: string
  readonly authority: string
  /** What the application says; nothing leaves the choice to us. */
  readonly asked: string | null | undefined
}

/** Where records without a permit are kept; never valid for a permit (BR-ROLE-10). */
export const holdingWorkstream = '000'

/**
 * The workstream of new works: the one asked for, else the first that the caller may write to (BR-PERMIT-22). Throws 401
 * for one that the caller may not write to, 400 for one that is deactivated. A malformed one comes back as it is: the
 * checks of the application name it.
 */
export async function chooseWorkstream(db: Database, choice: Choice): Promise<string> {
  const { endpoint, caller, promoter, asked } = choice
  if (asked && (!/^\d{3}$/.test(asked) || asked === holdingWorkstream)) return asked
  const active = await activeWorkstreams(db, promoter)
  if (!asked) return firstWritable(caller, promoter, active)
  const owners = { promoter_swa_code: promoter, highway_authority_swa_code: choice.authority, workstream_prefix: asked }
  requireOwner(endpoint, caller, owners)
  if (!active.includes(asked)) {
    throw invalid([{ field: 'workstream_prefix', message: 'This workstream is deactivated', rule: 'BR-ROLE-14' }])
  }
  return asked
}

async function activeWorkstreams(db: Database, promoter: string): Promise<string[]> {
  const rows = await db
    .selectFrom('workstream')
    .select('prefix')
    .where('organisation_reference', '=', promoter)
    .where('status', '=', 'active')
    .where('prefix', '!=', holdingWorkstream)
    .orderBy('prefix')
    .execute()
  return rows.map(({ prefix }) => prefix)
}

function firstWritable(caller: Caller, promoter: string, active: readonly string[]): string {
  const prefix = active.find((candidate) =>
    caller.workstreams.some(
      (entry) =>
        entry.organisation_reference === promoter &&
        entry.workstream_prefix === candidate &&
        entry.access_level === 'full_write',
    ),
  )
  if (prefix === undefined) throw accessRestricted()
  return prefix
}

/** Keeps what a governance permit copies of its permit, and what follows from that, as it should be. */
import { sql } from 'kysely'
import { governanceExceptionsOf } from '../../domain/rules/governance-exceptions.ts'
import { isGovernanceComplete } from '../../domain/rules/governance-risk.ts'
import type { Database } from './database.ts'
import { governanceRows, type GovernanceRow } from './governance.ts'
import { copyOf, liveFacts, livePermits, type LivePermit } from './governance-live.ts'

/** Everything that BR-GOV-24 asks about. */
export const partsOf = ({ permit, operation, forms, workOrder }: GovernanceRow) => ({
  forms,
  peopleCount: permit.people.length,
  hasOperation: operation !== null,
  hasWorkOrder: workOrder !== null,
})

/**
 * Copies the permits anew, matches those that waited for theirs, and settles completeness and exceptions (BR-GOV-07, 24, 25,
 * 28). The copy is only of a permit whose promoter is the organisation.
 */
export async function refreshGovernance(db: Database, ids: readonly string[], now: Temporal.Instant): Promise<void> {
  const rows = await governanceRows(db, ids)
  const live = await livePermits(
    db,
    rows.flatMap(({ permit }) => permit.reference ?? []),
  )
  for (const row of rows) {
    const found = live.get(row.permit.reference ?? '')
    const own = found?.promoter_swa_code === row.permit.organisation_reference ? found : undefined
    await db
      .updateTable('governance_permit')
      .set({ ...(own ? copyOf(own) : {}), ...judged(row, own, true), modified_at: now.toString() })
      .where('id', '=', row.permit.id)
      .execute()
  }
}

/** Completeness and exceptions; `isFresh` when the copy is taken from the live permit in the same breath. */
export function judged(row: GovernanceRow, live: LivePermit | undefined, isFresh: boolean) {
  const is_complete = isGovernanceComplete(partsOf(row))
  if (!live) return { is_complete, exceptions: [] }
  const facts = liveFacts(live)
  const { permit, operation } = row
  const dayOf = (day: string | null) => (day === null ? null : Temporal.PlainDate.from(day))
  const copied =
    isFresh || permit.source_usrn === null
      ? { source: { ...facts }, startOn: facts.startOn, endOn: facts.endOn }
      : {
          source: {
            permit_status: permit.source_status ?? '',
            work_status: permit.source_work_status ?? '',
            usrn: permit.source_usrn,
          },
          startOn: dayOf(permit.start_on),
          endOn: dayOf(permit.end_on),
        }
  const governed = { isComplete: is_complete, operation, enteredUsrn: permit.entered_usrn, ...copied }
  return { is_complete, exceptions: governanceExceptionsOf(governed, facts).map(({ exception }) => exception) }
}

/** Governance permits of these works records, and those that wait for a permit of them. */
export async function governanceOfWorks(db: Database, works: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from governance_permit where work_reference = any(${[...works]}::text[])
    union
    select g.id from governance_permit as g join permit on permit.reference = g.reference
     where g.work_reference is null and permit.work_reference = any(${[...works]}::text[])
       and permit.promoter_swa_code = g.organisation_reference`.execute(db)
  return rows.map(({ id }) => id)
}

import type { Updateable } from 'kysely'
import type { InspectionOutcome, InspectionType } from '../../../domain/contract/enums/inspections.ts'
import { nonComplianceReference } from '../../../domain/references.ts'
import { issuesNonCompliance } from '../../../domain/rules/non-compliance-states.ts'
import type { Database } from '../../store/database.ts'
import type { NonComplianceTable } from '../../store/inspection-tables.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { nonComplianceEvent } from './non-compliance-event.ts'
import type { NamedNonCompliance } from './open-non-compliance.ts'

interface IssuingInspection {
  readonly inspection_type: InspectionType
  readonly inspection_outcome: InspectionOutcome
}

/** No answer of either side, but the authority's that it is issued (BR-NC-03, 11). */
export const unanswered = {
  ha_response_status: 'issued',
  ha_response_details: null,
  ha_jsm_at: null,
  promoter_response_status: null,
  promoter_responded_at: null,
  promoter_response_details: null,
  promoter_jsm_at: null,
  jsm_status: null,
  jsm_requested_side: null,
  jsm_suggested_side: null,
  jsm_suggested_at: null,
} as const

/** Stores the non-compliance that an inspection begins, and answers its reference; null when it begins none (BR-NC-01, 30). */
export async function storeNonCompliance(
  db: Database,
  work: WorkRow,
  inspection: IssuingInspection,
  now: Temporal.Instant,
): Promise<string | null> {
  if (!issuesNonCompliance(inspection)) return null
  const { last } = await db
    .selectFrom('non_compliance')
    .select((row) => row.fn.coalesce(row.fn.max('sequence'), row.lit(0)).as('last'))
    .where('work_reference', '=', work.reference)
    .executeTakeFirstOrThrow()
  const sequence = last + 1
  const reference = nonComplianceReference(work.reference, sequence)
  await db
    .insertInto('non_compliance')
    .values({
      ...unanswered,
      reference,
      work_reference: work.reference,
      sequence,
      non_compliance_status: 'issued',
      ha_responded_at: now.toString(),
      created_at: now.toString(),
    })
    .execute()
  return reference
}

interface Settling {
  readonly work: WorkRow
  /** Absent when the inspection has just begun it. */
  readonly named: NamedNonCompliance | undefined
  /** Reference of the non-compliance. */
  readonly linked: string
  /** Reference of the inspection. */
  readonly inspection: string
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** What the recorded inspection does to its non-compliance, with its events (BR-NC-30 to 34). */
export async function settleNonCompliance(db: Database, settling: Settling): Promise<void> {
  const { work, named, linked, inspection, actor, now } = settling
  const tell = (event: Parameters<typeof nonComplianceEvent>[1], details: string) =>
    recordEvent(db, work, nonComplianceEvent(linked, event, details), actor, now)
  if (!named) return tell('non_compliance_issued', `Issued by inspection ${inspection}`)
  const at = now.toString()
  if (named.link === 'link_failed_inspection') {
    // BR-NC-03: the two sides begin again
    await change(db, linked, { ...unanswered, ha_responded_at: at })
  }
  await tell('inspection_linked_to_non_compliance', `Inspection ${inspection} linked`)
  if (named.link !== 'link_passed_completion') return
  // BR-NC-04
  await change(db, linked, {
    non_compliance_status: 'resolved',
    ha_response_status: 'works_completed_and_passed',
    ha_responded_at: at,
    ha_response_details: null,
  })
  await tell('non_compliance_resolved', `Resolved by inspection ${inspection}`)
}

async function change(db: Database, reference: string, values: Updateable<NonComplianceTable>): Promise<void> {
  await db.updateTable('non_compliance').set(values).where('reference', '=', reference).execute()
}

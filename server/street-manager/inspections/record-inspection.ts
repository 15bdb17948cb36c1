import type {
  ChosenInspectionCategory,
  FailureReason,
  InspectionCategory,
} from '../../../domain/contract/enums/inspections.ts'
import { inspectionOutcomeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { inspectionReference } from '../../../domain/references.ts'
import { autoAcceptanceDue } from '../../../domain/rules/auto-acceptance.ts'
import { checkInspection, type InspectionAnswers } from '../../../domain/rules/inspection-checks.ts'
import { isFailed } from '../../../domain/rules/inspection-matrix.ts'
import {
  checkReinspectionOf,
  reinspectionOf,
  type ReinspectionAnswers,
} from '../../../domain/rules/reinspection-checks.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { linkFiles } from '../files/link-files.ts'
import { settleNonCompliance, storeNonCompliance } from '../non-compliances/link-inspection.ts'
import { openNonCompliance } from '../non-compliances/open-non-compliance.ts'
import { noteSampled } from '../sampling/note-sampled.ts'
import { inspectedSites } from './inspected-sites.ts'
import { inspectionDetails } from './inspection-details.ts'
import { eventOfOutcome, inspectionEvent } from './inspection-events.ts'
import { refuseOnNotice } from './refuse-on-notice.ts'
import { removeScheduled, scheduleOn } from './scheduled-inspections.ts'

/** An inspection as a request gives it: on works of ours, or with historic works. */
export type InspectionRequest = Omit<InspectionAnswers, 'failure_reason_details'> &
  ReinspectionAnswers & {
    readonly inspection_category?: ChosenInspectionCategory | null
    readonly failure_reason_details?: readonly FailedAreaRequest[] | null
    readonly additional_comments?: string | null
    readonly username: string
    readonly inspector_name?: string | null
    readonly non_compliance_reference_number?: string | null
  }

export interface FailedAreaRequest {
  readonly failure_reason: FailureReason
  readonly details: string
  readonly site_reference_numbers?: readonly string[] | null
  /** In words: historic works have no sites. */
  readonly site_name?: string | null
}

interface Recording {
  /** Locked by the caller, whose authority it is (BR-INSP-20); its status does not matter (BR-INSP-21). */
  readonly work: WorkRow
  readonly request: InspectionRequest
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * Records an inspection with its files, begins or continues its non-compliance (BR-NC-30 to 34) and replaces the planned
 * visit (BR-INSP-43, 44). Throws 400 naming fields, 409 when the non-compliance named is settled or the works are a notice.
 */
export async function recordInspectionOn(db: Database, recording: Recording) {
  const { work, request, actor, now } = recording
  await refuseOnNotice(db, work)
  const sites = await inspectedSites(db, work.reference)
  const works = { ...work, site_reference_numbers: sites.map((site) => site.site_reference_number) }
  refuseProblems([...checkInspection(request, works, now), ...checkReinspectionOf(request, works, now)])
  const named = await openNonCompliance(db, work, request)
  const { sequence, category } = await nextInspection(db, work, request)
  const reference = inspectionReference(work.reference, sequence)
  const linked = named?.row.reference ?? (await storeNonCompliance(db, work, request, now))
  await db
    .insertInto('inspection')
    .values({
      reference,
      work_reference: work.reference,
      sequence,
      inspection_type: request.inspection_type,
      inspection_category: category,
      inspection_outcome: request.inspection_outcome,
      inspection_status: 'recorded',
      inspection_at: instantOf(request.inspection_start_date).toString(),
      auto_acceptance_due_on: isFailed(request.inspection_outcome) ? autoAcceptanceDue(now).toString() : null,
      is_auto_accepted: false,
      non_compliance_reference: linked,
      created_at: now.toString(),
      modified_at: now.toString(),
      details: JSON.stringify(inspectionDetails(request, sites)),
    })
    .execute()
  const event = eventOfOutcome[request.inspection_outcome]
  const words = `Outcome: ${label(inspectionOutcomeLabels, request.inspection_outcome)}`
  await recordEvent(db, work, inspectionEvent(reference, event, words), actor, now)
  // BR-INSP-28: whatever the outcome
  await linkFiles(db, {
    fileIds: request.file_ids ?? [],
    organisation: work.highway_authority_swa_code,
    workReference: work.reference,
    object: { type: 'inspection', reference },
  })
  if (linked) await settleNonCompliance(db, { work, named, linked, inspection: reference, actor, now })
  await noteSampled(db, { work, reference, category }, { actor, now })
  await replaceScheduled(db, recording)
  return { inspection_reference_number: reference, non_compliance_reference_number: linked }
}

/** Its number, after the highest there ever was (BR-GEN-64, 80); on a Section 81 record the first is the initial one (BR-INSP-04). */
async function nextInspection(
  db: Database,
  work: WorkRow,
  request: InspectionRequest,
): Promise<{ sequence: number; category: InspectionCategory | null }> {
  const earlier = await db
    .selectFrom('inspection')
    .select(['sequence', 'inspection_type', 'deleted_at'])
    .where('work_reference', '=', work.reference)
    .orderBy('sequence', 'desc')
    .execute()
  const sequence = (earlier[0]?.sequence ?? 0) + 1
  if (request.inspection_type !== 'section_81') return { sequence, category: request.inspection_category ?? null }
  const isLater = earlier.some((other) => other.inspection_type === 'section_81' && !other.deleted_at)
  return { sequence, category: isLater ? 'section_81_follow_up' : 'section_81_initial' }
}

/** Any inspection removes the planned visit; one that asks for another puts that in its place (BR-INSP-43, 44). */
async function replaceScheduled(db: Database, { work, request, actor, now }: Recording): Promise<void> {
  await removeScheduled(db, work, 'An inspection was recorded', actor, now)
  const visit = reinspectionOf(request)
  if (visit) await scheduleOn(db, work, visit, actor, now)
}

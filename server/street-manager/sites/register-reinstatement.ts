import type { ReinstatementStatus, ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { addReinstatement } from '../../../domain/contract/sites.ts'
import { reinstatementReference } from '../../../domain/references.ts'
import { keepsEndDate, reinstatementEndDate } from '../../../domain/rules/reinstatement-dates.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { ReinstatementDetails, ReinstatementRow } from '../../store/site-tables.ts'
import { nextNumber } from '../../store/sites.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { linkFiles } from '../files/link-files.ts'
import { reinstatementEvent } from './site-events.ts'

/** What any request for a reinstatement says; the one for a non-notifiable site says less. */
type ReinstatementAnswers = BodyOf<typeof addReinstatement>

export interface NewReinstatement {
  readonly work: Pick<WorkRow, 'reference' | 'promoter_swa_code' | 'highway_authority_swa_code' | 'workstream_prefix'>
  readonly site: { readonly reference: string; readonly type: ReinstatementType }
  readonly answers: ReinstatementAnswers
  readonly permitReference: string | null
  /** The site's active one, which this one follows; null when it makes the site. */
  readonly before: Pick<ReinstatementRow, 'reference' | 'reinstatement_status' | 'end_on'> | null
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * Stores a reinstatement that has been checked as the active one of its site, with its files and its event, and answers its
 * reference (BR-REIN-03, 40 to 44). Measures that its type does not have are left out (BR-REIN-05, 06).
 */
export async function registerReinstatement(db: Database, registered: NewReinstatement): Promise<string> {
  const { work, site, answers, permitReference, before, actor, now } = registered
  const sequence = await nextNumber(db, work.reference, 'reinstatement')
  const reference = reinstatementReference(work.reference, sequence)
  if (before) {
    await db.updateTable('reinstatement').set({ is_active: false }).where('reference', '=', before.reference).execute()
  }
  const measures = measuresOf(site.type, answers)
  const endOn = endDateOf(registered, measures.depth)
  await db
    .insertInto('reinstatement')
    .values({
      reference,
      work_reference: work.reference,
      site_reference: site.reference,
      sequence,
      permit_reference: permitReference,
      is_active: true,
      reinstatement_status: answers.reinstatement_status,
      reinstated_on: civilDate(answers.reinstatement_date).toString(),
      end_on: endOn,
      ...measures,
      location_description: answers.location_description,
      created_at: now.toString(),
      details: JSON.stringify(detailsOf(answers)),
    })
    .execute()
  await linkFiles(db, {
    fileIds: answers.file_ids ?? [],
    organisation: work.promoter_swa_code,
    workReference: work.reference,
    object: { type: 'reinstatement', reference },
  })
  const { reinstatement_status } = answers
  const told = { reference, site_reference: site.reference, reinstatement_status, end_on: endOn }
  await recordEvent(db, work, reinstatementEvent(told, site.type), actor, now)
  return reference
}

function measuresOf(type: ReinstatementType, answers: ReinstatementAnswers) {
  const { depth, length, width, number_of_holes } = answers
  return type === 'excavation'
    ? { depth: depth ?? null, length: length ?? null, width: width ?? null, number_of_holes: null }
    : { depth: null, length: null, width: null, number_of_holes: number_of_holes ?? null }
}

/** Computed, unless remedial works leave a guarantee as it was (BR-REIN-20 to 25). */
function endDateOf({ answers, before }: NewReinstatement, depth: number | null): string {
  const isPermanent = (status: ReinstatementStatus | undefined) => status === 'permanent'
  const onPermanent = isPermanent(before?.reinstatement_status) && isPermanent(answers.reinstatement_status)
  if (before && onPermanent && keepsEndDate(answers)) return before.end_on
  const { reinstatement_status: status, reinstatement_date } = answers
  return reinstatementEndDate({ status, on: civilDate(reinstatement_date), depth }).toString()
}

function detailsOf(answers: ReinstatementAnswers): ReinstatementDetails {
  return {
    reinstatement_coordinates: answers.reinstatement_coordinates,
    secondary_reinstatement_coordinates: answers.secondary_reinstatement_coordinates,
    location_types: answers.location_types,
    reinstatement_evidence: answers.reinstatement_evidence,
    response_to_remedial_works: answers.response_to_remedial_works,
    base_courses_affected: answers.base_courses_affected,
  }
}

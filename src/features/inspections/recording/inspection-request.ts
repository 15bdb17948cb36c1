/** The request that records an inspection, from what was typed; what is not asked is not sent. */
import type { BodyOf } from '../../../../domain/contract/endpoint.ts'
import type { DefectFixedOnsite } from '../../../../domain/contract/enums/inspections.ts'
import type { recordInspection } from '../../../../domain/contract/inspections.ts'
import { categoriesOf } from '../../../../domain/rules/inspection-matrix.ts'
import { mayBeLinked } from '../../../../domain/rules/non-compliance-states.ts'
import { dateOf } from '../../../forms/date-parts.ts'
import { timeOf } from '../../../forms/typed-text.ts'
import { wireDate } from '../../../forms/wire-date.ts'
import { instantOfMoment } from '../../on-site/on-site-times.ts'
import {
  asksCall,
  asksDetails,
  asksMadeSafe,
  categoryOf,
  failedAreas,
  failedSites,
  outcomeOf,
  sitesOf,
  typeOf,
  type AroundInspection,
  type InspectionAnswers,
} from './inspection-answers.ts'

export type InspectionRequest = BodyOf<typeof recordInspection>

/**
 * The request, or undefined while type, outcome or moment are missing.
 *
 * @param fileIds  of the photos and files, once they are uploaded
 */
export function inspectionRequest(
  answers: InspectionAnswers,
  around: AroundInspection,
  username: string,
  fileIds: readonly number[],
): InspectionRequest | undefined {
  const type = typeOf(answers)
  const outcome = outcomeOf(answers)
  const at = instantOfMoment(answers)
  if (!type || !outcome || !at) return undefined
  const category = categoryOf(answers)
  const areas = failedAreas(answers)
  const hasSites = sitesOf(around.work).length > 0
  const nonCompliance = linksNonCompliance(answers) ? answers.non_compliance_reference_number : ''
  return {
    inspection_type: type,
    ...(category ? { inspection_category: category } : {}),
    inspection_outcome: outcome,
    inspection_start_date: at.toString(),
    ...(asksDetails(outcome) ? { inspection_outcome_details: answers.inspection_outcome_details.trim() } : {}),
    ...(areas.length > 0
      ? {
          failure_reason_details: areas.map((area) => ({
            failure_reason: area,
            details: answers.found[area]?.details?.trim() ?? '',
            ...(hasSites ? { site_reference_numbers: failedSites(answers, area, around.work) } : {}),
          })),
        }
      : {}),
    ...(asksMadeSafe(answers) ? { made_safe_by_ha: answers.made_safe_by_ha === 'yes' } : {}),
    ...callOf(answers),
    ...reinspectionOf(answers),
    ...(nonCompliance ? { non_compliance_reference_number: nonCompliance } : {}),
    ...(answers.additional_comments.trim() ? { additional_comments: answers.additional_comments.trim() } : {}),
    ...(answers.inspector_name.trim() ? { inspector_name: answers.inspector_name.trim() } : {}),
    inspection_evidence: answers.photos.length + answers.files.length > 0,
    ...(fileIds.length > 0 ? { file_ids: [...fileIds] } : {}),
    username,
  }
}

/** Whether the type is one that belongs to a non-compliance (BR-NC-02). */
export function linksNonCompliance(answers: InspectionAnswers): boolean {
  const type = typeOf(answers)
  return type !== undefined && mayBeLinked({ inspection_type: type })
}

function callOf(answers: InspectionAnswers): Partial<InspectionRequest> {
  if (!asksCall(answers)) return {}
  const wasCalled = answers.was_call_logged === 'yes'
  return {
    defect_fixed_on_site: answers.defect_fixed_on_site as DefectFixedOnsite,
    was_call_logged: wasCalled,
    ...(wasCalled
      ? {
          call_logged_to: answers.call_logged_to.trim(),
          call_logged_reference: answers.call_logged_reference.trim(),
          call_logged_summary: answers.call_logged_summary.trim(),
        }
      : {}),
  }
}

/** Type and category are only sent when they are others than this inspection's own (BR-INSP-42). */
function reinspectionOf(answers: InspectionAnswers): Partial<InspectionRequest> {
  const date = wireDate(answers.reinspection_date)
  if (answers.schedule_another !== 'yes' || !date) return {}
  const day = dateOf(answers.reinspection_date)
  const time = timeOf(answers.reinspection_time)
  const other = answers.reinspection_kind === 'other' ? typeOf({ ...answers, ...otherKind(answers) }) : undefined
  const category = other && categoriesOf(other).find((known) => known === answers.reinspection_category)
  return {
    reinspection_date: date,
    ...(day && time
      ? {
          reinspection_date_time: day
            .toZonedDateTime({ timeZone: 'Europe/London', plainTime: time })
            .toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        }
      : {}),
    ...(other ? { reinspection_type: other, ...(category ? { reinspection_category: category } : {}) } : {}),
  }
}

const otherKind = (answers: InspectionAnswers) => ({ inspection_type: answers.reinspection_type })

/** Each answer of an inspection in words, for the check page. */
import {
  defectFixedOnsiteLabels,
  failureReasonLabels,
  inspectionOutcomeLabels,
} from '../../../../domain/labels/inspections.ts'
import { label } from '../../../../domain/labels/words.ts'
import { countWords, dateTimeWords, dateWords } from '../../../../domain/words.ts'
import { dateOf } from '../../../forms/date-parts.ts'
import type { AnswerRow } from '../../../forms/journey/journey.ts'
import { instantOfMoment } from '../../on-site/on-site-times.ts'
import { chosenKindWords } from '../kind-words.ts'
import {
  asksDetails,
  asksMadeSafe,
  failedAreas,
  failedSites,
  openNonCompliances,
  outcomeOf,
  sitesOf,
  type AroundInspection,
  type InspectionAnswers,
} from './inspection-answers.ts'
import { linksNonCompliance } from './inspection-request.ts'

const yesNo = (value: string) => (value === 'yes' ? 'Yes' : value === 'no' ? 'No' : '')

export function kindRows(answers: InspectionAnswers, { work }: AroundInspection): AnswerRow[] {
  const isLinkable = linksNonCompliance(answers) && openNonCompliances(work).length > 0
  return [
    {
      field: 'inspection_type',
      key: 'Type and category',
      value: chosenKindWords(answers.inspection_type, answers.inspection_category),
    },
    {
      field: 'non_compliance_reference_number',
      key: 'Non-compliance',
      value: isLinkable ? answers.non_compliance_reference_number || 'None: a failure opens a new one' : null,
    },
  ]
}

export function photoRows({ photos, files }: InspectionAnswers): AnswerRow[] {
  const counts = [
    photos.length > 0 ? countWords(photos.length, 'photo') : '',
    files.length > 0 ? countWords(files.length, 'file') : '',
  ]
  return [{ field: 'photos', key: 'Photos and files', value: counts.filter(Boolean).join(', ') || 'None' }]
}

export function outcomeRows(answers: InspectionAnswers): AnswerRow[] {
  const outcome = outcomeOf(answers)
  return [
    { field: 'inspection_outcome', key: 'Outcome', value: outcome ? inspectionOutcomeLabels[outcome] : '' },
    {
      field: 'inspection_outcome_details',
      key: 'Details',
      value: outcome && asksDetails(outcome) ? answers.inspection_outcome_details : null,
    },
    {
      field: 'made_safe_by_ha',
      key: 'Made safe by the authority',
      value: asksMadeSafe(answers) ? yesNo(answers.made_safe_by_ha) : null,
    },
  ]
}

export function failedRows(answers: InspectionAnswers, { work, namesSites }: AroundInspection): AnswerRow[] {
  const areas = failedAreas(answers)
  if (areas.length === 0) return [{ field: 'failed', key: 'What failed', value: '' }]
  const hasSites = sitesOf(work).length > 0
  return areas.map((area) => {
    const details = answers.found[area]?.details?.trim() ?? ''
    const sites = failedSites(answers, area, work)
    const named = namesSites ? answers.found[area]?.site_name?.trim() : ''
    const where = hasSites && sites.length > 0 ? ` (site ${sites.join(', ')})` : named ? ` (${named})` : ''
    return { field: `found.${area}.details`, key: failureReasonLabels[area], value: details && details + where }
  })
}

export function callRows(answers: InspectionAnswers): AnswerRow[] {
  const wasCalled = answers.was_call_logged === 'yes'
  const whenCalled = (value: string) => (wasCalled ? value : null)
  return [
    {
      field: 'defect_fixed_on_site',
      key: 'Put right on site',
      value: answers.defect_fixed_on_site && label(defectFixedOnsiteLabels, answers.defect_fixed_on_site),
    },
    { field: 'was_call_logged', key: 'Promoter called', value: yesNo(answers.was_call_logged) },
    { field: 'call_logged_to', key: 'Spoke to', value: whenCalled(answers.call_logged_to) },
    { field: 'call_logged_reference', key: 'Call reference', value: whenCalled(answers.call_logged_reference) },
    { field: 'call_logged_summary', key: 'What was agreed', value: whenCalled(answers.call_logged_summary) },
  ]
}

export function nextRows(answers: InspectionAnswers): AnswerRow[] {
  const isAsked = answers.schedule_another === 'yes'
  const day = dateOf(answers.reinspection_date)
  const when = [day ? dateWords(day) : '', answers.reinspection_time].filter(Boolean).join(', ')
  const kind =
    answers.reinspection_kind === 'other'
      ? chosenKindWords(answers.reinspection_type, answers.reinspection_category)
      : 'The same as this one'
  return [
    { field: 'schedule_another', key: 'Schedule another inspection', value: yesNo(answers.schedule_another) },
    { field: 'reinspection_date', key: 'Date of the next inspection', value: isAsked ? when : null },
    { field: 'reinspection_kind', key: 'Type of the next inspection', value: isAsked ? kind : null },
  ]
}

export function whenRows(answers: InspectionAnswers): AnswerRow[] {
  const at = instantOfMoment(answers)
  return [
    { field: 'day', key: 'Inspected', value: at ? dateTimeWords(at.toString()) : '' },
    { field: 'inspector_name', key: 'Inspector', value: answers.inspector_name || 'Not named' },
    { field: 'additional_comments', key: 'Other comments', value: answers.additional_comments || 'None' },
  ]
}

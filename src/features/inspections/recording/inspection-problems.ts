/** What is wrong with an inspection as typed, on its questions; the rules are the service's own. */
import { inspectionCategoryLabels } from '../../../../domain/labels/inspections.ts'
import { inspectionTypes } from '../../../../domain/contract/enums/inspections.ts'
import { checkInspection } from '../../../../domain/rules/inspection-checks.ts'
import { categoriesOf } from '../../../../domain/rules/inspection-matrix.ts'
import { checkReinspectionOf } from '../../../../domain/rules/reinspection-checks.ts'
import { dateProblem } from '../../../forms/date-parts.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { textProblem, timeProblem } from '../../../forms/typed-text.ts'
import { instantOfMoment } from '../../on-site/on-site-times.ts'
import { areaGroupsFor, areaWords } from '../failed-areas.ts'
import {
  asksAreas,
  asksCall,
  asksDetails,
  asksMadeSafe,
  categoryOf,
  failedAreas,
  failedSites,
  outcomeOf,
  openNonCompliances,
  sitesOf,
  typeOf,
  type AroundInspection,
  type InspectionAnswers,
} from './inspection-answers.ts'
import { inspectionRequest, linksNonCompliance } from './inspection-request.ts'

type MaybeProblem = FormProblem | undefined

export function inspectionProblems(answers: InspectionAnswers, around: AroundInspection): FormProblem[] {
  const typed = [
    ...kindProblems(answers, around),
    ...outcomeProblems(answers),
    ...areaProblems(answers, around),
    ...callProblems(answers),
    ...reinspectionProblems(answers),
    ...momentProblems(answers, around.now),
  ].filter((problem) => problem !== undefined)
  const isTold = (rule: FormProblem) =>
    typed.some(({ field }) => field === rule.field || field.startsWith(`${rule.field}.`))
  return [...typed, ...ruleProblems(answers, around).filter((rule) => !isTold(rule))]
}

function kindProblems(answers: InspectionAnswers, { work }: AroundInspection): MaybeProblem[] {
  const type = typeOf(answers)
  if (!type) return [{ field: 'inspection_type', message: 'Select what you are inspecting' }]
  const reference = answers.non_compliance_reference_number
  const isOpen = openNonCompliances(work).some((each) => each.non_compliance_reference_number === reference)
  return [
    categoriesOf(type).length > 0 && !categoryOf(answers)
      ? { field: 'inspection_category', message: 'Select a category' }
      : undefined,
    reference && !isOpen && linksNonCompliance(answers)
      ? { field: 'non_compliance_reference_number', message: 'This non-compliance is closed. Remove the link' }
      : undefined,
  ]
}

function outcomeProblems(answers: InspectionAnswers): MaybeProblem[] {
  const outcome = outcomeOf(answers)
  if (!outcome) return [{ field: 'inspection_outcome', message: outcomeMissing(answers) }]
  const details = answers.inspection_outcome_details
  return [
    asksDetails(outcome)
      ? textProblem('inspection_outcome_details', 'Details', details, 500, 'Enter details of the outcome')
      : undefined,
    asksMadeSafe(answers) && !answers.made_safe_by_ha
      ? { field: 'made_safe_by_ha', message: 'Select yes if the authority made it safe' }
      : undefined,
  ]
}

/** An outcome chosen before the category was changed is told apart from none at all. */
function outcomeMissing(answers: InspectionAnswers): string {
  const category = categoryOf(answers)
  return answers.inspection_outcome && category
    ? `This outcome cannot be used with ${inspectionCategoryLabels[category]}`
    : 'Select an outcome'
}

function areaProblems(answers: InspectionAnswers, { work }: AroundInspection): MaybeProblem[] {
  const type = typeOf(answers)
  if (!type || !asksAreas(answers)) return []
  const areas = failedAreas(answers)
  const [first] = areaGroupsFor(type)
  // what failed in an investigation need not be one of its areas (BR-INSP-23)
  if (areas.length === 0 && first && type !== 'investigatory_works') {
    return [{ field: `failed.${first.key}`, message: 'Select what failed' }]
  }
  const hasSites = sitesOf(work).length > 0
  return areas.flatMap((area) => {
    const item = areaWords(area)
    const { details = '' } = answers.found[area] ?? {}
    return [
      textProblem(`found.${area}.details`, 'What is wrong', details, 500, `Enter what is wrong with ${item}`),
      hasSites && failedSites(answers, area, work).length === 0
        ? { field: `found.${area}.sites`, message: `Select which sites failed on ${item}` }
        : undefined,
    ]
  })
}

function callProblems(answers: InspectionAnswers): MaybeProblem[] {
  if (!asksCall(answers)) return []
  const wasCalled = answers.was_call_logged === 'yes'
  return [
    answers.defect_fixed_on_site
      ? undefined
      : { field: 'defect_fixed_on_site', message: 'Select whether it was put right on site' },
    answers.was_call_logged
      ? undefined
      : { field: 'was_call_logged', message: 'Select yes if you called the promoter' },
    ...(wasCalled
      ? [
          textProblem('call_logged_to', 'Who you spoke to', answers.call_logged_to, 100, 'Enter who you spoke to'),
          textProblem(
            'call_logged_reference',
            'Call reference',
            answers.call_logged_reference,
            100,
            'Enter the call reference',
          ),
          textProblem(
            'call_logged_summary',
            'What was agreed',
            answers.call_logged_summary,
            500,
            'Enter what was agreed',
          ),
        ]
      : []),
  ]
}

function reinspectionProblems(answers: InspectionAnswers): MaybeProblem[] {
  if (!answers.schedule_another) {
    return [{ field: 'schedule_another', message: 'Select yes if you are scheduling another inspection' }]
  }
  if (answers.schedule_another === 'no') return []
  const isOther = answers.reinspection_kind === 'other'
  const type = inspectionTypes.find((known) => known === answers.reinspection_type)
  const hasCategory = type && categoriesOf(type).some((known) => known === answers.reinspection_category)
  const missing = 'Enter the date of the next inspection'
  return [
    dateProblem('reinspection_date', 'Date of the next inspection', answers.reinspection_date, missing),
    timeProblem('reinspection_time', 'Time of the next inspection', answers.reinspection_time),
    isOther && !type ? { field: 'reinspection_type', message: 'Select the type of the next inspection' } : undefined,
    isOther && type && categoriesOf(type).length > 0 && !hasCategory
      ? { field: 'reinspection_category', message: 'Select the category of the next inspection' }
      : undefined,
  ]
}

function momentProblems(answers: InspectionAnswers, now: Temporal.Instant): MaybeProblem[] {
  const at = instantOfMoment(answers)
  // the clock ticks while the form stands: a moment of this very minute is not the future
  const isFuture = at && Temporal.Instant.compare(at, now.add({ minutes: 1 })) > 0
  return [
    dateProblem('day', 'Date', answers.day, 'Enter when you inspected'),
    timeProblem('time', 'Time', answers.time, 'Enter a time'),
    isFuture ? { field: 'day', message: 'Date and time must be in the past', rule: 'BR-INSP-22' } : undefined,
    textProblem('inspector_name', 'Inspector', answers.inspector_name, 100),
    textProblem('additional_comments', 'Other comments', answers.additional_comments, 500),
  ]
}

/** What the service would refuse, by its own checks, on the questions that these answers came from. */
function ruleProblems(answers: InspectionAnswers, { work, now }: AroundInspection): FormProblem[] {
  // evidence is given by adding it: there is an id for each picture by the time it is sent
  const files = [...answers.photos, ...answers.files].map((_, at) => at)
  const request = inspectionRequest(answers, { work, now }, '', files)
  if (!request) return []
  const works = {
    work_status: work.work_status,
    site_reference_numbers: sitesOf(work).map((site) => site.site_reference_number),
  }
  const soon = now.add({ minutes: 1 })
  const problems = [...checkInspection(request, works, soon), ...checkReinspectionOf(request, works, now)]
  return problems.map((problem) => ({ ...problem, field: questionOf(problem.field, answers) }))
}

const questions: Readonly<Record<string, string>> = {
  inspection_start_date: 'day',
  reinspection_date_time: 'reinspection_time',
  file_ids: 'photos',
}

/** The question behind a name of the wire: areas are numbered there and stand by themselves here. */
export function questionOf(field: string, answers: InspectionAnswers): string {
  const [, at, part] = /^failure_reason_details[.[](\d+)\]?[.]?(\w+)?/.exec(field) ?? []
  const area = at === undefined ? undefined : failedAreas(answers)[Number(at)]
  if (area) return `found.${area}.${part === 'site_reference_numbers' ? 'sites' : 'details'}`
  return questions[field] ?? (field === 'failure_reason_details' ? 'failed' : field)
}

import type {
  ChosenInspectionCategory,
  DefectFixedOnsite,
  InspectionOutcome,
  InspectionType,
} from '../contract/enums/inspections.ts'
import { inspectionTypeLabels } from '../labels/inspections.ts'
import { label } from '../labels/words.ts'
import { isMissing } from './application-answers.ts'
import { evidenceProblems } from './evidence-checks.ts'
import { areaProblems, type FailedArea, type InspectedWorks } from './failed-area-checks.ts'
import { categoriesOf, isFailed, outcomesOf } from './inspection-matrix.ts'
import type { RuleProblem } from './rule-broken.ts'
import { instantOf } from './working-days.ts'

/** An inspection as it goes on the wire (`InspectionCreateRequest`), without its reinspection. */
export type InspectionAnswers = {
  readonly inspection_type: InspectionType
  readonly inspection_category?: ChosenInspectionCategory | null
  readonly inspection_outcome: InspectionOutcome
  readonly inspection_start_date: string
  readonly failure_reason_details?: readonly FailedArea[] | null
  readonly inspection_outcome_details?: string | null
  readonly was_call_logged?: boolean | null
  readonly call_logged_to?: string | null
  readonly call_logged_reference?: string | null
  readonly call_logged_summary?: string | null
  readonly defect_fixed_on_site?: DefectFixedOnsite | null
  readonly made_safe_by_ha?: boolean | null
  readonly inspection_evidence: boolean
  readonly file_ids?: readonly number[] | null
}

/** What is wrong with the answers of an inspection (BR-INSP-04, 10, 22 to 27, BR-GEN-56). */
export function checkInspection(
  inspection: InspectionAnswers,
  works: InspectedWorks,
  now: Temporal.Instant,
): RuleProblem[] {
  return [
    ...pairingProblems(inspection, works),
    ...startProblems(inspection, now),
    ...areaProblems(inspection, works),
    ...outcomeProblems(inspection),
    ...callProblems(inspection),
    ...evidenceProblems(inspection.inspection_evidence, inspection.file_ids),
  ]
}

/** Section 81 inspections are those of a Section 81 record, attributed or not (BR-INSP-04). */
export function takesSection81Inspections({ work_status }: Pick<InspectedWorks, 'work_status'>): boolean {
  return work_status === 'section_81' || work_status === 'unattributable'
}

/** Whether type and category go together, and the type with the works; the same for a reinspection (BR-INSP-10). */
export function typeProblems(
  type: InspectionType,
  category: ChosenInspectionCategory | null | undefined,
  works: Pick<InspectedWorks, 'work_status'>,
  field: { readonly type: string; readonly category: string },
): RuleProblem[] {
  if (type === 'section_81' && !takesSection81Inspections(works)) {
    const message = 'A Section 81 inspection is recorded on a Section 81 works record'
    return [{ field: field.type, message, rule: 'BR-INSP-04' }]
  }
  if (outcomesOf(type, category).length > 0) return []
  const hasNone = categoriesOf(type).length === 0
  const message = hasNone
    ? 'No category is chosen for a Section 81 inspection'
    : `Select a category of the type ${label(inspectionTypeLabels, type)}`
  return [{ field: field.category, message, rule: hasNone ? 'BR-INSP-04' : 'BR-INSP-10' }]
}

function pairingProblems(inspection: InspectionAnswers, works: InspectedWorks): RuleProblem[] {
  const { inspection_type: type, inspection_category: category, inspection_outcome: outcome } = inspection
  const problems = typeProblems(type, category, works, { type: 'inspection_type', category: 'inspection_category' })
  if (problems.length > 0 || outcomesOf(type, category).includes(outcome)) return problems
  const message = 'An inspection of this type and category cannot have this outcome'
  return [{ field: 'inspection_outcome', message, rule: 'BR-INSP-10' }]
}

function startProblems({ inspection_start_date: start }: InspectionAnswers, now: Temporal.Instant): RuleProblem[] {
  const isPast = Temporal.Instant.compare(instantOf(start), now) <= 0
  const message = 'The inspection must have begun in the past'
  return isPast ? [] : [{ field: 'inspection_start_date', message, rule: 'BR-INSP-22' }]
}

function outcomeProblems(inspection: InspectionAnswers): RuleProblem[] {
  const { inspection_type: type, inspection_outcome: outcome } = inspection
  const problems: RuleProblem[] = []
  const isExplained = outcome === 'unable_to_complete_inspection' || outcome === 'non_compliant_with_conditions'
  if (isExplained && isMissing(inspection.inspection_outcome_details)) {
    const message = 'Enter details of the outcome'
    problems.push({ field: 'inspection_outcome_details', message, rule: 'BR-INSP-25' })
  }
  if (type === 'section_81' && isFailed(outcome) && inspection.made_safe_by_ha == null) {
    const message = 'Select yes if you made it safe'
    problems.push({ field: 'made_safe_by_ha', message, rule: 'BR-INSP-27' })
  }
  return problems
}

const callAnswers = [
  ['call_logged_to', 'Enter whom you called'],
  ['call_logged_reference', 'Enter the reference of the call'],
  ['call_logged_summary', 'Enter what was said'],
] as const

/** A dangerous live site: was somebody called, and was it put right there and then (BR-INSP-26). */
function callProblems(inspection: InspectionAnswers): RuleProblem[] {
  const rule = 'BR-INSP-26'
  const isDangerous = inspection.inspection_type === 'live_site' && inspection.inspection_outcome === 'failed_high'
  const problems: RuleProblem[] = []
  if (isDangerous && inspection.was_call_logged == null) {
    problems.push({ field: 'was_call_logged', message: 'Select yes if you logged a call', rule })
  }
  if (isDangerous && inspection.defect_fixed_on_site == null) {
    problems.push({ field: 'defect_fixed_on_site', message: 'Select whether the defect was fixed on site', rule })
  }
  if (!inspection.was_call_logged) return problems
  const missing = callAnswers.filter(([field]) => isMissing(inspection[field]))
  return [...problems, ...missing.map(([field, message]) => ({ field, message, rule }))]
}

import type { FailureReason, InspectionOutcome, InspectionType } from '../contract/enums/inspections.ts'
import type { WorkStatus } from '../contract/enums/works.ts'
import { inspectionTypeLabels } from '../labels/inspections.ts'
import { label } from '../labels/words.ts'
import { isMissing } from './application-answers.ts'
import { failureReasonsOf, isFailed } from './inspection-matrix.ts'
import type { RuleProblem } from './rule-broken.ts'

export type FailedArea = {
  readonly failure_reason: FailureReason
  readonly site_reference_numbers?: readonly string[] | null
  readonly details: string
}

export type InspectedWorks = {
  readonly work_status: WorkStatus | 'upcoming_enum'
  /** numbers of the sites with a reinstatement; none: the works have no reinstatement */
  readonly site_reference_numbers: readonly string[]
}

type Failure = {
  readonly inspection_type: InspectionType
  readonly inspection_outcome: InspectionOutcome
  readonly failure_reason_details?: readonly FailedArea[] | null
}

/** What is wrong with the areas that an inspection found at fault: which, on which sites, and how (BR-INSP-23, 24). */
export function areaProblems(inspection: Failure, works: InspectedWorks): RuleProblem[] {
  const { inspection_type: type, failure_reason_details: areas } = inspection
  const field = 'failure_reason_details'
  if (!isFailed(inspection.inspection_outcome) || type === 'section_81') {
    const message = 'Failed areas are given for failed inspections, and not for Section 81'
    return isMissing(areas) ? [] : [{ field, message, rule: 'BR-INSP-23' }]
  }
  if (isMissing(areas) || !areas) {
    const message = 'Add at least one area that failed'
    // what failed in an investigation need not be one of its five areas
    return type === 'investigatory_works' ? [] : [{ field, message, rule: 'BR-INSP-23' }]
  }
  return areas.flatMap((area, at) => oneAreaProblems(area, type, works, `${field}.${at}`))
}

function oneAreaProblems(
  { failure_reason, site_reference_numbers: sites }: FailedArea,
  type: InspectionType,
  { site_reference_numbers: known }: InspectedWorks,
  at: string,
): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (!failureReasonsOf(type).includes(failure_reason)) {
    const message = `This is no area of the type ${label(inspectionTypeLabels, type)}`
    problems.push({ field: `${at}.failure_reason`, message, rule: 'BR-INSP-24' })
  }
  const field = `${at}.site_reference_numbers`
  if (known.length > 0 && isMissing(sites)) {
    problems.push({ field, message: 'Select the sites that failed', rule: 'BR-INSP-23' })
  }
  const unknown = sites?.find((site) => !known.includes(site))
  if (unknown !== undefined) {
    problems.push({ field, message: `These works have no site ${unknown}`, rule: 'BR-INSP-23' })
  }
  return problems
}

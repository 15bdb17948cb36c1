import { geometryProblems } from '../geometry.ts'
import { isOwnWorksReference, isUsrn, isWorksReference } from '../references.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** The answers about place and references of an application, as they go on the wire. */
export type PlaceAnswers = {
  readonly usrn?: number | null
  readonly works_coordinates?: unknown
  readonly road_category?: number | null
  readonly work_reference_number?: string | null
  readonly workstream_prefix?: string | null
}

export type PlaceContext = {
  /** the application makes the works record, rather than adding a permit to one */
  readonly isNewRecord: boolean
  /** first two letters of the promoter's own works references; unknown leaves them unchecked */
  readonly promoterPrefix?: string
  /** what the gazetteer knows of the street: null when it has no such USRN */
  readonly street?: { readonly reinstatementTypeCodes: readonly number[] } | null
}

/** What is wrong with the street and the place on it (BR-GEN-30 to 32, 35, 37). */
export function streetProblems(answers: PlaceAnswers, context: PlaceContext): RuleProblem[] {
  const { usrn, works_coordinates, road_category } = answers
  const problems: RuleProblem[] = []
  if (usrn != null && !isUsrn(usrn)) {
    problems.push({
      field: 'usrn',
      message: 'USRN must be a whole number between 100001 and 99999999',
      rule: 'BR-GEN-35',
    })
  } else if (usrn != null && context.street === null) {
    problems.push({ field: 'usrn', message: 'No street has this USRN', rule: 'BR-GEN-35' })
  }
  if (works_coordinates != null) {
    const found = geometryProblems(works_coordinates)
    problems.push(...found.map((problem) => ({ field: 'works_coordinates', ...problem })))
  }
  const types = new Set(context.street?.reinstatementTypeCodes)
  if (context.isNewRecord && road_category == null && types.size > 1) {
    problems.push({ field: 'road_category', message: 'Select the road category', rule: 'BR-GEN-37' })
  }
  return problems
}

/** What is wrong with the promoter's own works reference and its workstream (BR-GEN-60, BR-PERMIT-22, BR-ROLE-14). */
export function referenceProblems(application: PlaceAnswers, { promoterPrefix }: PlaceContext): RuleProblem[] {
  const { work_reference_number: reference, workstream_prefix: workstream } = application
  const problems: RuleProblem[] = []
  if (workstream != null && !/^\d{3}$/.test(workstream)) {
    problems.push({ field: 'workstream_prefix', message: 'Workstream must be 3 numbers', rule: 'BR-ROLE-14' })
  }
  if (workstream === '000') {
    const message = 'You cannot add works to this workstream'
    problems.push({ field: 'workstream_prefix', message, rule: 'BR-PERMIT-22' })
  }
  if (isMissing(reference) || reference == null) return problems
  const wrong = (message: string) => problems.push({ field: 'work_reference_number', message, rule: 'BR-GEN-60' })
  if (reference.length <= 24 && !isWorksReference(reference)) {
    wrong('Works reference must only include letters a to z, numbers, hyphens and underscores')
  } else if (promoterPrefix && workstream && !isOwnWorksReference(reference, promoterPrefix, workstream)) {
    wrong(`Works reference must begin with ${promoterPrefix}${workstream} and have 1 to 19 characters more`)
  }
  return problems
}

import type { ReinstatementStatus, ReinstatementType } from '../contract/enums/reinstatements.ts'
import { dateWords } from '../words.ts'
import { isMissing } from './application-answers.ts'
import type { RemedialAnswers } from './reinstatement-dates.ts'
import { evidenceProblems } from './evidence-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, londonDate } from './working-days.ts'

/** A reinstatement as it goes on the wire, or a form's half of one. */
export type Reinstatement = RemedialAnswers & {
  readonly reinstatement_status?: ReinstatementStatus | null
  readonly reinstatement_date?: string | null
  readonly depth?: number | null
  readonly length?: number | null
  readonly width?: number | null
  readonly number_of_holes?: number | null
  readonly final_reinstatement?: boolean | null
  readonly location_types?: readonly string[] | null
  readonly secondary_reinstatement_coordinates?: unknown
  readonly reinstatement_evidence?: boolean | null
  readonly file_ids?: readonly number[] | null
}

export type ReinstatementContext = {
  readonly now: Temporal.Instant
  /** of the site: every reinstatement on it has the same (BR-REIN-02) */
  readonly type: ReinstatementType
  /** what the site is before; null when this reinstatement makes the site */
  readonly before: ReinstatementStatus | null
  /** earliest actual start of any permit on the works; null for works without one */
  readonly earliestStart: Temporal.Instant | null
  /** actual stop of the permit it is registered under */
  readonly stop: Temporal.Instant | null
}

/** A side longer than this needs the far end marked too; metres (BR-REIN-08). */
const longSideMetres = 10

/**
 * What is wrong with the answers of a reinstatement (BR-REIN-05, 06, 08, 09, 12, 13, 24). Limits of numbers and texts are the
 * contract's; zero measures are allowed, for sites that others took in (BR-REIN-07).
 */
export function checkReinstatement(reinstatement: Reinstatement, context: ReinstatementContext): RuleProblem[] {
  return [
    ...(context.type === 'excavation' ? excavationProblems(reinstatement) : holesProblems(reinstatement)),
    ...secondPlaceProblems(reinstatement),
    ...dateProblems(reinstatement, context),
    ...locationProblems(reinstatement),
    ...evidenceProblems(reinstatement.reinstatement_evidence, reinstatement.file_ids, 'BR-REIN-12'),
    ...remedialProblems(reinstatement, context),
  ]
}

/** Works that need no permit take holes and poles only (BR-REIN-04, BR-WORK-30). */
export function checkNonNotifiableType(type: ReinstatementType): RuleProblem[] {
  const message = 'Non-notifiable works are bar holes, core holes or pole testing: an excavation needs a permit'
  return type === 'excavation' ? [{ field: 'reinstatement_type', message, rule: 'BR-WORK-30' }] : []
}

function excavationProblems(reinstatement: Reinstatement): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const field of ['depth', 'length', 'width'] as const) {
    if (reinstatement[field] != null) continue
    problems.push({ field, message: `Enter the ${field} in metres`, rule: 'BR-REIN-05' })
  }
  if (reinstatement.final_reinstatement == null) {
    const message = 'Select yes if this is the final site of these works'
    problems.push({ field: 'final_reinstatement', message, rule: 'BR-REIN-05' })
  }
  return problems
}

function holesProblems({ number_of_holes }: Reinstatement): RuleProblem[] {
  const message = 'Enter the number of holes'
  return number_of_holes == null ? [{ field: 'number_of_holes', message, rule: 'BR-REIN-06' }] : []
}

function secondPlaceProblems(reinstatement: Reinstatement): RuleProblem[] {
  const { length, width, secondary_reinstatement_coordinates: second } = reinstatement
  if (Math.max(length ?? 0, width ?? 0) <= longSideMetres || second != null) return []
  const message = 'Mark where the other end of the site is: it is longer or wider than 10 metres'
  return [{ field: 'secondary_reinstatement_coordinates', message, rule: 'BR-REIN-08' }]
}

/** Days are compared, in London, so that a reinstatement on the day of the start or of the stop is right (BR-REIN-09). */
function dateProblems({ reinstatement_date: date }: Reinstatement, context: ReinstatementContext): RuleProblem[] {
  const problem = (message: string) => [{ field: 'reinstatement_date', message, rule: 'BR-REIN-09' }]
  if (isMissing(date) || !date) return problem('Enter when the site was reinstated')
  const on = civilDate(date)
  const start = context.earliestStart && londonDate(context.earliestStart)
  const stop = context.stop && londonDate(context.stop)
  if (isAfter(on, londonDate(context.now))) return problem('Reinstatement date must be today or in the past')
  if (start && isAfter(start, on)) {
    return problem(`Reinstatement date must be on or after the start of the works, ${dateWords(start)}`)
  }
  return stop && isAfter(on, stop)
    ? problem(`Reinstatement date must be on or before the end of the works, ${dateWords(stop)}`)
    : []
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0

function locationProblems({ location_types }: Reinstatement): RuleProblem[] {
  const message = 'Select which parts of the street were reinstated'
  return isMissing(location_types) ? [{ field: 'location_types', message, rule: 'BR-REIN-13' }] : []
}

function remedialProblems(reinstatement: Reinstatement, { before }: ReinstatementContext): RuleProblem[] {
  const { response_to_remedial_works: remedial, base_courses_affected: base } = reinstatement
  if (remedial == null && base == null) return []
  const problem = (field: string, message: string) => ({ field, message, rule: 'BR-REIN-24' })
  if (before !== 'permanent' || reinstatement.reinstatement_status !== 'permanent') {
    const message = 'Only a permanent reinstatement on a permanent site says this'
    const field = remedial == null ? 'base_courses_affected' : 'response_to_remedial_works'
    return [problem(field, message)]
  }
  if (remedial == null) {
    return [problem('response_to_remedial_works', 'Select yes if this is a response to remedial works')]
  }
  return base == null ? [problem('base_courses_affected', 'Select yes if base courses were affected')] : []
}

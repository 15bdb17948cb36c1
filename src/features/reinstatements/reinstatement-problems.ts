import { checkReinstatement } from '../../../domain/rules/reinstatement-checks.ts'
import { siteHindrance } from '../../../domain/rules/site-states.ts'
import { dateProblem } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { numberProblem, textProblem } from '../../forms/typed-text.ts'
import {
  answered,
  asksRemedial,
  isCounted,
  typeOf,
  type ReinstatementAnswers,
  type ReinstatementAround,
  type Unfinished,
} from './reinstatement-answers.ts'

/** Metres with two decimals at most (BR-REIN-05). */
const measures = [
  { field: 'length', label: 'Length', max: 9999.99, missing: 'Enter the length in metres' },
  { field: 'width', label: 'Width', max: 99.99, missing: 'Enter the width in metres' },
  { field: 'depth', label: 'Depth', max: 99.99, missing: 'Enter the depth in metres' },
] as const

/** Every problem of the answers, the first of each question: what was typed, then the rules that the service has too. */
export function reinstatementProblems(answers: ReinstatementAnswers, around: ReinstatementAround): FormProblem[] {
  const typed = [...typeProblems(answers, around), ...typingProblems(answers, around)]
  const type = typeOf(answers, around)
  const ruled = type
    ? checkReinstatement(withoutEvidence(answered(answers, around)), {
        now: around.now,
        type,
        before: around.site?.status ?? null,
        earliestStart: around.earliestStart,
        stop: around.permit?.stop ?? null,
      })
    : []
  const all = [...typed, ...ruled].filter(({ field }) => around.permit || field !== 'final_reinstatement')
  return firstOfEach(all)
}

/** Photos are chosen before they have ids: what says that there are some is the photos themselves. */
const withoutEvidence = (body: Unfinished): Unfinished => ({ ...body, reinstatement_evidence: false })

function typeProblems(answers: ReinstatementAnswers, around: ReinstatementAround): FormProblem[] {
  const type = typeOf(answers, around)
  if (!type) return [{ field: 'reinstatement_type', message: 'Select what was made good' }]
  if (type === 'excavation' && !around.permit?.excavation) {
    const message = 'An excavation is registered under a permit that asked for one'
    return [{ field: 'reinstatement_type', message, rule: 'BR-REIN-04' }]
  }
  return []
}

function typingProblems(answers: ReinstatementAnswers, around: ReinstatementAround): FormProblem[] {
  const sizes = isCounted(answers, around)
    ? [
        numberProblem(
          'number_of_holes',
          'Number of holes',
          answers.number_of_holes,
          { min: 0, max: 100 },
          'Enter the number of holes',
        ),
      ]
    : measures.map(({ field, label, max, missing }) =>
        numberProblem(field, label, answers[field], { min: 0, max, decimals: 2 }, missing),
      )
  const found: (FormProblem | undefined)[] = [
    answers.reinstatement_coordinates
      ? undefined
      : { field: 'reinstatement_coordinates', message: 'Mark where the reinstatement is' },
    textProblem(
      'location_description',
      'Where exactly',
      answers.location_description,
      500,
      'Enter where exactly it is',
    ),
    ...sizes,
    ...statusProblems(answers, around),
    dateProblem('reinstatement_date', 'Date completed', answers.reinstatement_date, 'Enter the date it was completed'),
  ]
  return found.filter((problem) => problem !== undefined)
}

function statusProblems(answers: ReinstatementAnswers, around: ReinstatementAround): FormProblem[] {
  const { reinstatement_status: status } = answers
  if (!status) return [{ field: 'reinstatement_status', message: 'Select interim or permanent' }]
  const why = whyNotStatus(status, around)
  if (why) return [{ field: 'reinstatement_status', message: why, rule: 'BR-REIN-10' }]
  if (!asksRemedial(answers, around)) return []
  return [
    ...(answers.response_to_remedial_works
      ? []
      : [{ field: 'response_to_remedial_works', message: 'Select yes if this is remedial work' }]),
    ...(answers.base_courses_affected
      ? []
      : [{ field: 'base_courses_affected', message: 'Select yes if the base courses were affected' }]),
  ]
}

/** Why the site cannot become this under the permit: an interim one is made permanent under a later permit (BR-REIN-10). */
export function whyNotStatus(
  status: 'interim' | 'permanent',
  { site, permit }: Pick<ReinstatementAround, 'site' | 'permit'>,
): string | undefined {
  return site ? siteHindrance(site, { status, permitSequence: permit?.sequence ?? 0 })?.no : undefined
}

function firstOfEach(problems: readonly FormProblem[]): FormProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ field }) => {
    const root = field.split('.')[0] ?? field
    if (seen.has(root)) return false
    seen.add(root)
    return true
  })
}

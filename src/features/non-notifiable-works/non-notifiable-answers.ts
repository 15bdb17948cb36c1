/** Holes and pole testing that need no permit: a works record and its first site in one, from the form to the wire. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { registerNonNotifiableSite } from '../../../domain/contract/non-notifiable-works.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { referenceProblems } from '../../../domain/rules/place-checks.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import {
  answered,
  nothingAnswered,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from '../reinstatements/reinstatement-answers.ts'
import { reinstatementProblems } from '../reinstatements/reinstatement-problems.ts'
import { noPlace, placeBody, placeProblems, type PlaceAnswers } from '../streets/place-answers.ts'

export type NonNotifiableAnswers = ReinstatementAnswers &
  PlaceAnswers & {
    works_coordinates: Geometry | null
    workstream_prefix: string
    reference_from: 'service' | 'own'
    work_reference_number: string
  }

export const noSiteAnswers: NonNotifiableAnswers = {
  ...nothingAnswered,
  ...noPlace,
  works_coordinates: null,
  workstream_prefix: '',
  reference_from: 'service',
  work_reference_number: '',
}

export type NonNotifiableAround = ReinstatementAround & {
  readonly promoter: string
  readonly promoterPrefix?: string | undefined
}

/** No permit, no site yet, and no works that started: the day alone is checked (BR-REIN-09). */
export function withoutPermit(now: Temporal.Instant): ReinstatementAround {
  return { now, permit: null, earliestStart: null, site: null, isHs2: false, centre: undefined }
}

type Body = BodyOf<typeof registerNonNotifiableSite>

/** The holes are where the works are: one drawing says both. */
const sited = (answers: NonNotifiableAnswers): ReinstatementAnswers => ({
  ...answers,
  reinstatement_coordinates: answers.works_coordinates,
})

/** For a checked form. */
export function nonNotifiableBody(
  answers: NonNotifiableAnswers,
  around: NonNotifiableAround,
  fileIds: readonly number[],
): Body {
  return {
    promoter_swa_code: around.promoter,
    ...placeBody(answers),
    works_coordinates: answers.works_coordinates,
    ...(answers.workstream_prefix ? { workstream_prefix: answers.workstream_prefix } : {}),
    ...(answers.reference_from === 'own' ? { work_reference_number: answers.work_reference_number.trim() } : {}),
    ...answered(sited(answers), around, fileIds),
    reinstatement_type: answers.reinstatement_type,
  } as Body
}

/** Every problem: the place, the reference, and what every reinstatement has to say (BR-NNW-01, BR-WORK-30). */
export function nonNotifiableProblems(answers: NonNotifiableAnswers, around: NonNotifiableAround): FormProblem[] {
  const own = answers.reference_from === 'own'
  const reference = answers.work_reference_number.trim()
  const workstream = answers.workstream_prefix
  return [
    ...placeProblems(answers, 'works_coordinates', answers.works_coordinates),
    ...(workstream ? [] : [{ field: 'workstream_prefix', message: 'Select a workstream' }]),
    ...(own && !reference ? [{ field: 'work_reference_number', message: 'Enter a works reference' }] : []),
    ...referenceProblems(
      { workstream_prefix: workstream || null, work_reference_number: own && reference ? reference : null },
      { isNewRecord: true, ...(around.promoterPrefix ? { promoterPrefix: around.promoterPrefix } : {}) },
    ),
    ...reinstatementProblems(sited(answers), around).filter(({ field }) => field !== 'reinstatement_coordinates'),
  ]
}

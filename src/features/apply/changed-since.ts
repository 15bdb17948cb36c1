/** What is answered otherwise than in the application that was refused. */
import { answerRows } from './answer-rows.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { questionSteps } from './application-steps.ts'
import type { StepName } from './application-steps.ts'

/** Answers that say nothing to the authority, or that it cannot have refused. */
const ownBusiness: readonly string[] = ['clashes', 'files']

/** For each changed answer of a step, by its question, what had been answered; "Not answered" for what is new. */
export function changedRows(name: StepName, draft: ApplicationDraft): ReadonlyMap<string, string> {
  const before = draft.record?.refusal?.before
  if (!before || ownBusiness.includes(name)) return new Map()
  const then = new Map(answerRows(name, { ...draft, answers: before }).map(({ field, value }) => [field, value]))
  const now = answerRows(name, draft)
  return new Map(
    now
      .filter(({ field, value }) => then.get(field) !== value)
      .map(({ field }) => [field, then.get(field) ?? 'Not answered']),
  )
}

/** What had been answered and is not any more, such as a condition that was taken off. */
export function goneRows(name: StepName, draft: ApplicationDraft): readonly { key: string; value: string }[] {
  const before = draft.record?.refusal?.before
  if (!before || ownBusiness.includes(name)) return []
  const now = new Set(answerRows(name, draft).map(({ field }) => field))
  return answerRows(name, { ...draft, answers: before }).filter(({ field }) => !now.has(field))
}

export function changedSteps(draft: ApplicationDraft): StepName[] {
  return questionSteps
    .map(({ name }) => name)
    .filter((name) => changedRows(name, draft).size > 0 || goneRows(name, draft).length > 0)
}

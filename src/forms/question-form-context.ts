import { createContext, use } from 'react'
import { fieldId } from './field-problems.ts'

interface QuestionFormState {
  idPrefix: string
  problems: ReadonlyMap<string, string>
  /** Questions whose answer is still on its way, such as a file being uploaded. */
  underWay: Set<string>
}

export const QuestionFormContext = createContext<QuestionFormState>({
  idPrefix: 'field',
  problems: new Map(),
  underWay: new Set(),
})

/** Ids and message of one question, for its inputs, label and hint. */
export function useQuestion(name: string, hint?: unknown) {
  const { idPrefix, problems } = use(QuestionFormContext)
  const id = fieldId(idPrefix, name)
  const problem = problems.get(name)
  const hintId = hint === undefined || hint === null ? undefined : `${id}-hint`
  const problemId = problem === undefined ? undefined : `${id}-error`
  const describedBy = [hintId, problemId].filter(Boolean).join(' ') || undefined
  return { id, problem, hintId, problemId, describedBy, problems }
}

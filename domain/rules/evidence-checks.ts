import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** Who says that there is evidence has to add its files (BR-GEN-56). */
export function evidenceProblems(hasEvidence: boolean, fileIds: readonly number[] | null | undefined): RuleProblem[] {
  if (!hasEvidence || !isMissing(fileIds)) return []
  return [{ field: 'file_ids', message: 'Add the evidence, or say that there is none', rule: 'BR-GEN-56' }]
}

import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** Who says that there is evidence has to add its files (BR-GEN-56); `rule` for a record whose own rules say it again. */
export function evidenceProblems(
  hasEvidence: boolean | null | undefined,
  fileIds: readonly number[] | null | undefined,
  rule = 'BR-GEN-56',
): RuleProblem[] {
  if (!hasEvidence || !isMissing(fileIds)) return []
  return [{ field: 'file_ids', message: 'Add the evidence, or say that there is none', rule }]
}

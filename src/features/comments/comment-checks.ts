import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'

export interface CommentAnswers {
  topic: string
  detail: string
  /** One box: chosen or not. */
  is_internal: string[]
}

/** The longest comment (BR-GEN-05). */
export const mostLetters = 1500

export function commentProblems({ topic, detail }: CommentAnswers): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (!topic) problems.push({ field: 'topic', message: 'Select what it is about', rule: 'BR-WORK-06' })
  if (!detail.trim()) problems.push({ field: 'detail', message: 'Enter a comment', rule: 'BR-WORK-06' })
  if (detail.length > mostLetters) {
    problems.push({
      field: 'detail',
      message: `Comment must be ${mostLetters.toLocaleString('en-GB')} characters or fewer`,
      rule: 'BR-GEN-05',
    })
  }
  return problems
}

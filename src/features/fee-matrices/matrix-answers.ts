import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type { getFeeMatrixDraft, saveFeeMatrixDraft } from '../../../domain/contract/fee-matrices.ts'
import { amountOf } from '../../../domain/rules/fee-file.ts'
import { feeFields, mostFee, type FeeField, type Fees } from '../../../domain/rules/fee-matrix-checks.ts'
import { moneyWords } from '../../../domain/words.ts'

/** The draft as it is typed: every amount a text. */
export type MatrixAnswers = Record<FeeField | 'discount_guidance', string>

type Values = Partial<Record<FeeField, number | null | undefined>> & { readonly discount_guidance: string }

export function answersOf(values: Values): MatrixAnswers {
  const fees = feeFields.map(({ field }) => {
    const fee = values[field]
    return [field, fee == null ? '' : fee.toFixed(2).replace(/\.00$/, '')] as const
  })
  return { ...(Object.fromEntries(fees) as Record<FeeField, string>), discount_guidance: values.discount_guidance }
}

/** What a draft cannot be kept with; a fee that is still missing can (BR-FEE-08, BR-GEN-01). */
export function answerProblems(answers: MatrixAnswers) {
  const problems = feeFields.flatMap(({ field, words }) => {
    const text = answers[field].trim()
    if (text === '') return []
    const pence = amountOf(text)
    if (pence === null) return [{ field, message: `${words}: enter an amount, like 65 or 65.50` }]
    if (pence < 0 || pence > mostFee * 100) {
      return [{ field, message: `${words}: enter an amount between £0 and ${moneyWords(mostFee * 100)}` }]
    }
    return []
  })
  if (answers.discount_guidance.length <= 500) return problems
  return [...problems, { field: 'discount_guidance', message: 'Discount guidance must be 500 characters or fewer' }]
}

export function draftBody(answers: MatrixAnswers, revision: number): BodyOf<typeof saveFeeMatrixDraft> {
  return { ...feesOf(answers), discount_guidance: answers.discount_guidance.trim(), revision }
}

/** Pounds of what is typed; null for what is not there yet. */
export function feesOf(answers: MatrixAnswers): Record<FeeField, number | null> {
  return Object.fromEntries(
    feeFields.map(({ field }) => {
      const pence = amountOf(answers[field])
      return [field, pence === null ? null : pence / 100]
    }),
  ) as Record<FeeField, number | null>
}

/** An older version as the body of a draft. */
export function restoredBody(version: Fees & { readonly discount_guidance: string }, revision: number) {
  return draftBody(answersOf(version), revision)
}

export const isComplete = (draft: AnswerOf<typeof getFeeMatrixDraft>): boolean =>
  feeFields.every(({ field }) => draft[field] != null)

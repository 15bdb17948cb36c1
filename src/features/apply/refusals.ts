/** Refused permits as a promoter learns from them. */
import { reasonForRefusalLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Permit } from './permit-answers.ts'

export type Refused = {
  readonly wrn: string
  readonly prn: string
  readonly street: string
  /** The authority's own words; empty where it gave none. */
  readonly comments: string
  readonly on: string
}

/** The refused permits of one authority. */
export function refusedBy(authority: string, permits: readonly Permit[]): Permit[] {
  return permits.filter((permit) => permit.highway_authority_swa_code === authority)
}

export type Lesson = {
  readonly reason: string
  readonly count: number
  /** What the authority wrote, each once, with the permits that it wrote it on. */
  readonly words: readonly { readonly comments: string; readonly refusals: readonly Refused[] }[]
}

/** By reason, the commonest first; a permit without a reason stands under "No reason given". */
export function byReason(permits: readonly Permit[]): Lesson[] {
  const found = new Map<string, Refused[]>()
  for (const permit of permits) {
    const codes = permit.reasons_for_refusal ?? []
    const reasons = codes.length > 0 ? codes.map((code) => label(reasonForRefusalLabels, code)) : ['No reason given']
    const refused: Refused = {
      wrn: permit.work_reference_number,
      prn: permit.permit_reference_number,
      street: permit.street_name,
      comments: permit.assessment_comments ?? '',
      on: permit.date_modified,
    }
    for (const reason of reasons) found.set(reason, [...(found.get(reason) ?? []), refused])
  }
  return [...found]
    .map(([reason, refusals]) => ({ reason, count: refusals.length, words: byComments(refusals) }))
    .sort((a, b) => b.count - a.count)
}

function byComments(refusals: readonly Refused[]): Lesson['words'] {
  const comments = [...new Set(refusals.map((refused) => refused.comments))]
  return comments.map((each) => ({ comments: each, refusals: refusals.filter((one) => one.comments === each) }))
}

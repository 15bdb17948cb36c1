import { permitConditionTypes, type PermitConditionType } from '../../domain/contract/enums/permits.ts'

interface Conditions {
  readonly conditions: { condition: PermitConditionType; comment?: string }[]
  /** What was said beside them. */
  readonly rest: string
}

const code = /\bNCT\s?0?(\d{1,2})\s?([a-d])?(?![a-z0-9])/gi

/**
 * Condition codes out of prose like "NCT2a - 9:30 to 15:30, NCT8a two-way lights", each with the words up to the next
 * (BR-COND-01). Only what is certainly a code of the contract is taken: anything else stays prose.
 */
export function conditionsIn(prose: string): Conditions {
  const found = [...prose.matchAll(code)].flatMap((match) => {
    const condition = conditionNamed(match[1] ?? '', match[2] ?? '')
    return condition ? [{ condition, from: match.index, to: match.index + match[0].length }] : []
  })
  const comments = new Map<PermitConditionType, string>()
  for (const [position, { condition, to }] of found.entries()) {
    const words = tidy(prose.slice(to, found[position + 1]?.from))
    const before = comments.get(condition)
    comments.set(condition, [before, words].filter((part) => part).join('; '))
  }
  return {
    conditions: [...comments].map(([condition, words]) => ({
      condition,
      ...(words ? { comment: words.slice(0, 1500) } : {}),
    })),
    rest: tidy(prose.slice(0, found[0]?.from)).slice(0, 500),
  }
}

function conditionNamed(digits: string, letter: string): PermitConditionType | undefined {
  const name = `NCT${digits.padStart(2, '0')}${letter.toLowerCase()}`
  return permitConditionTypes.find((condition) => condition === name)
}

const tidy = (words: string) => words.replace(/^[\s\-–:;,.]+|[\s\-–:;,]+$/g, '').replace(/\s+/g, ' ')

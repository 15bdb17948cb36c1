import type { Choice } from '../../../forms/choices.ts'

/** The choices of a list in the order of its labels. */
export function choicesOf(labels: Readonly<Record<string, string>>, without: readonly string[] = []): Choice[] {
  return Object.entries(labels)
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }))
}

export const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

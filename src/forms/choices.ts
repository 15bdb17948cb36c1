import type { ReactNode } from 'react'

/** One answer of radios or checkboxes. */
export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Questions asked only when this is chosen. */
  reveal?: ReactNode
  /** Chosen for good: shown ticked and cannot be taken off. */
  locked?: boolean
  /** Why this cannot be chosen now; it stands in place of the hint. */
  notNow?: string
}

export interface ChoiceQuestionProps {
  name: string
  legend: ReactNode
  legendSize?: 's' | 'm' | 'l'
  hint?: ReactNode
  choices: readonly Choice[]
  small?: boolean
}
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

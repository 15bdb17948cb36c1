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
  /** Why this cannot be chosen now; it stands in place of the hint. Radios only. */
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

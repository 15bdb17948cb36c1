import type { ReactNode } from 'react'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'

export interface FieldsetProps {
  legend: ReactNode
  legendSize?: 's' | 'm' | 'l'
  children: ReactNode
  hint?: ReactNode
  hintId?: string
  problem?: string
  problemId?: string
  describedBy?: string
  role?: 'group'
}

/** Inputs that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize = 's', children, hint, hintId, problem, problemId, describedBy, role } = props
  return (
    <fieldset className="govuk-fieldset" aria-describedby={describedBy} role={role}>
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${legendSize}`}>{legend}</legend>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      {children}
    </fieldset>
  )
}

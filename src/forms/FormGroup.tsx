import type { ReactNode } from 'react'

interface FormGroupProps {
  /** Name of the question on the wire: problems of that field land here. */
  name: string
  /** Id of the first input, where the error summary leads. */
  inputId: string
  problem: string | undefined
  children: ReactNode
  className?: string
}

/** The block of one question. Its place in the page gives its place in the error summary. */
export function FormGroup({ name, inputId, problem, children, className = '' }: FormGroupProps) {
  return (
    <div
      className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'} ${className}`.trimEnd()}
      data-field={name}
      data-focus={inputId}
    >
      {children}
    </div>
  )
}

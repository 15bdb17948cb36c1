import { ErrorSummary as GovukErrorSummary } from 'govuk-frontend'
import { useEffect, useRef } from 'react'
import { AppLink } from './AppLink.tsx'

export interface SummaryProblem {
  message: string
  /** Id of the input to go to; without one the problem is told but leads nowhere. */
  inputId?: string
  /** Path of the page that has the input, when it is not this one. */
  href?: string
}

interface ErrorSummaryProps {
  problems: readonly SummaryProblem[]
  title?: string
}

/**
 * Takes focus when it appears, and each link goes to the wrong input with its label in view.
 * Give it a new `key` per attempt so that a second refusal is announced again.
 */
export function ErrorSummary({ problems, title = 'There is a problem' }: ErrorSummaryProps) {
  const root = useRef<HTMLDivElement>(null)
  // Kept, because govuk-frontend 6.6 refuses a second mount on one element and strict mode runs effects twice.
  const mounted = useRef<object>(null)
  useEffect(() => {
    if (root.current) mounted.current ??= new GovukErrorSummary(root.current)
  }, [])
  return (
    <div ref={root} className="govuk-error-summary" data-module="govuk-error-summary" data-takes-focus>
      {/* The role is on an inner element: announcing and focusing the same one would be read twice. */}
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={`${problem.inputId ?? problem.href ?? ''} ${problem.message}`}>
                <ProblemLine {...problem} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

function ProblemLine({ message, inputId, href }: SummaryProblem) {
  if (href !== undefined) return <AppLink href={href}>{message}</AppLink>
  return inputId === undefined ? message : <a href={`#${inputId}`}>{message}</a>
}

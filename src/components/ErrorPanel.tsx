import type { ReactNode } from 'react'
import { Button } from './Button.tsx'

interface ErrorPanelProps {
  /** What failed, such as "Inspections could not be loaded". */
  title: string
  /** What is safe, such as "The rest of this record is up to date." */
  children?: ReactNode
  onTryAgain?: () => void | Promise<void>
  /** Request id, for the help desk. */
  reference?: string
}

/** One part of a page failed: the rest stays, and this part can be asked for again. */
export function ErrorPanel({ title, children, onTryAgain, reference }: ErrorPanelProps) {
  return (
    <div className="app-state app-state--error" role="alert">
      <h2 className="govuk-heading-m">
        <svg
          className="app-state__icon"
          viewBox="0 0 20 18"
          width="20"
          height="18"
          aria-hidden="true"
          focusable="false"
        >
          <path fillRule="evenodd" d="M10 0 20 18H0zM9 6h2v6H9zM9 13.5h2v2H9z" fill="currentColor" />
        </svg>
        {title}
      </h2>
      {children}
      {onTryAgain === undefined ? null : (
        <Button variant="secondary" onPress={onTryAgain} busyText="Trying again">
          Try again
        </Button>
      )}
      {reference === undefined ? null : <p className="app-state__reference">Reference {reference}</p>}
    </div>
  )
}

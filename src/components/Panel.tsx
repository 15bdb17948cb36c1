import { useEffect } from 'react'
import type { ReactNode } from 'react'

interface PanelProps {
  /** What was done, such as "Permit application sent". It is the h1 of the confirmation page. */
  title: string
  children?: ReactNode
}

export function Panel({ title, children }: PanelProps) {
  useEffect(() => {
    document.title = `${title} - Manage street works`
  }, [title])
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title" tabIndex={-1}>
        {title}
      </h1>
      {children === undefined ? null : <div className="govuk-panel__body">{children}</div>}
    </div>
  )
}

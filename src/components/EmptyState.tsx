import type { ReactNode } from 'react'

interface EmptyStateProps {
  /** "Nothing needs you" when there is no data, "No permits match" when filters hide it. */
  title: string
  children?: ReactNode
}

/** Says why a list is empty and what to do next; never an empty table. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="app-state">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </div>
  )
}

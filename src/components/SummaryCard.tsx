import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'
import { SummaryList } from './SummaryList.tsx'
import type { SummaryAction, SummaryRow } from './SummaryList.tsx'

interface SummaryCardProps {
  title: string
  rows?: readonly SummaryRow[]
  actions?: readonly SummaryAction[]
  /** Shown under the rows, or instead of them. */
  children?: ReactNode
}

export function SummaryCard({ title, rows, actions = [], children }: SummaryCardProps) {
  return (
    <div className="govuk-summary-card">
      <div className="govuk-summary-card__title-wrapper">
        <h2 className="govuk-summary-card__title">{title}</h2>
        {actions.length === 0 ? null : (
          <ul className="govuk-summary-card__actions">
            {actions.map((action) => (
              <li className="govuk-summary-card__action" key={action.href}>
                <AppLink href={action.href}>
                  {action.text}
                  <span className="govuk-visually-hidden"> {action.about}</span>
                </AppLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="govuk-summary-card__content">
        {rows === undefined ? null : <SummaryList rows={rows} />}
        {children}
      </div>
    </div>
  )
}

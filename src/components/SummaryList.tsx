import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'

export interface SummaryAction {
  text: string
  href: string
  /** Read after the text, so that "Change" says what it changes. */
  about: string
}

export interface SummaryRow {
  key: string
  value: ReactNode
  action?: SummaryAction
}

interface SummaryListProps {
  rows: readonly SummaryRow[]
  /** Dense is for panels beside a decision or a map. */
  density?: 'page' | 'dense'
}

export function SummaryList({ rows, density = 'page' }: SummaryListProps) {
  const hasActions = rows.some((row) => row.action)
  return (
    <dl className={`govuk-summary-list${density === 'dense' ? ' app-summary-list--dense' : ''}`}>
      {rows.map((row) => (
        <div
          className={`govuk-summary-list__row${hasActions && !row.action ? ' govuk-summary-list__row--no-actions' : ''}`}
          key={row.key}
        >
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action ? (
            <dd className="govuk-summary-list__actions">
              <AppLink href={row.action.href}>
                {row.action.text}
                <span className="govuk-visually-hidden"> {row.action.about}</span>
              </AppLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { measures, type MeasureName } from '../../../domain/rules/report-measures.ts'
import { timeWords } from '../../../domain/words.ts'
import type { Input } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { AnyEndpoint } from '../../lists/list-definition.ts'
import { saveCsv } from '../../lists/save-csv.ts'

interface MeasureSectionProps {
  measure: MeasureName
  /** The table's rows as a file has them; without any there is nothing to save. */
  csv?: readonly object[]
  children: ReactNode
}

/** One measure: its finding, its plot and table, what it counts, and the numbers as a file. */
export function MeasureSection({ measure, csv = [], children }: MeasureSectionProps) {
  const id = useId()
  const { title, definition, rules } = measures[measure]
  return (
    <section className="app-measure" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {title}
      </h2>
      {children}
      <Details summary={`What is counted: ${title.charAt(0).toLowerCase()}${title.slice(1)}`}>
        <p className="govuk-body">{definition}</p>
        <p className="govuk-body-s">Rules: {rules.join(', ')}</p>
      </Details>
      {csv.length === 0 ? null : (
        <p className="govuk-body-s app-copy">
          <button type="button" className="app-link-button" onClick={() => saveCsv(csv, title.toLowerCase())}>
            Download CSV<span className="govuk-visually-hidden"> of {title}</span>
          </button>
        </p>
      )}
    </section>
  )
}

interface AnsweredProps<E extends AnyEndpoint> {
  endpoint: E
  input: Input<E>
  children: (answer: AnswerOf<E>) => ReactNode
}

/** What the service counted, or that it is being counted, or that it could not be; and from when it is. */
export function Answered<E extends AnyEndpoint>({ endpoint, input, children }: AnsweredProps<E>) {
  const { data, isError, refetch, dataUpdatedAt } = useQuery(queryFor(endpoint, input))
  if (data === undefined) {
    return isError ? (
      <ErrorPanel title="The report could not be counted" onTryAgain={async () => void (await refetch())}>
        <p className="govuk-body">Nothing is lost. The other reports stand.</p>
      </ErrorPanel>
    ) : (
      <Skeleton text="Counting" rows={8} />
    )
  }
  return (
    <>
      <p className="govuk-body-s app-report-age" role="status">
        Counted at {timeWords(Temporal.Instant.fromEpochMilliseconds(dataUpdatedAt))}.{' '}
        <button type="button" className="app-link-button app-copy" onClick={() => void refetch()}>
          Count again
        </button>
      </p>
      {children(data)}
    </>
  )
}

/** A number of the table: a link to the rows that it counts, where a list can show them. */
export function Count({ of: count, href, about }: { of: number; href: string | undefined; about: string }) {
  const text = count.toLocaleString('en-GB')
  if (count === 0 || href === undefined) return text
  return (
    <AppLink href={href}>
      {text}
      <span className="govuk-visually-hidden"> {about}</span>
    </AppLink>
  )
}

/** A bar as long as its share of the most, beside the figure that says the same. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg className="app-plot__share" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.max(0, Math.min(1, share)) * 100} height="14" fill="#144e81" />
    </svg>
  )
}

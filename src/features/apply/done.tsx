import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Panel } from '../../components/Panel.tsx'

/** What was sent, when it will be decided, and what to do next. The references are in the address and outlive a reload. */
export function Done() {
  const [search] = useSearchParams()
  const wrn = search.get('work') ?? ''
  const prn = search.get('permit') ?? ''
  const permit = useQuery(queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } }))
  const sent = permit.data
  return (
    <div className="app-step">
      <Panel title="Application sent">
        Your reference
        <br />
        <strong>{prn}</strong>
      </Panel>
      {sent ? (
        <>
          <p className="govuk-body">
            {sent.highway_authority} decides by <strong>{dateWords(sent.deadline_date)}</strong>. Without a decision by
            then the application is deemed granted. Its category is {label(workCategoryLabels, sent.work_category)}.
          </p>
          {sent.work_type === 'immediate' ? <p className="govuk-body">The works are recorded as started.</p> : null}
        </>
      ) : permit.isError ? (
        <p className="govuk-body">
          The decision date could not be read. The application is safe: its record shows the date.
        </p>
      ) : (
        <p className="govuk-body" role="status">
          Reading the decision date
        </p>
      )}
      <h2 className="govuk-heading-m">What you can do next</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          <AppLink href={paths.work(wrn)}>Open the works record {wrn}</AppLink>
        </li>
        <li>
          <AppLink href={paths.apply(`?copy=${encodeURIComponent(`${wrn}/${prn}`)}`)}>
            Apply for another like this
          </AppLink>
        </li>
        {sent ? (
          <li>
            <AppLink href={paths.map(mapSearch(sent))}>See it on the map</AppLink>
          </li>
        ) : null}
        <li>
          <AppLink href={paths.home()}>Go to the home page</AppLink>
        </li>
      </ul>
    </div>
  )
}

type SentPermit = AnswerOf<typeof getPermit>

/** The map at the works, on their dates. */
function mapSearch({ works_coordinates, proposed_start_date, proposed_end_date }: SentPermit): string {
  const centre = centrePoint(works_coordinates).map(Math.round).join(',')
  const [from, to] = [proposed_start_date, proposed_end_date].map((date) => civilDate(date).toString())
  return `?${new URLSearchParams({ centre, scale: '0.875', from: from ?? '', to: to ?? '' })}`
}

import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { paaToPaDeadline } from '../../../domain/rules/early-start.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Panel } from '../../components/Panel.tsx'
import type { SharingSaid } from './say-sharing.ts'

/** What was sent, when it will be decided, and what to do next. The references are in the address and outlive a reload. */
export function Done() {
  const [search] = useSearchParams()
  const { sharing } = (useLocation().state ?? {}) as { sharing?: SharingSaid }
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
      {sent?.permit_status === 'granted' ? (
        <p className="govuk-body">
          Granted by the HS2 Act. {sent.highway_authority} acknowledges the works and cannot refuse them.
        </p>
      ) : sent ? (
        <>
          <p className="govuk-body">
            {sent.highway_authority} decides by <strong>{dateWords(sent.deadline_date)}</strong>. Without a decision by
            then the application is deemed granted. Its category is {label(workCategoryLabels, sent.work_category)}.
          </p>
          {sent.work_category === 'paa' ? (
            <p className="govuk-body">
              It is a provisional advance authorisation: the permit itself is applied for later. Sent by{' '}
              <strong>{dateWords(paaToPaDeadline(civilDate(sent.proposed_start_date), englandAndWales))}</strong> it
              needs no reason for an early start.
            </p>
          ) : null}
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
      {sharing && sharing.asked.length > 0 ? <Sharing sharing={sharing} /> : null}
      <h2 className="govuk-heading-m">What you can do next</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          <AppLink href={paths.work(wrn)}>Open the works record {wrn}</AppLink>
        </li>
        <li>
          <AppLink href={paths.apply(`?copy=${encodeURIComponent(`${wrn}/${prn}`)}`)}>
            Apply for the same on another street
          </AppLink>
        </li>
        <li>
          <AppLink href={recordPaths.newTemplate({ permit: [wrn, prn] })}>Save it as a template</AppLink>
        </li>
        {sent?.work_category === 'paa' ? (
          <li>
            <AppLink href={paths.apply(`?progress=${encodeURIComponent(`${wrn}/${prn}`)}`)}>
              Progress it to a permit when you know more
            </AppLink>
          </li>
        ) : null}
        <li>
          <AppLink href={recordPaths.newAncillaryInformation(wrn, prn)}>
            Add signals, welfare or a compound beside the works
          </AppLink>
        </li>
        <li>
          <AppLink href={recordPaths.board(wrn, prn)}>Print the permit board</AppLink>
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

/** Who was asked, where that is said, and whom to call where it cannot be: nobody writes on another promoter's record. */
function Sharing({ sharing: { asked, comments } }: { sharing: SharingSaid }) {
  return (
    <>
      <h2 className="govuk-heading-m">Sharing the works</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {comments.map(({ wrn, isSaid, detail }) => (
          <li key={wrn}>
            {isSaid ? (
              <>
                A comment about sharing is on <AppLink href={paths.work(wrn, 'comments')}>{wrn}</AppLink>
              </>
            ) : (
              <>
                The comment could not be added to <AppLink href={paths.work(wrn, 'comments')}>{wrn}</AppLink>. Add it
                there:
                <blockquote className="app-refusals__words">{detail}</blockquote>
              </>
            )}
          </li>
        ))}
        {asked
          .filter(({ wrn }) => comments.every((comment) => comment.wrn !== wrn))
          .map((one) => (
            <AskedOne key={one.id} one={one} />
          ))}
      </ul>
    </>
  )
}

function AskedOne({ one: { wrn, id, who, words } }: { one: SharingSaid['asked'][number] }) {
  const permit = useQuery(queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: id } }))
  const contact = permit.data?.promoter_contact_details
  return (
    <li>
      {who}, {wrn}: {words}. {contact ? `Call them on ${contact}.` : ''} Comments go on your own record only; the
      authority reads it there.
    </li>
  )
}

type SentPermit = AnswerOf<typeof getPermit>

/** The map at the works, on their dates. */
function mapSearch({ works_coordinates, proposed_start_date, proposed_end_date }: SentPermit): string {
  const centre = centrePoint(works_coordinates).map(Math.round).join(',')
  const [from, to] = [proposed_start_date, proposed_end_date].map((date) => civilDate(date).toString())
  return `?${new URLSearchParams({ centre, scale: '0.875', from: from ?? '', to: to ?? '' })}`
}

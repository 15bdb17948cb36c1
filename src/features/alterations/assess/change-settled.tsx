import { useQuery } from '@tanstack/react-query'
import { getWorkHistory } from '../../../../domain/contract/history.ts'
import { dateTimeWords } from '../../../../domain/words.ts'
import { queryFor } from '../../../api/query.ts'
import { recordPaths } from '../../../app/record-paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { decisionsFor, type Deciding } from './change-decision.ts'

/** Nothing is left to decide: what the change is now, by whom and since when. */
export function ChangeSettled({ deciding, isKept }: { deciding: Deciding; isKept: boolean }) {
  const { alteration, permit } = deciding
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const ref = alteration.permit_alteration_reference_number
  const history = useQuery(queryFor(getWorkHistory, { params: { workReferenceNumber: wrn } }))
  const last = history.data?.rows
    .filter((row) => row.object_reference === ref && row.event !== 'alteration_submitted')
    .sort((a, b) =>
      Temporal.Instant.compare(Temporal.Instant.from(b.action_date), Temporal.Instant.from(a.action_date)),
    )[0]
  const isWaiting = alteration.alteration_status === 'submitted'
  const by = last ? ` by ${last.internal_user_name?.trim() || last.username} on ${dateTimeWords(last.action_date)}` : ''
  return (
    <div className="app-assess-settled" role="alert">
      <p className="govuk-body">
        <strong>
          {isWaiting
            ? `${decisionsFor(deciding)[0]?.notNow ?? 'This change cannot be decided now'}.`
            : `This change is ${alteration.alteration_status_string.toLowerCase()}${by}.`}
        </strong>
      </p>
      {isKept ? <p className="govuk-body">What you typed is kept below, but can no longer be sent.</p> : null}
      <p className="govuk-body">
        <AppLink href={recordPaths.alteration(wrn, prn, ref)}>See the change</AppLink>
      </p>
    </div>
  )
}

import { useQueries, useQuery } from '@tanstack/react-query'
import { getPermit, listPermits } from '../../../../domain/contract/permits.ts'
import { countWords, dateWords } from '../../../../domain/words.ts'
import { queryFor } from '../../../api/query.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Details } from '../../../components/Details.tsx'
import { ErrorPanel } from '../../../components/ErrorPanel.tsx'
import type { Permit } from '../use-permit.ts'

/** So many are told with their reasons. */
const mostTold = 5

/** What the authority refused this promoter in this street before, and why. */
export function EarlierRefusals({ permit }: { permit: Permit }) {
  const refused = useQuery(
    queryFor(listPermits, {
      query: {
        usrn: String(permit.usrn),
        status: ['refused'],
        sort_column: 'status_changed_date',
        sort_direction: 'desc',
      },
    }),
  )
  const rows = (refused.data?.rows ?? []).filter(
    ({ promoter_swa_code: promoter, permit_reference_number: prn }) =>
      promoter === permit.promoter_swa_code && prn !== permit.permit_reference_number,
  )
  const told = useQueries({
    queries: rows.slice(0, mostTold).map((row) => {
      const params = {
        workReferenceNumber: row.work_reference_number,
        permitReferenceNumber: row.permit_reference_number,
      }
      return queryFor(getPermit, { params })
    }),
  }).flatMap(({ data }) => (data ? [data] : []))
  if (refused.isError) {
    return (
      <ErrorPanel
        title="Earlier refusals could not be loaded"
        onTryAgain={async () => void (await refused.refetch())}
      />
    )
  }
  if (rows.length === 0) return null
  const search = new URLSearchParams({ usrn: String(permit.usrn), status: 'refused' }).toString()
  return (
    <Details
      summary={`${permit.promoter_organisation} was refused in this street before: ${countWords(rows.length, 'permit')}`}
    >
      <ul className="govuk-list govuk-list--spaced">
        {told.map((earlier) => (
          <li key={earlier.permit_reference_number}>
            <AppLink href={paths.permit(earlier.work_reference_number, earlier.permit_reference_number)}>
              {earlier.permit_reference_number}
            </AppLink>
            , sent {dateWords(earlier.date_created)}, {(earlier.reasons_for_refusal ?? []).join(', ')}
            <span className="app-assess-text app-second">{earlier.assessment_comments}</span>
          </li>
        ))}
      </ul>
      {rows.length > told.length ? (
        <p className="govuk-body">
          <AppLink href={paths.permits(`?${search}`)}>See all refused permits of this street</AppLink>
        </p>
      ) : null}
    </Details>
  )
}

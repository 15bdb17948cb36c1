import { useQuery } from '@tanstack/react-query'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ownersOf } from './owners.ts'
import type { Permit } from './use-permit.ts'

/** What happened to this permit, from the record's history; who may not read the record does not see it. */
export function DecisionHistory({ permit }: { permit: Permit }) {
  const may = useMay()
  const isOpen = may(getWorkHistory, ownersOf(permit))
  const params = { workReferenceNumber: permit.work_reference_number }
  const history = useQuery({ ...queryFor(getWorkHistory, { params }), enabled: isOpen })
  if (!isOpen) return null
  const events = history.data?.rows.filter((row) => row.object_reference === permit.permit_reference_number) ?? []
  return (
    <>
      <h3 className="govuk-heading-s">What happened</h3>
      {history.isPending ? <Skeleton text="Loading what happened" rows={2} /> : null}
      {history.isError ? (
        <ErrorPanel title="The history could not be loaded" onTryAgain={async () => void (await history.refetch())} />
      ) : null}
      <ul className="govuk-list">
        {events.map((event) => (
          <li key={event.update_id}>
            {dateTimeWords(event.action_date)}: {event.event_string}, {event.internal_user_name ?? event.username}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <AppLink href={paths.work(permit.work_reference_number, 'history')}>
          Everything that happened to these works
        </AppLink>
      </p>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Alteration } from './alteration-query.ts'

/** Who did what to this change, from the record's history; who may not read the record does not see it. */
export function ChangeHistory({ alteration }: { alteration: Alteration }) {
  const now = useNow()
  const may = useMay()
  const { original, permit_alteration_reference_number: ref } = alteration
  const isOpen = may(getWorkHistory, ownersOf(original))
  const params = { workReferenceNumber: original.work_reference_number }
  const history = useQuery({ ...queryFor(getWorkHistory, { params }), enabled: isOpen })
  if (!isOpen) return null
  const events = history.data?.rows.filter((row) => row.object_reference === ref) ?? []
  return (
    <>
      <h3 className="govuk-heading-s">What happened</h3>
      {history.isPending ? <Skeleton text="Loading what happened" rows={2} /> : null}
      {history.isError ? (
        <ErrorPanel title="The history could not be loaded" onTryAgain={async () => void (await history.refetch())} />
      ) : null}
      <Timeline
        now={now}
        entries={events.map((event) => ({
          id: String(event.update_id),
          at: event.action_date,
          title: event.event_string,
          by: event.internal_user_name?.trim() || event.username,
          children: event.details ? <p className="govuk-body-s app-pre-line">{event.details}</p> : null,
        }))}
      />
      <p className="govuk-body">
        <AppLink href={paths.work(original.work_reference_number, 'history')}>
          Everything that happened to these works
        </AppLink>
      </p>
    </>
  )
}

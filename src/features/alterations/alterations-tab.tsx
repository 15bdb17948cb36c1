import { useQueries } from '@tanstack/react-query'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { alterationStatusColour } from '../../../domain/labels/alterations.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork, type Work } from '../works/use-work.ts'
import { changeOpen } from './change-draft.ts'
import { alterationClock, type AlterationSummary } from './alteration-query.ts'

/** A change of one of the record's permits. */
type ListedChange = AlterationSummary & { readonly permit: string }

/** Every change of every permit of the works, newest first. */
export function AlterationsTab() {
  const work = useWork()
  const { changes, isPending, failed, tryAgain } = useChanges(work)
  return (
    <>
      <h2 className="govuk-heading-m">Changes</h2>
      {failed > 0 ? (
        <ErrorPanel title="Some changes could not be loaded" onTryAgain={tryAgain}>
          <p className="govuk-body">
            Those of {failed === 1 ? 'one permit are' : `${failed} permits are`} missing here.
          </p>
        </ErrorPanel>
      ) : null}
      {isPending ? <Skeleton text="Loading changes" rows={4} /> : null}
      {changes.length > 0 ? <ChangesTable wrn={work.work_reference_number} changes={changes} /> : null}
      {!isPending && failed === 0 && changes.length === 0 ? (
        <EmptyState title="No changes yet">
          <p className="govuk-body">
            Change requests, extensions, answers to modification requests and changes that the authority imposed stand
            here. Nothing of these permits has been changed since they were sent.
          </p>
          <FirstChange work={work} />
        </EmptyState>
      ) : null}
    </>
  )
}

/** The way to the first change, for those who may make one now. */
function FirstChange({ work }: { work: Work }) {
  const now = useNow()
  const may = useMay()
  const permit = work.active_permit
  if (!permit || !may(createAlteration, ownersOf(permit)) || !changeOpen(permit, now).yes) return null
  return (
    <p className="govuk-body">
      <AppLink href={recordPaths.change(work.work_reference_number, permit.permit_reference_number)}>
        Change permit {permit.permit_reference_number}
      </AppLink>
    </p>
  )
}

/** The permit in force tells of its own changes; of those before it each is asked. */
function useChanges(work: Work) {
  const wrn = work.work_reference_number
  const answers = useQueries({
    queries: (work.permits ?? []).map(({ permit_reference_number: prn }) =>
      queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } }),
    ),
  })
  const changes = answers
    .flatMap(({ data }) => (data ? [data] : []))
    .flatMap(({ permit_reference_number: permit, permit_alterations }) =>
      (permit_alterations ?? []).map((change): ListedChange => ({ ...change, permit })),
    )
    .sort((a, b) =>
      Temporal.Instant.compare(Temporal.Instant.from(b.date_created), Temporal.Instant.from(a.date_created)),
    )
  const failed = answers.filter(({ isError }) => isError)
  return {
    changes,
    isPending: answers.some((answer) => answer.isPending),
    failed: failed.length,
    tryAgain: async () => void (await Promise.all(failed.map(({ refetch }) => refetch()))),
  }
}

interface ChangesTableProps {
  wrn: string
  changes: readonly ListedChange[]
}

/** Changes with what has become of them. */
function ChangesTable({ wrn, changes }: ChangesTableProps) {
  const now = useNow()
  return (
    <DataTable
      caption="Changes"
      captionHidden
      columns={columnsFor(wrn, now)}
      rows={changes}
      rowKey={({ permit_alteration_reference_number }) => permit_alteration_reference_number}
    />
  )
}

function columnsFor(wrn: string, now: Temporal.Instant): Column<ListedChange>[] {
  return [
    {
      key: 'reference',
      header: 'Change',
      rowHeader: true,
      cell: ({ permit, permit_alteration_reference_number: ref }) => (
        <AppLink href={recordPaths.alteration(wrn, permit, ref)}>{ref}</AppLink>
      ),
    },
    { key: 'type', header: 'Type', cell: ({ alteration_type_string }) => alteration_type_string },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (change) => (
        <Tag colour={alterationStatusColour(change.alteration_status)}>{change.alteration_status_string}</Tag>
      ),
    },
    { key: 'sent', header: 'Sent', cell: ({ date_created }) => <DateText value={date_created} as="day" /> },
    {
      key: 'clock',
      header: 'Decision due',
      cell: (change) => {
        const clock = alterationClock(change, now)
        return clock ? <ClockTag group={clock.group}>{clock.words}</ClockTag> : 'None'
      },
    },
  ]
}

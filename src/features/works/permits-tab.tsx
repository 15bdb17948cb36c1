import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useWork, type Work } from './use-work.ts'

type PermitSummary = NonNullable<Work['permits']>[number]

/** As many as the record tells; the list of permits has the rest. */
const mostTold = 50

/** Every permit of the record, newest first; the one in force is named. */
export function PermitsTab() {
  const work = useWork()
  const permits = work.permits ?? []
  const wrn = work.work_reference_number
  if (permits.length === 0) {
    return (
      <EmptyState title="No permits yet">
        <p className="govuk-body">There is no permit on this works record.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <h2 className="govuk-heading-m">Permits</h2>
      <DataTable
        caption="Permits of these works"
        captionHidden
        columns={columnsFor(wrn, work.active_permit?.permit_reference_number)}
        rows={permits}
        rowKey={(permit) => permit.permit_reference_number}
      />
      {permits.length >= mostTold ? (
        <p className="govuk-body">
          <AppLink href={paths.permits(`?work_reference_number=${encodeURIComponent(wrn)}`)}>
            All permits of these works
          </AppLink>
        </p>
      ) : null}
    </>
  )
}

function columnsFor(wrn: string, active: string | undefined): Column<PermitSummary>[] {
  return [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: ({ permit_reference_number: prn }) => (
        <>
          <AppLink href={paths.permit(wrn, prn)}>{prn}</AppLink>
          {prn === active ? <span className="app-second">Active</span> : null}
        </>
      ),
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (permit) => <Tag colour={permitStatusColour(permit.permit_status)}>{permit.permit_status_string}</Tag>,
    },
    { key: 'category', header: 'Category', cell: (permit) => permit.work_category_string },
    {
      key: 'proposed',
      header: 'Proposed',
      cell: (permit) => (
        <>
          <DateText value={permit.proposed_start_date} as="day" /> to{' '}
          <DateText value={permit.proposed_end_date} as="day" />
        </>
      ),
    },
    {
      key: 'actual',
      header: 'Actual',
      cell: (permit) => {
        if (!permit.actual_start_date) return 'Not started'
        return (
          <>
            <DateText value={permit.actual_start_date} as="day" />{' '}
            {permit.actual_stop_date ? (
              <>
                to <DateText value={permit.actual_stop_date} as="day" />
              </>
            ) : (
              'to now'
            )}
          </>
        )
      },
    },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { listReinstatements } from '../../../domain/contract/sites.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { totalWords } from '../../lists/list-words.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { SpanPlot } from '../../components/plots/SpanPlot.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { ReinstatementRow } from '../reinstatements/reinstatement-list-columns.tsx'
import { guaranteeSeries, guaranteeSpans, guaranteeStanding, guaranteeWords } from './guarantee-spans.ts'

/** How long each reinstatement of a street is answered for, as a plot with its table behind; the longest first. */
export function GuaranteeTimeline({ usrn }: { usrn: number }) {
  const may = useMay()
  const { scope } = useActing()
  const today = londonDate(useNow()).toString()
  const answer = useQuery({
    ...queryFor(listReinstatements, {
      query: { usrn: String(usrn), sort_column: 'end_date', sort_direction: 'desc', ...scope },
    }),
    enabled: may(listReinstatements),
  })
  if (!may(listReinstatements)) return null
  const rows = answer.data?.rows ?? []
  const total = answer.data?.pagination.total_rows ?? 0
  const spans = guaranteeSpans(rows, today)
  return (
    <section aria-label="Guarantees">
      <h2 className="govuk-heading-m">Guarantees</h2>
      {answer.isPending ? <Skeleton text="Loading the guarantees" rows={4} /> : null}
      {answer.isError && !answer.data ? (
        <ErrorPanel title="The guarantees could not be read" onTryAgain={async () => void (await answer.refetch())} />
      ) : null}
      {answer.data && rows.length === 0 ? <p className="govuk-body">No reinstatement on this street.</p> : null}
      {rows.length > 0 ? (
        <>
          {spans.length > 0 ? (
            <SpanPlot
              title="Guarantees over time"
              says={guaranteeWords(rows, today)}
              spans={spans}
              series={guaranteeSeries}
              today={today}
            />
          ) : null}
          {total > rows.length ? (
            <p className="govuk-body">
              The {rows.length} that end last are shown, of {totalWords(total, ['reinstatement', 'reinstatements'])}.
            </p>
          ) : null}
          <Details summary="Guarantees as a table">
            <DataTable
              caption="Guarantees"
              captionHidden
              columns={columnsOn(today)}
              rows={rows}
              rowKey={(row) => row.reinstatement_reference_number}
            />
          </Details>
        </>
      ) : null}
    </section>
  )
}

const columnsOn = (today: string): Column<ReinstatementRow>[] => [
  {
    key: 'reference',
    header: 'Reinstatement',
    rowHeader: true,
    cell: (row) => (
      <AppLink href={recordPaths.site(row.work_reference_number, row.site_reference_number)}>
        {row.reinstatement_reference_number}
      </AppLink>
    ),
  },
  { key: 'where', header: 'Where', cell: (row) => row.location_description },
  { key: 'standing', header: 'Stands', cell: (row) => guaranteeSeries[guaranteeStanding(row, today)] },
  {
    key: 'made',
    header: 'Reinstated',
    cell: (row) => (row.reinstatement_date ? <DateText value={row.reinstatement_date} as="table" /> : 'Not known'),
  },
  {
    key: 'ends',
    header: 'Ends',
    cell: (row) => (row.end_date ? <DateText value={row.end_date} as="table" /> : 'No end date'),
  },
]

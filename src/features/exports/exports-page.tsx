import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import { getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { fillPath, type AnswerOf, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { csvExportStatusColour } from '../../../domain/labels/exports.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TwoLines } from '../../lists/cells.tsx'
import { beginQueue, ownerOf } from '../../lists/export-queue.ts'
import { subscribeToDevice } from '../../lists/device-list.ts'
import { keptOnDevice } from '../../lists/kept-exports.ts'
import { pageWords } from '../../lists/list-words.ts'
import { exportPage, isBeingMade } from './export-facts.ts'
import { WaitingExports } from './waiting-exports.tsx'

type Row = AnswerOf<typeof listCsvExports>['rows'][number]

/** The exports that the person asked for: those made, those being made, and those that wait on this device. */
export function ExportsPage() {
  const may = useMay()
  return may(listCsvExports) ? <Exports /> : <Trouble error={new ApiError('restricted', '')} />
}

const askAgainMilliseconds = 2000

function Exports() {
  const acting = useActing()
  const client = useQueryClient()
  const [search] = useSearchParams()
  const { page, offset } = exportPage(search.get('page'))
  const owner = ownerOf(acting)
  const text = useSyncExternalStore(subscribeToDevice, () => keptOnDevice.text(owner))
  const waiting = useMemo(() => keptOnDevice.parse(text), [text])
  useEffect(() => beginQueue(client), [client])
  const made = useQuery({
    ...queryFor(listCsvExports, { query: { ...acting.scope, offset, include_total_count: true } }),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(isBeingMade) || waiting.length > 0 ? askAgainMilliseconds : false,
  })
  return (
    <>
      <Breadcrumbs
        crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Works', href: paths.works() }, { text: 'Exports' }]}
      />
      <PageTitle title="Exports" />
      <p className="govuk-body">
        Files of lists, asked for on the lists themselves. A cell that a spreadsheet would take for a formula begins
        with a quote.
      </p>
      {waiting.length > 0 ? <WaitingExports owner={owner} waiting={waiting} /> : null}
      {made.isPending ? <Skeleton text="Loading exports" rows={6} /> : null}
      {made.isError ? (
        <ErrorPanel title="Exports could not be loaded" onTryAgain={async () => void (await made.refetch())} />
      ) : null}
      {made.data?.rows.length === 0 && waiting.length === 0 ? (
        <EmptyState title={page > 1 ? 'The list ends before this page' : 'No exports yet'}>
          <p className="govuk-body">
            {page > 1 ? (
              <AppLink href={recordPaths.exports()}>Go to the first page</AppLink>
            ) : (
              'Open a list, filter it and choose Export all.'
            )}
          </p>
        </EmptyState>
      ) : null}
      {made.data && made.data.rows.length > 0 ? (
        <>
          <DataTable
            caption="Exports"
            captionHidden
            columns={columns}
            rows={made.data.rows}
            rowKey={(row) => String(row.csv_export_id)}
          />
          <Pagination
            page={page}
            hasNext={made.data.pagination.has_next_page}
            hrefOf={(next) => `${recordPaths.exports()}${next > 1 ? `?page=${next}` : ''}`}
            summary={pageWords(page, made.data.rows.length, made.data.pagination)}
          />
        </>
      ) : null}
    </>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'what',
    header: 'Export',
    rowHeader: true,
    cell: (row) => <TwoLines first={row.csv_export_type_string} second={row.export_description} />,
  },
  {
    key: 'status',
    header: 'Status',
    card: 'top',
    cell: (row) => (
      <span role="status">
        <Tag colour={csvExportStatusColour(row.csv_export_status)}>{row.csv_export_status_string}</Tag>
      </span>
    ),
  },
  { key: 'when', header: 'Asked for', cell: (row) => dateTimeWords(row.date_created) },
  { key: 'who', header: 'By', cell: (row) => <span className="app-words">{row.username}</span> },
  { key: 'file', header: 'File', cell: (row) => <File row={row} /> },
]

function File({ row }: { row: Row }) {
  if (row.csv_export_status === 'failed') {
    return 'The service could not make it. Open the list and export it again; narrow it with filters if it is long.'
  }
  if (row.csv_export_status !== 'ready') return 'Not ready yet'
  return (
    <a
      className="govuk-link app-words"
      href={fillPath(getCsv as Endpoint, { csvId: row.csv_export_id })}
      download={row.filename}
    >
      Download<span className="govuk-visually-hidden"> {row.filename}</span>
    </a>
  )
}

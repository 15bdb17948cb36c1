import { useQuery, useQueryClient, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'
import { getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { fillPath, type AnswerOf, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { cancelExport, exportOrganisationData, listOwnExports } from '../../../domain/contract/own-exports.ts'
import { csvExportStatusColour } from '../../../domain/labels/exports.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { invalidate, queryFor, useSend } from '../../api/query.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
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
import { exportPage, isBeingMade, progressWords } from './export-facts.ts'
import { exportTypes } from './export-types.ts'
import { FilterWords, type OwnRow } from './filter-words.tsx'
import { WaitingExports } from './waiting-exports.tsx'

type ListedRow = AnswerOf<typeof listCsvExports>['rows'][number]
/** The contract's list has no more than what was made; ours tells also what was asked for, and how far it has come. */
type Row = OwnRow | ListedRow
const isOwn = (row: Row): row is OwnRow => 'export_path' in row

/** The exports that the person asked for: those made, those being made, and those that wait on this device. */
export function ExportsPage() {
  const may = useMay()
  return may(listCsvExports) ? <Exports /> : <Trouble error={new ApiError('restricted', '')} />
}

const askAgainMilliseconds = 2000

type Answer = Pick<AnswerOf<typeof listCsvExports>, 'pagination'> & { readonly rows: readonly Row[] }

function Exports() {
  const acting = useActing()
  const may = useMay()
  const mayHaveAll = may(exportOrganisationData) && acting.user.organisation_type !== 'CONTRACTOR'
  const client = useQueryClient()
  const [search] = useSearchParams()
  const { page, offset } = exportPage(search.get('page'))
  const owner = ownerOf(acting)
  const text = useSyncExternalStore(subscribeToDevice, () => keptOnDevice.text(owner))
  const waiting = useMemo(() => keptOnDevice.parse(text), [text])
  useEffect(() => beginQueue(client), [client])
  const asked = { query: { ...acting.scope, offset, include_total_count: true } }
  // a Street Manager behind this server has the contract's list alone
  const list = may(listOwnExports) ? queryFor(listOwnExports, asked) : queryFor(listCsvExports, asked)
  const made = useQuery<Answer, Error, Answer, QueryKey>({
    ...(list as UseQueryOptions<Answer, Error, Answer, QueryKey>),
    refetchInterval: ({ state }) =>
      state.data?.rows.some(isBeingMade) || waiting.length > 0 ? askAgainMilliseconds : false,
  })
  return (
    <>
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Exports' }]} />
      <DoneBanner />
      <div className="app-list-head">
        <div>
          <PageTitle title="Exports" />
          <p className="govuk-body">
            Files of lists, made in the background. Ask for as many as you need: each begins when the one before it has
            begun. A cell that a spreadsheet would take for a formula begins with a quote.
          </p>
        </div>
        <ButtonGroup>
          <Button href={recordPaths.newExport()}>Ask for an export</Button>
          {mayHaveAll ? (
            <Button href={recordPaths.organisationData()} variant="secondary">
              Download all my data
            </Button>
          ) : null}
        </ButtonGroup>
      </div>
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
              'Choose Ask for an export here, or Export all on a list.'
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

/** Some exports have no type of their own in the contract (BR-LBL-42). */
const titleOf = (row: Row) =>
  (isOwn(row) && exportTypes.find(({ endpoint }) => endpoint.path === row.export_path)?.title) ||
  row.csv_export_type_string

const columns: readonly Column<Row>[] = [
  {
    key: 'what',
    header: 'Export',
    rowHeader: true,
    cell: (row) => (
      <TwoLines first={titleOf(row)} second={isOwn(row) ? <FilterWords row={row} /> : row.export_description} />
    ),
  },
  {
    key: 'status',
    header: 'Status',
    card: 'top',
    width: '200px',
    cell: (row) => (
      <span role="status">
        <TwoLines
          first={<Tag colour={csvExportStatusColour(row.csv_export_status)}>{row.csv_export_status_string}</Tag>}
          second={isOwn(row) && row.csv_export_status === 'in_progress' ? progressWords(row) : null}
        />
      </span>
    ),
  },
  { key: 'when', header: 'Asked for', width: '240px', cell: (row) => dateTimeWords(row.date_created) },
  { key: 'file', header: 'File', card: 'foot', width: '200px', cell: (row) => <File row={row} /> },
]

function File({ row }: { row: Row }) {
  if (row.csv_export_status === 'failed') {
    return 'The service could not make it. Ask for it again; narrow it with filters if it is long.'
  }
  if (row.csv_export_status === 'queued' && isOwn(row)) return <TakeBack row={row} />
  if (row.csv_export_status !== 'ready') return 'Not ready yet'
  return (
    <TwoLines
      first={
        <a
          className="govuk-link app-words"
          href={fillPath(getCsv as Endpoint, { csvId: row.csv_export_id })}
          download={row.filename}
        >
          Download<span className="govuk-visually-hidden"> {row.filename}</span>
        </a>
      }
      second={isOwn(row) && row.rows_written > 0 ? progressWords({ ...row, files_asked: 1 }) : null}
    />
  )
}

/** One that has begun meanwhile is shown as begun: that is all there is to say. */
function TakeBack({ row }: { row: Row }) {
  const { mutateAsync } = useSend(cancelExport)
  const client = useQueryClient()
  return (
    <Button
      variant="secondary"
      size="row"
      busyText="Cancelling"
      about={`the export of ${titleOf(row)}`}
      onPress={async () => {
        await mutateAsync({ params: { csvId: row.csv_export_id } }).catch(() => invalidate(client, ['exports']))
      }}
    >
      Cancel
    </Button>
  )
}

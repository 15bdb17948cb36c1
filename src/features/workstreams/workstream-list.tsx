import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { workstreamStatuses } from '../../../domain/contract/enums/organisations.ts'
import { createWorkstream, listOwnWorkstreams, listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { workstreamStatusLabels } from '../../../domain/labels/organisations.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumb, adminCrumbs } from '../../app/admin-crumbs.ts'
import { ApiError } from '../../api/api-error.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { useDecidesOnAccess, useOwnWorkstreams } from './own-workstreams.ts'

type Row = Pick<
  AnswerOf<typeof listWorkstreams>[number],
  'prefix' | 'name' | 'description' | 'status' | 'status_string'
>

const columns: readonly Column<Row>[] = [
  {
    key: 'workstream',
    header: 'Workstream',
    rowHeader: true,
    cell: (row) => (
      <Reference href={recordPaths.workstream(row.prefix)} second={row.description}>
        {`${row.prefix} ${row.name}`}
      </Reference>
    ),
  },
  {
    key: 'status',
    header: 'Status',
    width: '140px',
    card: 'top',
    cell: (row) => <Tag colour={row.status === 'active' ? 'green' : 'grey'}>{row.status_string}</Tag>,
  },
]

/** An administrator's, page by page (BR-REP-L35). */
const ownList = defineList(listOwnWorkstreams, {
  address: recordPaths.workstreams(),
  title: 'Workstreams',
  under: adminCrumb,
  noun: ['workstream', 'workstreams'],
  filters: [
    {
      kind: 'choices',
      name: 'status',
      title: 'Status',
      values: workstreamStatuses,
      labels: workstreamStatusLabels,
    },
  ],
  sorts: {},
  keyOf: (row) => row.prefix,
  columns: () => columns,
  emptyWords: 'Permits need a workstream: only 000, which holds Section 81s and historic works, is there without you.',
  note: () => <Ways />,
})

/** Workstreams of the organisation that the person works for, with what may be done about them. */
export function WorkstreamList() {
  const { role } = useActing()
  const may = useMay()
  if (role === 'Admin') return <ListPage definition={ownList} />
  return may(listWorkstreams) ? <SeenWorkstreams /> : <Trouble error={new ApiError('restricted', '')} />
}

function Ways() {
  const may = useMay()
  const decides = useDecidesOnAccess()
  return (
    <ButtonGroup>
      {may(createWorkstream) ? <Button href={recordPaths.newWorkstream()}>Add a workstream</Button> : null}
      {decides ? (
        <Button href={recordPaths.workstreamAccess()} variant="secondary">
          Who works on which
        </Button>
      ) : null}
    </ButtonGroup>
  )
}

function SeenWorkstreams() {
  const { organisationReference } = useOwnWorkstreams()
  const found = useQuery(queryFor(listWorkstreams, { params: { organisationReference } }))
  return (
    <>
      <Breadcrumbs crumbs={adminCrumbs({ text: 'Workstreams' })} />
      <DoneBanner />
      <PageTitle title="Workstreams" />
      <p className="govuk-body">
        Each works record is on one of them, and people see the works of the workstreams that an administrator opens to
        them.
      </p>
      <Ways />
      {found.isPending ? <Skeleton text="Loading workstreams" rows={5} /> : null}
      {found.isError ? (
        <ErrorPanel title="The workstreams could not be loaded" onTryAgain={async () => void (await found.refetch())} />
      ) : null}
      {found.data?.length === 0 ? <EmptyState title="No workstreams yet" /> : null}
      {found.data && found.data.length > 0 ? (
        <DataTable
          caption="Workstreams"
          captionHidden
          columns={columns}
          rows={found.data}
          rowKey={(row) => row.prefix}
        />
      ) : null}
    </>
  )
}

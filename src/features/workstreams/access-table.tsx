import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { listContracts } from '../../../domain/contract/contracts.ts'
import { ApiError } from '../../api/api-error.ts'
import { workstreamAccessLevelLabels } from '../../../domain/labels/organisations.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterPanel } from '../../components/FilterPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TwoLines } from '../../lists/cells.tsx'
import { levelOf, type LevelAnswer, type PersonAccess } from './access-answers.ts'
import { useDecidesOnAccess, useEveryWorkstream } from './own-workstreams.ts'
import { useIsPhone } from '../../components/phone-width.ts'
import { usePeopleAsked } from './people-page.ts'

/** People by workstreams: who sees and who changes what, own people first (BR-ROLE-11). */
export function AccessTable() {
  if (!useDecidesOnAccess()) return <Trouble error={new ApiError('restricted', '')} />
  return <People />
}

function People() {
  const { user } = useActing()
  const isPhone = useIsPhone()
  const asked = usePeopleAsked()
  const people = useQuery({ ...asked.options, placeholderData: keepPreviousData })
  const workstreams = useEveryWorkstream()
  const contracts = useQuery(queryFor(listContracts, {}))
  const organisations = [
    { value: user.organisation_reference, label: user.organisation_name },
    ...(contracts.data?.rows ?? []).map((one) => ({ value: one.organisation_reference, label: one.name })),
  ]
  const error = people.error ?? workstreams.error
  const tryAgain = async () => void (await Promise.all([people.refetch(), workstreams.refetch()]))
  const total = people.data?.pagination.total_rows ?? 0
  return (
    <>
      <Breadcrumbs
        crumbs={adminCrumbs({ text: 'Workstreams', href: recordPaths.workstreams() }, { text: 'Who works on which' })}
      />
      <DoneBanner />
      <PageTitle title="Who works on which workstream" />
      <p className="govuk-body">
        Planners, systems and contractors see and change the works of the workstreams that are open to them. Officers
        and administrators do not need it.
      </p>
      <Columns kind="list">
        <FilterPanel
          chosen={[asked.query, asked.organisation].filter(Boolean).length}
          showText="Show people"
          clearHref={recordPaths.workstreamAccess()}
        >
          <FilterText
            label="Name or email address"
            value={asked.query}
            type="search"
            onCommit={(query) => asked.change({ query })}
          />
          <FilterSelect
            label="Organisation"
            value={asked.organisation}
            allText="All organisations"
            options={organisations}
            onChange={(organisation) => asked.change({ organisation })}
          />
        </FilterPanel>
        <section aria-label="People and their access">
          {error ? <ErrorPanel title="The access could not be loaded" onTryAgain={tryAgain} /> : null}
          {!error && !(people.data && workstreams.data) ? <Skeleton text="Loading people" rows={6} /> : null}
          {people.data && workstreams.data ? (
            people.data.rows.length === 0 ? (
              <EmptyState title="Nobody found">
                <p className="govuk-body">
                  Planners, systems and people of your contractors are listed here. Try another part of the name.
                </p>
              </EmptyState>
            ) : (
              <>
                <DataTable
                  caption="Access by person and workstream"
                  captionHidden
                  columns={isPhone ? [person, ...levels, step] : [person, ...columnsOf(workstreams.data), step]}
                  rows={people.data.rows}
                  rowKey={(person) => person.email}
                />
                <Pagination
                  page={asked.page}
                  hasNext={people.data.pagination.has_next_page}
                  hrefOf={asked.pageHref}
                  summary={asked.summary(people.data.rows.length, total)}
                />
              </>
            )
          ) : null}
        </section>
      </Columns>
    </>
  )
}

const person: Column<PersonAccess> = {
  key: 'person',
  header: 'Person',
  rowHeader: true,
  cell: (row) => (
    <TwoLines
      first={`${row.first_name} ${row.last_name}`.trim()}
      second={
        <>
          {row.email}, {row.organisation_name} {row.is_disabled ? <Tag colour="grey">Disabled</Tag> : null}
        </>
      }
    />
  ),
}

const step: Column<PersonAccess> = {
  key: 'step',
  header: 'Next step',
  headerHidden: true,
  card: 'foot',
  cell: (row) => (
    <Button
      href={recordPaths.accessOf(row.email)}
      variant="secondary"
      size="row"
      about={`access of ${row.first_name} ${row.last_name}`}
    >
      Change
    </Button>
  ),
}

/** On a phone there is no room for a column each: the workstreams stand together by what they are open for. */
const levels: readonly Column<PersonAccess>[] = (['full_write', 'read_only'] as const).map((level) => ({
  key: level,
  header: workstreamAccessLevelLabels[level],
  cell: ({ workstreams }) =>
    workstreams
      .filter((one) => one.access_level === level)
      .map((one) => `${one.workstream_prefix} ${one.workstream_name}`)
      .join(', ') || 'None',
}))

function columnsOf(workstreams: readonly { prefix: string; name: string }[]): readonly Column<PersonAccess>[] {
  return workstreams.map(({ prefix, name }) => ({
    key: prefix,
    header: `${prefix} ${name}`,
    cell: (row) => <Level level={levelOf(row, prefix)} />,
  }))
}

function Level({ level }: { level: LevelAnswer }) {
  if (level === 'none') return <>None</>
  return level === 'full_write' ? <strong>Write</strong> : <>Read</>
}

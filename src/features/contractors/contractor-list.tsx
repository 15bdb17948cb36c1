import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listContracts } from '../../../domain/contract/contracts.ts'
import { organisationStatuses } from '../../../domain/contract/enums/organisations.ts'
import { organisationStatusLabels } from '../../../domain/labels/organisations.ts'
import { adminCrumb } from '../../app/admin-crumbs.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference } from '../../lists/cells.tsx'
import { defineList, type ListDefinition } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { organisationColour } from '../organisations/organisation-status.ts'

type Row = AnswerOf<typeof listContracts>['rows'][number]

const columns: ReturnType<ListDefinition<Row>['columns']> = [
  {
    key: 'name',
    header: 'Organisation',
    rowHeader: true,
    cell: (row) => (
      <Reference
        href={recordPaths.contractor(row.organisation_reference)}
        second={`SWA code ${row.organisation_reference}`}
      >
        {row.name}
      </Reference>
    ),
  },
  {
    key: 'status',
    header: 'Status',
    card: 'top',
    cell: (row) => <Tag colour={organisationColour(row.organisation_status)}>{row.organisation_status_string}</Tag>,
  },
  { key: 'people', header: 'People', numeric: true, cell: (row) => row.people.toLocaleString('en-GB') },
  {
    key: 'access',
    header: 'With access to a workstream',
    numeric: true,
    cell: (row) => row.people_with_access.toLocaleString('en-GB'),
  },
]

const common: Pick<
  Parameters<typeof defineList<typeof listContracts>>[1],
  'address' | 'under' | 'filters' | 'sorts' | 'keyOf' | 'columns'
> = {
  address: recordPaths.contractors(),
  under: adminCrumb,
  filters: [
    { kind: 'text', name: 'query', title: 'Name or SWA code' },
    {
      kind: 'choices',
      name: 'organisation_status',
      title: 'Status',
      values: organisationStatuses,
      labels: organisationStatusLabels,
    },
  ],
  sorts: {},
  keyOf: (row: Row) => row.organisation_reference,
  columns: () => columns,
}

/** Who may act for the organisation (BR-ROLE-20). */
const contractors = defineList(listContracts, {
  ...common,
  title: 'Contractors',
  noun: ['contractor', 'contractors'],
  emptyWords: 'Add a contractor to let its people apply for permits and log works for your organisation.',
  note: () => (
    <ButtonGroup>
      <Button href={recordPaths.addContractor()}>Add a contractor</Button>
    </ButtonGroup>
  ),
})

/** For a contractor's administrator: whom its people may act for; the promoters decide it. */
const promoters = defineList(listContracts, {
  ...common,
  title: 'Who you work for',
  noun: ['promoter', 'promoters'],
  emptyWords: 'A promoter’s administrator adds your organisation as a contractor. Nobody has yet.',
  note: () => (
    <p className="govuk-body">
      These organisations let your people act for them. Their administrators add and remove contractors, and say who
      works on which workstream.
    </p>
  ),
})

export function ContractorList() {
  const { user } = useActing()
  return <ListPage definition={user.organisation_type === 'CONTRACTOR' ? promoters : contractors} />
}

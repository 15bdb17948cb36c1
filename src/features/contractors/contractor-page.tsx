import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getContract } from '../../../domain/contract/contracts.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TwoLines } from '../../lists/cells.tsx'
import { organisationColour, statusMeaning } from '../organisations/organisation-status.ts'

type Contract = AnswerOf<typeof getContract>
type Person = Contract['people_seen'][number]

/** One contract: the other organisation, and who works under it on what (BR-ROLE-20). */
export function ContractorPage() {
  const { swaCode = '' } = useParams()
  const { user } = useActing()
  const isContractor = user.organisation_type === 'CONTRACTOR'
  const list = { text: isContractor ? 'Who you work for' : 'Contractors', href: recordPaths.contractors() }
  return (
    <RecordPage
      query={queryFor(getContract, { params: { organisationReference: swaCode } })}
      crumbs={adminCrumbs(list, { text: swaCode })}
      name={`contract with organisation ${swaCode}`}
      whyRestricted="Contracts are for the administrators of both organisations."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={list.href}>See all of them</AppLink>
        </p>
      }
    >
      {(contract) => <Shown contract={contract} mayDecide={!isContractor} />}
    </RecordPage>
  )
}

function Shown({ contract, mayDecide }: { contract: Contract; mayDecide: boolean }) {
  const { name, organisation_reference: code, organisation_status: status, people_seen: people } = contract
  return (
    <>
      <PageTitle title={name} />
      {mayDecide ? (
        <ButtonGroup>
          <Button
            href={recordPaths.contractor(code, 'access')}
            variant="secondary"
            {...(contract.people === 0 ? { notNow: 'It has no people in the service yet' } : {})}
          >
            Change access of its people
          </Button>
          <Button href={recordPaths.contractor(code, 'remove')} variant="warning">
            Remove contractor
          </Button>
        </ButtonGroup>
      ) : null}
      <SummaryCard
        title={mayDecide ? 'Contractor' : 'Promoter'}
        rows={[
          { key: 'SWA code', value: code },
          {
            key: 'Status',
            value: (
              <>
                <Tag colour={organisationColour(status)}>{contract.organisation_status_string}</Tag>{' '}
                {status === 'active' ? null : statusMeaning(status)}
              </>
            ),
          },
          {
            key: 'People',
            value: `${countWords(contract.people, 'person', 'people')}, ${contract.people_with_access.toLocaleString('en-GB')} with access to a workstream`,
          },
          {
            key: 'Works that they see',
            value: `${countWords(contract.works, 'works record')}, ${contract.open_works.toLocaleString('en-GB')} planned or in progress`,
          },
        ]}
      />
      {people.length === 0 ? (
        <EmptyState title="Nobody has access yet">
          <p className="govuk-body">
            {mayDecide
              ? 'Give its people access to the workstreams that they work on.'
              : 'The promoter’s administrator gives your people access to its workstreams.'}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Who works on what"
          columns={columnsFor(mayDecide)}
          rows={people}
          rowKey={(person) => person.email}
        />
      )}
      {contract.people_with_access > people.length ? (
        <p className="govuk-body">
          The first {people.length} are shown.{' '}
          {mayDecide ? (
            <AppLink href={recordPaths.workstreamAccess(`?organisation=${code}`)}>See all of them</AppLink>
          ) : null}
        </p>
      ) : null}
    </>
  )
}

function columnsFor(mayDecide: boolean): readonly Column<Person>[] {
  const columns: readonly Column<Person>[] = [
    {
      key: 'person',
      header: 'Person',
      rowHeader: true,
      cell: (person) => <TwoLines first={person.name} second={person.email} />,
    },
    { key: 'write', header: 'Read and write', cell: (person) => prefixes(person, 'full_write') },
    { key: 'read', header: 'Read only', cell: (person) => prefixes(person, 'read_only') },
  ]
  if (!mayDecide) return columns
  return [
    ...columns,
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (person) => (
        <Button
          href={recordPaths.accessOf(person.email)}
          variant="secondary"
          size="row"
          about={`access of ${person.name}`}
        >
          Change
        </Button>
      ),
    },
  ]
}

function prefixes({ workstreams }: Person, level: 'full_write' | 'read_only'): string {
  const named = workstreams.filter(({ access_level }) => access_level === level)
  return named.map((one) => `${one.workstream_prefix} ${one.workstream_name}`).join(', ') || 'None'
}

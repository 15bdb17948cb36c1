import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { governanceExceptions, governanceRisks } from '../../../domain/contract/enums/governance.ts'
import { getGovernanceCsv, linkGovernance, listGovernance } from '../../../domain/contract/governance.ts'
import { governanceExceptionLabels, governanceRiskLabels } from '../../../domain/labels/governance.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { Tag } from '../../components/Tag.tsx'
import { Dates, Nothing, Reference, TwoLines } from '../../lists/cells.tsx'
import { defineList, type Filter } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { BoardNote } from './board-note.tsx'
import { referenceOf, requiredFormsWords, startAnswerColour } from './governance-facts.ts'
import { RiskCell } from './risk-cell.tsx'

interface Choices {
  readonly teams: readonly string[]
  readonly schemes: readonly string[]
  readonly areas: readonly string[]
}

/** Names that only the operations know, as something to choose; nothing where there are none. */
function named<const Name extends string>(name: Name, title: string, values: readonly string[]): Filter<Name>[] {
  if (values.length === 0) return []
  return [{ kind: 'choice', name, title, values, labels: Object.fromEntries(values.map((value) => [value, value])) }]
}

/** Governance permits beside the live ones, the worst first (BR-GOV-13, BR-GOV-22). */
function board({ teams, schemes, areas }: Choices, onlyExceptions: boolean) {
  return defineList(listGovernance, {
    address: onlyExceptions ? recordPaths.governanceExceptions() : recordPaths.governance(),
    title: onlyExceptions ? 'Governance exceptions' : 'Governance',
    under: onlyExceptions ? { text: 'Governance', href: recordPaths.governance() } : 'home',
    noun: ['governance permit', 'governance permits'],
    always: onlyExceptions ? { exceptions_only: true } : {},
    filters: [
      ...(onlyExceptions
        ? [
            {
              kind: 'choices' as const,
              name: 'exception' as const,
              title: 'What disagrees',
              values: governanceExceptions,
              labels: governanceExceptionLabels,
            },
          ]
        : []),
      { kind: 'choices', name: 'risk', title: 'Risk', values: governanceRisks, labels: governanceRiskLabels },
      {
        kind: 'choice',
        name: 'is_complete',
        title: 'Governance',
        values: ['false', 'true'],
        labels: { false: 'Incomplete', true: 'Complete' },
      },
      { kind: 'text', name: 'reference', title: 'Permit reference or USRN' },
      { kind: 'text', name: 'ending_within', title: 'Ends within days', isNumber: true },
      ...named('team', 'Team', teams),
      ...named('scheme', 'Scheme', schemes),
      ...named('area', 'Area', areas),
    ],
    sorts: {
      risk: 'Risk',
      end_date: 'End date',
      permit_reference_number: 'Permit reference',
      modified_at: 'Last changed',
    },
    usualOrder: { sort_column: 'risk', sort_direction: 'desc' },
    keyOf: (row) => row.governance?.governance_permit_id ?? referenceOf(row) ?? '',
    columns: () => [
      {
        key: 'reference',
        header: 'Permit',
        rowHeader: true,
        sort: 'permit_reference_number',
        cell: (row) => (
          <Reference
            href={recordPaths.governancePermit(row.governance?.governance_permit_id ?? '')}
            second={row.street_manager ? `${row.street_manager.street}, ${row.street_manager.town}` : undefined}
          >
            {referenceOf(row) ?? 'No permit linked'}
          </Reference>
        ),
      },
      {
        key: 'usrn',
        header: 'USRN',
        cell: ({ street_manager: live, governance }) =>
          String(live?.usrn ?? governance?.source_permit?.usrn ?? '') || <Nothing says="Not known" />,
      },
      {
        key: 'status',
        header: 'Permit and works',
        cell: ({ street_manager: live, missing }) =>
          live ? (
            <TwoLines first={live.permit_status_string} second={live.work_status_string} />
          ) : (
            (missing.find(({ part }) => part === 'street_manager')?.words ?? 'Not known')
          ),
      },
      {
        key: 'dates',
        header: 'Dates',
        sort: 'end_date',
        width: '100px',
        cell: ({ governance, street_manager: live }) => {
          const start = governance?.start_date ?? live?.start_date
          const end = governance?.end_date ?? live?.end_date
          return start && end ? <Dates start={start} end={end} /> : <Nothing says="No dates" />
        },
      },
      {
        key: 'risk',
        header: 'Remaining',
        sort: 'risk',
        card: 'top',
        cell: ({ governance }) => (governance ? <RiskCell risk={governance.risk} /> : null),
      },
      {
        key: 'governance',
        header: 'Governance',
        cell: ({ governance }) => (
          <TwoLines
            first={governance?.is_complete ? 'Complete' : 'Incomplete'}
            second={`Forms: ${requiredFormsWords(governance?.operation?.forms ?? [])}`}
          />
        ),
      },
      {
        key: 'people',
        header: 'Responsible',
        cell: ({ governance }) =>
          governance?.responsible_people.map(({ name }) => name).join(', ') || <Nothing says="Nobody is named" />,
      },
      onlyExceptions
        ? {
            key: 'exceptions',
            header: 'What disagrees',
            cell: ({ exceptions }) => exceptions.map(({ words }) => words).join('. '),
          }
        : {
            key: 'start',
            header: 'May start',
            cell: ({ may_start: { may, may_string } }) => <Tag colour={startAnswerColour(may)}>{may_string}</Tag>,
          },
    ],
    emptyWords: 'No permits linked. Add ids or connect.',
    ...(onlyExceptions
      ? {}
      : { make: { endpoint: linkGovernance, text: 'Link a permit', href: recordPaths.newGovernance() } }),
    note: () => <BoardNote />,
    file: getGovernanceCsv,
  })
}

function Board({ onlyExceptions }: { onlyExceptions: boolean }) {
  const { scope } = useActing()
  const { data } = useQuery(queryFor(listGovernance, { query: scope }))
  const choices = data?.choices
  const definition = useMemo(
    () => board(choices ?? { teams: [], schemes: [], areas: [] }, onlyExceptions),
    [choices, onlyExceptions],
  )
  return <ListPage definition={definition} />
}

export const GovernanceBoard = () => <Board onlyExceptions={false} />
export const GovernanceExceptionsBoard = () => <Board onlyExceptions />

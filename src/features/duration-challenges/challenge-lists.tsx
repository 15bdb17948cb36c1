import { listAlterationDurationChallenges } from '../../../domain/contract/alterations.ts'
import type { ActingRole, AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  listedChallengeAnswerStatuses,
  listedChallengeReviewStatuses,
} from '../../../domain/contract/enums/alterations.ts'
import { listPermitDurationChallenges } from '../../../domain/contract/permits.ts'
import {
  challengeAnswerColour,
  challengeReviewColour,
  listedChallengeAnswerStatusLabels,
  listedChallengeReviewStatusLabels,
} from '../../../domain/labels/alterations.ts'
import {
  alterationChallengeMachine,
  challengeState,
  permitChallengeMachine,
} from '../../../domain/rules/duration-challenge-states.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Dates, Nothing, Reference, StepButton, TwoLines, type NextStep } from '../../lists/cells.tsx'
import { defineList, type ListColumn, type Seen } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'
import { workStatusFilter } from '../permits/permit-list-filters.ts'

type PermitRow = AnswerOf<typeof listPermitDurationChallenges>['rows'][number]
type AlterationRow = AnswerOf<typeof listAlterationDurationChallenges>['rows'][number]

const filters = [
  streetFilter,
  {
    kind: 'choices',
    name: 'duration_challenge_review_status',
    title: "Promoter's review",
    values: listedChallengeReviewStatuses,
    labels: listedChallengeReviewStatusLabels,
  },
  {
    kind: 'choices',
    name: 'duration_challenge_non_acceptance_response_status',
    title: "Authority's answer",
    values: listedChallengeAnswerStatuses,
    labels: listedChallengeAnswerStatusLabels,
  },
  workStatusFilter,
  partyFilter,
  areasFilter,
] as const

const emptyWords = 'A permit or change request granted with a duration challenge appears here by itself.'

export const permitChallengeList = defineList(listPermitDurationChallenges, {
  address: recordPaths.list('permits/duration-challenges'),
  title: 'Duration challenges on permits',
  noun: ['duration challenge', 'duration challenges'],
  filters,
  moreFilters: [usrnFilter, { kind: 'text', name: 'permit_reference_number', title: 'Permit reference' }],
  sorts: { assessment_status_changed_date: 'Challenged' },
  keyOf: (row) => row.permit_reference_number,
  columns: (seen) => {
    const of = (row: PermitRow) => [row.work_reference_number, row.permit_reference_number] as const
    return columnsOf<PermitRow>(seen, {
      header: 'Permit',
      reference: (row) => row.permit_reference_number,
      href: (row) => paths.permit(...of(row)),
      stepHref: (row) => recordPaths.permitDurationChallenge(...of(row)),
      changed: { sort: 'assessment_status_changed_date', on: (row) => row.assessment_status_changed_date },
    })
  },
  emptyWords,
})

export const alterationChallengeList = defineList(listAlterationDurationChallenges, {
  address: recordPaths.list('alterations/duration-challenges'),
  title: 'Duration challenges on change requests',
  noun: ['duration challenge', 'duration challenges'],
  filters,
  moreFilters: [
    usrnFilter,
    { kind: 'text', name: 'permit_alteration_reference_number', title: 'Change request reference' },
  ],
  sorts: { status_changed_date: 'Challenged' },
  keyOf: (row) => row.alteration_reference_number,
  columns: (seen) => {
    const of = (row: AlterationRow) =>
      [row.work_reference_number, row.permit_reference_number, row.alteration_reference_number] as const
    return columnsOf<AlterationRow>(seen, {
      header: 'Change request',
      reference: (row) => row.alteration_reference_number,
      href: (row) => recordPaths.alteration(...of(row)),
      stepHref: (row) => recordPaths.alteration(...of(row), 'duration-challenge'),
      changed: { sort: 'status_changed_date', on: (row) => row.status_changed_date },
    })
  },
  emptyWords,
})

interface Particulars<Row> {
  header: string
  reference: (row: Row) => string
  href: (row: Row) => string
  stepHref: (row: Row) => string
  changed: { sort: string; on: (row: Row) => string }
}

type Challenged = Omit<PermitRow, 'assessment_status_changed_date'>

function columnsOf<Row extends Challenged>({ role }: Seen, own: Particulars<Row>): readonly ListColumn<Row>[] {
  return [
    {
      key: 'reference',
      header: own.header,
      rowHeader: true,
      cell: (row) => (
        <Reference href={own.href(row)} second={otherParty(role, row.promoter_organisation, row.highway_authority)}>
          {own.reference(row)}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    {
      key: 'dates',
      header: 'Dates',
      width: '118px',
      cell: (row) => <Dates start={row.proposed_start_date} end={row.proposed_end_date} />,
    },
    {
      key: 'reasonable',
      header: 'Reasonable period ends',
      cell: (row) => <DateText value={row.reasonable_period_end_date} as="day" />,
    },
    {
      key: 'review',
      header: "Promoter's review",
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <Tag colour={challengeReviewColour(row.duration_challenge_review_status ?? 'no_response')}>
          {row.duration_challenge_review_status_string ?? 'No response'}
        </Tag>
      ),
    },
    {
      key: 'answer',
      header: "Authority's answer",
      cell: (row) =>
        row.duration_challenge_review_status === 'duration_challenge_not_accepted' ? (
          <Tag colour={challengeAnswerColour(row.duration_challenge_non_acceptance_response_status ?? 'no_response')}>
            {row.duration_challenge_non_acceptance_response_status_string ?? 'No response'}
          </Tag>
        ) : (
          <Nothing says="No answer is asked for" />
        ),
    },
    {
      key: 'changed',
      header: 'Challenged',
      sort: own.changed.sort,
      cell: (row) => <DateText value={own.changed.on(row)} as="day" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          step={stepOf(row, role, own.stepHref(row))}
          about={own.reference(row)}
        />
      ),
    },
  ]
}

/** The promoter reviews what is challenged; the authority answers what was not accepted (BR-ALT-51 to 54). */
function stepOf(row: Challenged, role: ActingRole, href: string): NextStep | undefined {
  const machine = 'alteration_reference_number' in row ? alterationChallengeMachine : permitChallengeMachine
  const review = row.duration_challenge_review_status
  const answer = row.duration_challenge_non_acceptance_response_status
  const state = challengeState({
    is_duration_challenged: true,
    duration_challenge_review_status: review === 'no_response' ? null : review,
    duration_challenge_non_acceptance_response_status: answer === 'no_response' ? null : answer,
  })
  if (!state) return undefined
  if (canMove(machine, state, 'accept', role)) return { text: 'Review', href }
  return canMove(machine, state, 'change_date', role) ? { text: 'Answer', href } : undefined
}

export const PermitChallengeList = () => <ListPage definition={permitChallengeList} />
export const AlterationChallengeList = () => <ListPage definition={alterationChallengeList} />

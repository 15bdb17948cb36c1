import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'

type Row = AnswerOf<typeof listPermits>['rows'][number]

const shown = 8

/** The applications whose clocks run out first: an officer's to decide, a promoter's to wait for. */
export function NextDecisions() {
  const { role, scope } = useActing()
  const isOfficer = role === 'HighwayAuthority'
  const permits = useQuery(
    queryFor(listPermits, {
      query: {
        status: ['submitted', 'under_assessment'],
        sort_column: 'deadline_date',
        sort_direction: 'asc',
        ...scope,
      },
    }),
  )
  const first = permits.data?.rows[0]
  return (
    <section aria-labelledby="next-decisions">
      <h2 className="govuk-heading-m" id="next-decisions">
        {isOfficer ? 'Decide next' : 'Decided next'}
      </h2>
      {permits.isPending ? <Skeleton text="Loading permits" /> : null}
      {permits.isError ? (
        <ErrorPanel title="Permits could not be loaded" onTryAgain={async () => void (await permits.refetch())} />
      ) : null}
      {permits.data?.rows.length === 0 ? (
        <EmptyState title="Nothing is waiting for a decision">
          <p className="govuk-body">New applications appear here by themselves.</p>
        </EmptyState>
      ) : null}
      {first && isOfficer ? (
        <Button href={paths.assess(first.work_reference_number, first.permit_reference_number)}>
          Assess the next permit
        </Button>
      ) : null}
      {first ? (
        <ul className="app-queue">
          {permits.data?.rows.slice(0, shown).map((row) => (
            <li className="app-queue__item" key={row.permit_reference_number}>
              <DecisionLine row={row} isOfficer={isOfficer} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function DecisionLine({ row, isOfficer }: { row: Row; isOfficer: boolean }) {
  const now = useNow()
  const deadline = row.deadline_date.slice(0, 10)
  const { work_reference_number: wrn, permit_reference_number: prn } = row
  const what = `${row.work_category_string} permit, ${row.street}, ${row.town}`
  return (
    <>
      <ClockTag group={clockGroup(deadline, now, englandAndWales)}>
        {clockWords(deadline, now, englandAndWales)}
      </ClockTag>
      <span className="app-queue__what">
        <AppLink href={isOfficer ? paths.assess(wrn, prn) : paths.permit(wrn, prn)}>
          {isOfficer ? `Assess ${what.charAt(0).toLowerCase()}${what.slice(1)}` : what}
        </AppLink>
        <span className="app-queue__who">
          {isOfficer ? row.promoter_organisation : row.highway_authority}, {row.traffic_management_type_string}
        </span>
      </span>
    </>
  )
}

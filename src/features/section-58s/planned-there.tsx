import { useQuery } from '@tanstack/react-query'
import { listForwardPlans } from '../../../domain/contract/forward-plans.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'

interface PlannedThereProps {
  usrn: number
  /** Civil dates, both included. */
  from: string
  to: string
}

/** Planned works and forward plans on the street that begin while it is restricted. */
export function PlannedThere({ usrn, from, to }: PlannedThereProps) {
  const { scope } = useActing()
  const permits = useQuery(
    queryFor(listPermits, {
      query: {
        ...scope,
        usrn: String(usrn),
        work_status: ['planned'],
        active_permit_only: true,
        work_start_date_from: `${from}T00:00:00Z`,
        work_start_date_to: `${to}T00:00:00Z`,
        include_total_count: true,
      },
    }),
  )
  const plans = useQuery(
    queryFor(listForwardPlans, {
      query: {
        ...scope,
        usrn: String(usrn),
        forward_plan_status: ['raised'],
        work_start_date_from: `${from}T00:00:00Z`,
        work_start_date_to: `${to}T00:00:00Z`,
        include_total_count: true,
      },
    }),
  )
  if (permits.isError || plans.isError) {
    return (
      <ErrorPanel
        title="Planned works here could not be loaded"
        onTryAgain={async () => void (await Promise.all([permits.refetch(), plans.refetch()]))}
      />
    )
  }
  if (!permits.data || !plans.data) return <Skeleton text="Looking for planned works" rows={2} />
  const works = permits.data.pagination.total_rows
  const raised = plans.data.pagination.total_rows
  return (
    <>
      <p className="govuk-body">
        {counted(works, raised)} on this street from {dateWords(from)} to {dateWords(to)}.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {permits.data.rows.map((row) => (
          <li key={row.permit_reference_number}>
            <AppLink href={paths.permit(row.work_reference_number, row.permit_reference_number)}>
              {row.permit_reference_number}
            </AppLink>
            , {row.promoter_organisation}, from {dateWords(row.proposed_start_date)}
          </li>
        ))}
        {plans.data.rows.map((row) => (
          <li key={row.forward_plan_reference_number}>
            <AppLink href={recordPaths.forwardPlan(row.work_reference_number, row.forward_plan_reference_number)}>
              {row.forward_plan_reference_number}
            </AppLink>
            , {row.promoter_organisation}, from {dateWords(row.proposed_start_date)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** "1 planned works and 2 forward plans begin"; kinds without any are left out. */
function counted(works: number, plans: number): string {
  const parts = [
    works > 0 ? countWords(works, 'planned works', 'planned works') : '',
    plans > 0 ? countWords(plans, 'forward plan') : '',
  ].filter(Boolean)
  if (parts.length === 0) return 'Nothing planned begins'
  return `${parts.join(' and ')} ${works + plans === 1 && plans === 1 ? 'begins' : 'begin'}`
}

import { useQuery } from '@tanstack/react-query'
import { listPermits } from '../../../domain/contract/permits.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'

/** What waits for a decision, the first to run out first. */
export const waiting = {
  status: ['submitted', 'under_assessment'],
  sort_column: 'deadline_date',
  sort_direction: 'asc',
} as const

export function useWaiting() {
  const { scope, within } = useActing()
  return useQuery(queryFor(listPermits, { query: { ...waiting, status: [...waiting.status], ...scope, ...within } }))
}

/** An officer's one green button: to the application or change request whose clock runs out first. */
export function AssessNext() {
  const { data, isPending } = useWaiting()
  // its place is kept: what stands below must not jump
  if (isPending) {
    return (
      <span className="govuk-button app-button--coming" aria-hidden="true">
        Assess next
      </span>
    )
  }
  return data?.rows[0] ? <Button href={paths.assessNext()}>Assess next</Button> : null
}

import { isUndecided } from '../../../../domain/rules/move-conditions.ts'
import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../../domain/rules/clock.ts'
import { permitStatusLabel } from '../../../../domain/labels/permits.ts'
import { longDateWords } from '../../../../domain/words.ts'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { ClockTag } from '../../../components/ClockTag.tsx'
import type { Permit } from '../use-permit.ts'
import type { WaitingPermit } from './next-permit.ts'

/** The clock of the decision, in view all the time, and the way on to the next one. */
export function DeadlineBar({ permit, next }: { permit: Permit; next: WaitingPermit | undefined }) {
  return (
    <div className="app-assess-bar">
      <Clock permit={permit} />
      {next ? (
        <AppLink
          className="govuk-link app-assess-bar__next"
          href={paths.assess(next.work_reference_number, next.permit_reference_number)}
        >
          Skip to next<span className="govuk-visually-hidden"> application, {next.street}</span>
        </AppLink>
      ) : null}
    </div>
  )
}

function Clock({ permit }: { permit: Permit }) {
  const now = useNow()
  const deadline = permit.deadline_date.slice(0, 10)
  if (permit.permit_status === 'permit_modification_request') {
    return (
      <>
        <ClockTag group="paused">Clock stopped</ClockTag>
        <span>{permit.promoter_organisation} has to answer. It cannot be deemed granted meanwhile.</span>
      </>
    )
  }
  if (permit.permit_status === 'closed' && isUndecided(permit)) {
    return (
      <>
        <ClockTag group="paused">No deadline</ClockTag>
        <span>The works have stopped. The permit waits for your decision and is not deemed.</span>
      </>
    )
  }
  if (!isUndecided(permit)) return <span>No clock is running: {permitStatusLabel(permit).toLowerCase()}.</span>
  const group = clockGroup(deadline, now, englandAndWales)
  return (
    <>
      <ClockTag group={group}>{clockWords(deadline, now, englandAndWales)}</ClockTag>
      <span>
        {group === 'overdue' ? (
          <>
            The time to decide ended on <strong>{longDateWords(deadline)}</strong>.
          </>
        ) : (
          <>
            Decide by <strong>{group === 'today' ? 'midnight tonight' : longDateWords(deadline)}</strong>. If not, it is
            deemed granted.
          </>
        )}
      </span>
    </>
  )
}

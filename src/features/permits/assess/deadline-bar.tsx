import { isUndecided } from '../../../../domain/rules/move-conditions.ts'
import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../../domain/rules/clock.ts'
import { permitStatusLabel } from '../../../../domain/labels/permits.ts'
import { longDateWords } from '../../../../domain/words.ts'
import { useNow } from '../../../app/now.ts'
import { ClockTag } from '../../../components/ClockTag.tsx'
import type { QueuePlace } from '../../assess-queue/assess-queue.ts'
import { QueueSteps } from '../../assess-queue/queue-steps.tsx'
import type { Permit } from '../use-permit.ts'

/** The clock of the decision, in view all the time, and the ways to what is due before and after it. */
export function DeadlineBar({ permit, place }: { permit: Permit; place: QueuePlace | undefined }) {
  return (
    <div className="app-assess-bar">
      <Clock permit={permit} />
      <QueueSteps place={place} />
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

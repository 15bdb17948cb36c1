import { useState } from 'react'
import { revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import { checkStart, checkStop } from '../../../domain/rules/on-site-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { useActing } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import type { Permit } from '../permits/use-permit.ts'
import { LogForm } from './log-form.tsx'
import { RevertForm } from './revert-form.tsx'

/** What can be recorded on site now, from the state table; what cannot, with the table's reason. */
export function RecordOnSite({ permit }: { permit: Permit }) {
  const { role } = useActing()
  const now = useNow()
  const [done, setDone] = useState('')
  const start = useSend(startWork)
  const stop = useSend(stopWork)
  const undoStart = useSend(revertStart)
  const undoStop = useSend(revertStop)
  const params = { workReferenceNumber: permit.work_reference_number }
  const mayStart = can(permit, 'log_start', role, now)
  const isUndecided = !permit.assessment_status

  return (
    <>
      {done ? <NotificationBanner key={done} kind="success" heading={done} takesFocus /> : null}
      {!permit.actual_start_date && !mayStart.yes ? <InsetText>{mayStart.no}.</InsetText> : null}
      {mayStart.yes && isUndecided ? (
        <WarningText>
          The authority has not decided yet. You can start, but it may still refuse this permit.
        </WarningText>
      ) : null}
      {mayStart.yes ? (
        <LogForm
          key="start"
          label="Start"
          question="When did works start?"
          hint="Start is when you first occupy the street"
          submitText="Start works"
          missing="Enter when works started"
          field="actual_start_date"
          check={(at, latest) => checkStart({ actual_start_date: at }, { now: latest })}
          onSend={async (at, idempotencyKey) => {
            await start.mutateAsync({ params, body: { actual_start_date: at }, idempotencyKey })
            setDone(`Works started: ${dateTimeWords(at)}`)
          }}
        />
      ) : null}
      {can(permit, 'log_stop', role, now).yes ? (
        <LogForm
          key="stop"
          label="Stop"
          question="When did works stop?"
          hint="Stop is when the street is clear"
          submitText="Stop works"
          missing="Enter when works stopped"
          field="actual_stop_date"
          check={(at, latest) => checkStop({ actual_stop_date: at }, permit, { now: latest })}
          onSend={async (at, idempotencyKey) => {
            await stop.mutateAsync({ params, body: { actual_stop_date: at }, idempotencyKey })
            setDone(`Works stopped: ${dateTimeWords(at)}`)
          }}
        />
      ) : null}
      {permit.actual_start_date && !permit.actual_stop_date ? (
        <RevertForm
          undoing="start"
          answer={can(permit, 'revert_start', role, now)}
          onSend={async (revert_reason, idempotencyKey) => {
            await undoStart.mutateAsync({ params, body: { revert_reason }, idempotencyKey })
            setDone('The start is undone')
          }}
        />
      ) : null}
      {permit.actual_stop_date ? (
        <RevertForm
          undoing="stop"
          answer={can(permit, 'revert_stop', role, now)}
          onSend={async (revert_reason, idempotencyKey) => {
            await undoStop.mutateAsync({ params, body: { revert_reason }, idempotencyKey })
            setDone('The stop is undone')
          }}
        />
      ) : null}
    </>
  )
}

import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import { checkStart, checkStop } from '../../../domain/rules/on-site-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import type { OutboxItem } from '../../api/outbox/outbox-item.ts'
import { useKeptItem, useOutbox } from '../../api/outbox/use-outbox.ts'
import { useSendOrKeep } from '../../api/outbox/use-send-or-keep.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { useStartGate } from '../governance/start-gate.tsx'
import type { Permit } from '../permits/use-permit.ts'
import { isMove, withKept } from './kept-moves.ts'
import { LogForm } from './log-form.tsx'
import { RevertForm } from './revert-form.tsx'
import { askedAtStop, asRecorded } from './stop-answers.ts'
import { StopQuestions } from './stop-questions.tsx'
import { useAfterStop, type AfterStopTrouble } from './use-after-stop.ts'

/** What can be recorded on site now, from the state table; what cannot, with the table's reason. Works without a connection. */
export function RecordOnSite({ permit, sites }: { permit: Permit; sites: Sites }) {
  const acting = useActing()
  const [search] = useSearchParams()
  const items = useOutbox(acting.user.email)
  const asked = useKeptItem(acting.user.email, search.get('outbox'))
  if (items === undefined || asked === undefined) return null
  const wrn = permit.work_reference_number
  const mine = items.filter(({ record }) => record === wrn)
  const shown = asked ? permit : withKept(permit, mine)
  return (
    <Moves key={asked?.id ?? ''} permit={shown} sites={sites} isAhead={shown !== permit} asked={asked} items={mine} />
  )
}

type Sites = Parameters<typeof askedAtStop>[1]

interface MovesProps {
  permit: Permit
  /** Registered on the works. */
  sites: Sites
  /** What is shown has not gone yet. */
  isAhead: boolean
  /** The kept start or stop that is put right. */
  asked: OutboxItem | null
  items: readonly OutboxItem[]
}

function Moves({ permit, sites, isAhead, asked, items }: MovesProps) {
  const acting = useActing()
  const { role } = acting
  const now = useNow()
  const navigate = useNavigate()
  const [done, setDone] = useState('')
  const [troubles, setTroubles] = useState<readonly AfterStopTrouble[]>([])
  const start = useSendOrKeep(startWork, acting)
  const stop = useSendOrKeep(stopWork, acting)
  const sayAfterStop = useAfterStop(permit)
  const gate = useStartGate(permit.permit_reference_number)
  const askedNow = askedAtStop(permit, sites)
  const undoStart = useSend(revertStart)
  const undoStop = useSend(revertStop)
  const wrn = permit.work_reference_number
  const params = { workReferenceNumber: wrn }
  const mayStart = can(permit, 'log_start', role, now)
  const isUndecided = !permit.assessment_status
  const where = { record: wrn, editHref: paths.work(wrn, 'on-site'), replaces: asked?.id }

  async function tell(words: string, kept: boolean) {
    const told = kept ? `${words}. Kept on this device: it goes when you are connected` : words
    if (asked) await navigate(paths.work(wrn, 'on-site'), { replace: true, state: { done: told } })
    else setDone(told)
  }

  return (
    <>
      {done ? <NotificationBanner key={done} kind="success" heading={done} takesFocus /> : null}
      {troubles.map(({ words, link, href }) => (
        <WarningText key={words}>
          {words}. <AppLink href={href}>{link}</AppLink>
        </WarningText>
      ))}
      {isAhead ? (
        <InsetText>
          What you recorded waits on this device and goes by itself.{' '}
          <AppLink href={recordPaths.outbox()}>See what waits in your outbox</AppLink>
        </InsetText>
      ) : null}
      {items
        .filter(({ state }) => state === 'needs_you')
        .map((item) => (
          <WarningText key={item.id}>
            {item.title}. {item.trouble}. <AppLink href={recordPaths.outbox()}>Put it right</AppLink>
          </WarningText>
        ))}
      {!permit.actual_start_date && !mayStart.yes ? <InsetText>{mayStart.no}.</InsetText> : null}
      {mayStart.yes && isUndecided ? (
        <WarningText>
          The authority has not decided yet. You can start, but it may still refuse this permit.
        </WarningText>
      ) : null}
      {!permit.actual_start_date ? gate.panel : null}
      {isMove(asked, 'start') || (!asked && mayStart.yes) ? (
        <LogForm
          key="start"
          label="Start"
          question="When did works start?"
          hint="Start is when you first occupy the street"
          submitText="Start works"
          missing="Enter when works started"
          field="actual_start_date"
          at={(asked?.body as { actual_start_date?: string } | undefined)?.actual_start_date}
          check={(at, latest) => checkStart({ actual_start_date: at }, { now: latest })}
          more={{ start: { startAnyway: false }, questions: gate.question, check: gate.check }}
          onSend={async (at, idempotencyKey) => {
            const title = `Start works, ${permit.street_name}`
            const { kept } = await start({ ...where, params, body: { actual_start_date: at }, idempotencyKey, title })
            await tell(`Works started: ${dateTimeWords(at)}`, kept)
          }}
        />
      ) : null}
      {isMove(asked, 'stop') || (!asked && can(permit, 'log_stop', role, now).yes) ? (
        <LogForm
          key="stop"
          label="Stop"
          question="When did works stop?"
          hint="Stop is when the street is clear"
          submitText="Stop works"
          missing="Enter when works stopped"
          field="actual_stop_date"
          at={(asked?.body as { actual_stop_date?: string } | undefined)?.actual_stop_date}
          check={(at, latest) => checkStop({ actual_stop_date: at }, permit, { now: latest })}
          more={{ start: asRecorded, questions: <StopQuestions asked={askedNow} /> }}
          onSend={async (at, idempotencyKey, answers) => {
            const title = `Stop works, ${permit.street_name}`
            const { kept } = await stop({ ...where, params, body: { actual_stop_date: at }, idempotencyKey, title })
            setTroubles(await sayAfterStop(answers, askedNow))
            await tell(`Works stopped: ${dateTimeWords(at)}`, kept)
          }}
        />
      ) : null}
      {permit.actual_start_date && !permit.actual_stop_date && !isAhead ? (
        <RevertForm
          undoing="start"
          answer={can(permit, 'revert_start', role, now)}
          onSend={async (revert_reason, idempotencyKey) => {
            await undoStart.mutateAsync({ params, body: { revert_reason }, idempotencyKey })
            setDone('The start is undone')
          }}
        />
      ) : null}
      {permit.actual_stop_date && !isAhead ? (
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

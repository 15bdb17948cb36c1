import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useMemo, useRef, useState } from 'react'
import { assessPermit } from '../../../../domain/contract/permits.ts'
import { ApiError } from '../../../api/api-error.ts'
import { invalidate, useSend } from '../../../api/query.ts'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { useActing } from '../../../app/session.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { FramedPanel } from '../../../components/FramedPanel.tsx'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { removeDraft } from '../../../forms/drafts.ts'
import { QuestionForm } from '../../../forms/QuestionForm.tsx'
import { ChoiceKeys, useSendKey } from '../../assess-queue/decision-keys.tsx'
import type { Permit } from '../use-permit.ts'
import type { ChangesAsked } from './changes-asked.ts'
import { CheckDecision } from './check-decision.tsx'
import {
  choicesFor,
  decisionProblems,
  isOpen,
  nothingDecided,
  requestOf,
  type Decision,
  type DecisionAnswers,
} from './decision-answers.ts'
import { DecisionChoices } from './decision-choices.tsx'
import { settledWords, type Deed } from './who-and-when.ts'

interface DecisionPanelProps {
  permit: Permit
  changes: ChangesAsked
  /** Who decided, when somebody has. */
  decided: Deed | undefined
  onDecided: (decision: Decision) => void
}

const choiceKeys = [
  ['g', 'Choose to grant', 'grant'],
  ['m', 'Choose to ask for changes', 'request_modification'],
  ['r', 'Choose to refuse', 'refuse'],
] as const satisfies readonly (readonly [string, string, Decision])[]

/** Choose, see what follows, check, send. What was typed stays when somebody else was quicker. */
export function DecisionPanel({ permit, changes, decided, onDecided }: DecisionPanelProps) {
  const { role } = useActing()
  const now = useNow()
  const deciding = { permit, role, now }
  const [wasOpen] = useState(() => isOpen(deciding))
  const [checking, setChecking] = useState<DecisionAnswers>()
  const { send, isSending } = useDecision(permit)
  const form = useFocusOnReturn(checking !== undefined)
  const start = useMemo(() => nothingDecided(changes.text), [changes.text])
  const key = `assess:${permit.permit_reference_number}`
  useSendKey()
  const isSettled = !isOpen(deciding) && !isSending

  return (
    <FramedPanel title="Your decision" sticky>
      {isSettled ? <Settled permit={permit} decided={decided} isKept={wasOpen} /> : null}
      {wasOpen ? (
        <div ref={form} hidden={checking !== undefined}>
          <QuestionForm<DecisionAnswers>
            start={start}
            check={(answers) => decisionProblems(answers, { permit, role, now })}
            onSend={async (answers) => setChecking(structuredClone(answers))}
            saveAs={key}
            draftTitle={`Assess ${permit.permit_reference_number}`}
            isStep
            submitText="Check and send"
            sendingText="Check and send"
          >
            <ChoiceKeys field="decision" keys={choiceKeys} />
            <DecisionChoices permit={permit} choices={choicesFor(deciding)} changes={changes} />
          </QuestionForm>
        </div>
      ) : null}
      {checking?.decision ? (
        <CheckDecision
          permit={permit}
          decision={checking.decision}
          request={requestOf(checking, permit)}
          onChange={() => setChecking(undefined)}
          onSend={async (idempotencyKey) => {
            await send(checking, key, idempotencyKey)
            if (checking.decision) onDecided(checking.decision)
          }}
        />
      ) : null}
    </FramedPanel>
  )
}

/** Sends a decision and drops its draft; a refused move brings the permit's newest state with it. */
function useDecision(permit: Permit) {
  const account = use(DraftOwner)
  const client = useQueryClient()
  const { mutateAsync, isPending: isSending } = useSend(assessPermit)
  async function send(answers: DecisionAnswers, draft: string, idempotencyKey: string) {
    const params = {
      workReferenceNumber: permit.work_reference_number,
      permitReferenceNumber: permit.permit_reference_number,
    }
    try {
      await mutateAsync({ params, body: requestOf(answers, permit), idempotencyKey })
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'changed')
        await invalidate(client, ['permits', 'works', 'history'])
      throw error
    }
    await removeDraft(account, draft).catch(() => undefined)
  }
  return { send, isSending }
}

/** Back from checking, the focus goes to the choice that was made. */
function useFocusOnReturn(isChecking: boolean) {
  const holder = useRef<HTMLDivElement>(null)
  const wasChecking = useRef(isChecking)
  useEffect(() => {
    if (wasChecking.current && !isChecking) holder.current?.querySelector<HTMLElement>('input:checked')?.focus()
    wasChecking.current = isChecking
  }, [isChecking])
  return holder
}

/** Nothing is left to decide: what the permit is now, by whom and since when, and what can still be done. */
function Settled({ permit, decided, isKept }: { permit: Permit; decided: Deed | undefined; isKept: boolean }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  return (
    <div className="app-assess-settled" role="alert">
      <p className="govuk-body">
        <strong>{settledWords(permit, decided)}</strong>
      </p>
      {isKept ? <p className="govuk-body">What you typed is kept below, but can no longer be sent.</p> : null}
      <p className="govuk-body">
        <AppLink href={paths.work(wrn)}>Go to the works record</AppLink>
        {permit.permit_status === 'granted' && !permit.actual_stop_date ? (
          <>
            {' or '}
            <AppLink href={paths.revoke(wrn, prn)}>revoke this permit</AppLink>
          </>
        ) : null}
      </p>
    </div>
  )
}

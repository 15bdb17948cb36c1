import { useQueryClient } from '@tanstack/react-query'
import { use, useEffect, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { assessAlteration } from '../../../../domain/contract/alterations.ts'
import { dateWords } from '../../../../domain/words.ts'
import { ApiError } from '../../../api/api-error.ts'
import { invalidate, useSend } from '../../../api/query.ts'
import { useNow } from '../../../app/now.ts'
import { useActing } from '../../../app/session.ts'
import { Button } from '../../../components/Button.tsx'
import { FramedPanel } from '../../../components/FramedPanel.tsx'
import { SummaryList, type SummaryRow } from '../../../components/SummaryList.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { removeDraft } from '../../../forms/drafts.ts'
import { NumberField } from '../../../forms/NumberField.tsx'
import { QuestionForm } from '../../../forms/QuestionForm.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { ChoiceKeys, useSendKey } from '../../assess-queue/decision-keys.tsx'
import type { Permit } from '../../permits/use-permit.ts'
import { DecisionTexts } from '../../templates/decision-texts.tsx'
import { alterationParams, type Alteration } from '../alteration-query.ts'
import { ChangeSettled } from './change-settled.tsx'
import {
  decisionNames,
  decisionProblems,
  decisionsFor,
  effectsOf,
  endsOf,
  nothingDecided,
  requestOf,
  type ChangeDecision,
  type ChangeDecisionAnswers,
  type ChangeDecisionRequest,
  type Deciding,
} from './change-decision.ts'

interface ChangeDecisionPanelProps {
  alteration: Alteration
  permit: Permit
  onDecided: (decision: ChangeDecision) => void
}

const choiceKeys = [
  ['g', 'Choose to grant', 'grant'],
  ['r', 'Choose to refuse', 'refuse'],
] as const satisfies readonly (readonly [string, string, ChangeDecision])[]

/** Choose, see what follows, check, send. What was typed stays when somebody else was quicker. */
export function ChangeDecisionPanel({ alteration, permit, onDecided }: ChangeDecisionPanelProps) {
  const { role } = useActing()
  const deciding: Deciding = { alteration, permit, role, now: useNow() }
  const isOpen = decisionsFor(deciding).some(({ notNow }) => notNow === undefined)
  const [wasOpen] = useState(isOpen)
  const [checking, setChecking] = useState<ChangeDecisionAnswers>()
  const { send, isSending } = useDecision(alteration)
  const form = useFocusOnReturn(checking !== undefined)
  const key = `assess:${alteration.permit_alteration_reference_number}`
  const decision = checking?.alteration_status
  useSendKey()
  return (
    <FramedPanel title="Your decision" sticky>
      {isOpen || isSending ? null : <ChangeSettled deciding={deciding} isKept={wasOpen} />}
      {wasOpen ? (
        <div ref={form} hidden={checking !== undefined}>
          <QuestionForm<ChangeDecisionAnswers>
            start={nothingDecided}
            check={(answers) => decisionProblems(answers, deciding)}
            onSend={async (answers) => setChecking(structuredClone(answers))}
            saveAs={key}
            draftTitle={`Assess ${alteration.permit_alteration_reference_number}`}
            isStep
            submitText="Check and send"
            sendingText="Check and send"
          >
            <ChoiceKeys field="alteration_status" keys={choiceKeys} />
            <Choices deciding={deciding} />
          </QuestionForm>
        </div>
      ) : null}
      {checking && decision ? (
        <Check
          decision={decision}
          request={requestOf(decision, checking)}
          effects={effectsOf(decision, deciding)}
          onChange={() => setChecking(undefined)}
          onSend={async (idempotencyKey) => {
            await send(requestOf(decision, checking), key, idempotencyKey)
            onDecided(decision)
          }}
        />
      ) : null}
    </FramedPanel>
  )
}

/** Sends a decision and drops its draft; a refused move brings the newest state of the change with it. */
function useDecision(alteration: Alteration) {
  const account = use(DraftOwner)
  const client = useQueryClient()
  const { mutateAsync, isPending: isSending } = useSend(assessAlteration)
  const { work_reference_number: wrn, permit_reference_number: prn } = alteration.original
  const params = alterationParams({ wrn, prn, ref: alteration.permit_alteration_reference_number })
  async function send(body: ChangeDecisionRequest, draft: string, idempotencyKey: string) {
    try {
      await mutateAsync({ params, body, idempotencyKey })
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'changed') {
        await invalidate(client, ['alterations', 'permits', 'works', 'history'])
      }
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

function Choices({ deciding }: { deciding: Deciding }) {
  const decision = useWatch<ChangeDecisionAnswers, 'alteration_status'>({ name: 'alteration_status' })
  return (
    <>
      <Radios
        name="alteration_status"
        legend={<span className="govuk-visually-hidden">Decision</span>}
        choices={decisionsFor(deciding).map(({ decision: each, notNow }) => ({
          value: each,
          label: decisionNames[each],
          reveal: <Questions decision={each} deciding={deciding} />,
          ...(notNow ? { notNow } : {}),
        }))}
      />
      <div role="status">
        {decision ? (
          <div className="app-assess-effects">
            <h3 className="govuk-heading-s">What follows</h3>
            <Effects of={effectsOf(decision, deciding)} />
          </div>
        ) : null}
      </div>
    </>
  )
}

function Questions({ decision, deciding }: { decision: ChangeDecision; deciding: Deciding }) {
  const ends = endsOf(deciding)
  switch (decision) {
    case 'grant':
      return (
        <>
          <NumberField name="assessment_discount" label="Discount (%)" hint="A whole number from 0 to 100" width={3} />
          <DecisionTexts name="assessment_comments" />
          <TextArea name="assessment_comments" label="Comments to the promoter (optional)" limit={1500} />
        </>
      )
    case 'refuse':
      return (
        <>
          <DecisionTexts name="assessment_comments" />
          <TextArea name="assessment_comments" label="Comments to the promoter" limit={1500} rows={8} />
        </>
      )
    case 'grant_with_duration_challenge':
      return (
        <>
          <DateField
            name="reasonable_period_end_date"
            legend="When should the works end?"
            hint={`On or after ${dateWords(ends.currentEnd)} and before ${dateWords(ends.askedEnd)}. The promoter can accept or object`}
          />
          <DecisionTexts name="assessment_comments" />
          <TextArea name="assessment_comments" label="Comments to the promoter" limit={1500} />
        </>
      )
  }
}

function Effects({ of }: { of: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {of.map((effect) => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
  )
}

interface CheckProps {
  decision: ChangeDecision
  request: ChangeDecisionRequest
  effects: readonly string[]
  onChange: () => void
  onSend: (idempotencyKey: string) => Promise<void>
}

/** The decision as it will be sent. Nothing has happened until it is. */
function Check({ decision, request, effects, onChange, onSend }: CheckProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { reasonable_period_end_date: end, assessment_discount: discount, assessment_comments: comments } = request
  const rows: SummaryRow[] = [
    { key: 'Decision', value: decisionNames[decision] },
    ...(end ? [{ key: 'End date', value: dateWords(end) }] : []),
    ...(discount == null ? [] : [{ key: 'Discount', value: `${discount}%` }]),
    ...(comments ? [{ key: 'Comments', value: <span className="app-assess-text">{comments}</span> }] : []),
  ]
  return (
    <>
      <h3 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        Check your decision
      </h3>
      <QuestionForm
        start={{ decision }}
        onSend={async (_, idempotencyKey) => onSend(idempotencyKey)}
        submitText="Send decision"
        beside={
          <Button variant="secondary" onPress={onChange}>
            Change it
          </Button>
        }
      >
        <SummaryList density="dense" rows={rows} />
        <Effects of={effects} />
      </QuestionForm>
    </>
  )
}

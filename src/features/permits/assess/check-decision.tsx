import { useEffect, useRef } from 'react'
import { dateWords } from '../../../../domain/words.ts'
import { Button } from '../../../components/Button.tsx'
import { SummaryList, type SummaryRow } from '../../../components/SummaryList.tsx'
import { QuestionForm } from '../../../forms/QuestionForm.tsx'
import type { Permit } from '../use-permit.ts'
import type { Decision, DecisionRequest } from './decision-answers.ts'
import { decisionNames, effectsOf } from './decision-words.ts'

interface CheckDecisionProps {
  permit: Permit
  decision: Decision
  request: DecisionRequest
  onSend: (idempotencyKey: string) => Promise<void>
  onChange: () => void
}

/** The decision as it will be sent. Nothing has happened until it is. */
export function CheckDecision({ permit, decision, request, onSend, onChange }: CheckDecisionProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h3 className="govuk-heading-m" ref={heading} tabIndex={-1}>
        Check your decision
      </h3>
      <QuestionForm
        start={{ decision }}
        onSend={async (_, idempotencyKey) => onSend(idempotencyKey)}
        submitText="Send decision"
        sendingText="Sending"
        beside={
          <Button variant="secondary" onPress={onChange}>
            Change it
          </Button>
        }
      >
        <SummaryList density="dense" rows={rowsOf(decision, request)} />
        <ul className="govuk-list govuk-list--bullet">
          {effectsOf(decision, permit).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </QuestionForm>
    </>
  )
}

function rowsOf(decision: Decision, request: DecisionRequest): SummaryRow[] {
  const rows: SummaryRow[] = [{ key: 'Decision', value: decisionNames[decision] }]
  const { reasonable_period_end_date: end, assessment_discount: discount, reasons_for_refusal: reasons } = request
  if (end) rows.push({ key: 'End date', value: dateWords(end) })
  if (discount != null) rows.push({ key: 'Discount', value: `${discount}%` })
  if (reasons && reasons.length > 0) rows.push({ key: 'Reasons', value: reasons.join(', ') })
  if (request.pending_change_details)
    rows.push({ key: 'To change', value: <Text of={request.pending_change_details} /> })
  if (request.additional_comments) rows.push({ key: 'Comments', value: <Text of={request.additional_comments} /> })
  return rows
}

function Text({ of }: { of: string }) {
  return <span className="app-assess-text">{of}</span>
}

import { useNavigate } from 'react-router'
import { section74HAStatuses, type Section74HAStatus } from '../../../domain/contract/enums/section-74s.ts'
import { updateSection74HAStatus } from '../../../domain/contract/section-74s.ts'
import { section74HAStatusLabels } from '../../../domain/labels/section-74s.ts'
import { section74Actions, section74Machine } from '../../../domain/rules/section-74-states.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { countWords, moneyWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import type { Choice } from '../../forms/choices.ts'
import { DateField } from '../../forms/DateField.tsx'
import { draftKey } from '../../forms/drafts.ts'
import { NumberField } from '../../forms/NumberField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useEstimate } from './estimate-panel.tsx'
import { authorityBody, authorityProblems, nothingMoved } from './authority-move.ts'
import type { OverrunEstimate } from './overrun-facts.ts'
import type { Section74 } from './section-74-page.tsx'

const moves = ['charges_ended', 'warning_disputed', 'draft_invoice_issued', 'resolved', 'withdrawn'] as const
type Move = (typeof moves)[number]

const needsMoney: readonly Move[] = ['draft_invoice_issued', 'resolved']

/** What the authority can do next, from the table of states (BR-S74-51 to 55); it needs no word of the promoter (BR-S74-03). */
export function MoveSection74({ section74, wrn }: { section74: Section74; wrn: string }) {
  const { role, user } = useActing()
  const now = useNow()
  const navigate = useNavigate()
  const send = useSend(updateSection74HAStatus)
  const { section_74_reference_number: ref, permit_reference_number: prn } = section74
  const estimate = useEstimate({
    wrn,
    prn,
    clearedOn: section74.site_cleared_date,
    agreedDays: section74.ha_response_number_of_days_overrun,
  })
  const status = section74HAStatuses.find((known) => known === section74.ha_status)
  if (!status) return null
  if (status === 'withdrawn' || status === 'resolved') {
    return (
      <InsetText>
        {status === 'withdrawn'
          ? 'This Section 74 is withdrawn. The permit can be warned of again.'
          : 'This Section 74 is resolved, and nothing more can be said on either side.'}
      </InsetText>
    )
  }
  const withMoney = seesMoney(user.roles)
  const choices = moves.flatMap((move): Choice[] => {
    const answer = mayMove(section74Machine, status, section74Actions[move], role)
    // what lies behind would only be noise: what comes later is named with its reason
    if (!answer.yes) return isBehind(move, status) ? [] : [{ ...named(move), notNow: `${answer.no}.` }]
    if (needsMoney.includes(move) && !withMoney) {
      return [{ ...named(move), notNow: 'It names amounts of money: only people with StreetWorksAdmin do it.' }]
    }
    return [{ ...named(move), hint: effects[move], reveal: questionsOf(move, estimate) }]
  })
  return (
    <FramedPanel title="What next">
      <QuestionForm
        start={nothingMoved}
        check={(typed) => authorityProblems(typed, now)}
        onSend={async (typed, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, section74ReferenceNumber: ref },
            body: authorityBody(typed),
            idempotencyKey,
          })
          const words = section74HAStatusLabels[typed.status as Section74HAStatus].toLowerCase()
          await navigate(recordPaths.section74(wrn, ref), { state: { done: `Section 74 ${ref}: ${words}` } })
        }}
        saveAs={draftKey('section-74-move', ref)}
        draftTitle={`Section 74 ${ref}, next step`}
        submitText="Save"
        sendingText="Saving"
      >
        <Radios name="status" legend="What happens next?" choices={choices} />
      </QuestionForm>
    </FramedPanel>
  )
}

const order: readonly Section74HAStatus[] = [
  'warning_issued',
  'warning_disputed',
  'charges_ended',
  'draft_invoice_issued',
  'resolved',
]
const isBehind = (move: Move, status: Section74HAStatus) => order.indexOf(move) <= order.indexOf(status)

const named = (move: Move) => ({ value: move, label: section74HAStatusLabels[move] })

const effects: Readonly<Record<Move, string>> = {
  charges_ended: 'No further day is counted',
  warning_disputed: 'The promoter has told you that it disputes the warning',
  draft_invoice_issued: 'The promoter is asked to agree the charge',
  resolved: 'The amount is agreed. Nothing more can be said on either side',
  withdrawn:
    'It ends, and the permit can be warned of again. Its evidence stays; an inspection scheduled with it stays too',
}

function questionsOf(move: Move, estimate: OverrunEstimate | undefined) {
  switch (move) {
    case 'charges_ended':
      return (
        <>
          <DateField name="site_cleared_date" legend="When was the site clear?" />
          <TextArea name="additional_details" label="Details (optional)" limit={500} rows={3} />
        </>
      )
    case 'warning_disputed':
      return <TextArea name="reason_for_dispute" label="Why is it disputed?" limit={500} rows={3} />
    case 'withdrawn':
      return <TextArea name="additional_details" label="Details" limit={500} rows={3} />
    case 'draft_invoice_issued':
      return (
        <>
          <DaysField estimate={estimate} />
          <NumberField
            name="draft_invoice_amount"
            label="Draft amount (£)"
            hint={estimate ? `Estimate: ${moneyWords(estimate.charge)}` : undefined}
            decimal
            width={10}
          />
          <TextField name="draft_invoice_reference" label="Draft invoice reference (optional)" width={20} />
          <TextArea name="additional_details" label="Details (optional)" limit={500} rows={3} />
        </>
      )
    case 'resolved':
      return (
        <>
          <DaysField estimate={estimate} />
          <NumberField name="final_agreed_amount" label="Final amount (£)" decimal width={10} />
          <TextField name="invoice_reference" label="Invoice reference (optional)" width={20} />
          <TextArea name="additional_details" label="Details (optional)" limit={500} rows={3} />
        </>
      )
  }
}

function DaysField({ estimate }: { estimate: OverrunEstimate | undefined }) {
  return (
    <NumberField
      name="number_of_days_overrun"
      label="Days overrun"
      hint={estimate ? `Estimate: ${countWords(estimate.days, 'day')}` : undefined}
    />
  )
}

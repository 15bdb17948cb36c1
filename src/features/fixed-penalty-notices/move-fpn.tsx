import { useNavigate } from 'react-router'
import { useWatch } from 'react-hook-form'
import type { FPNStatus } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { fpnStatuses } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import { fpnMoveLabels, fpnStatusLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { checkPenaltyStatus } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { fixedPenaltyNoticeMachine, penaltyActions } from '../../../domain/rules/fixed-penalty-notice-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import type { Choice } from '../../forms/choices.ts'
import { draftKey } from '../../forms/drafts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { Fpn } from './fpn-page.tsx'
import { isDiscountOver } from './penalty-facts.ts'

const ofPromoter = ['accepted', 'disputed'] as const
const ofAuthority = ['paid', 'paid_discounted', 'withdrawn'] as const

type Move = (typeof ofPromoter)[number] | (typeof ofAuthority)[number]

const effects: Readonly<Record<Move, string>> = {
  accepted: 'The penalty is agreed. The authority marks it as paid when the money has come',
  disputed: 'The authority decides whether it withdraws the notice. Say why it should',
  paid: 'The full amount has come. The notice ends here',
  paid_discounted: 'The lower amount settles it. The notice ends here',
  withdrawn: 'Nothing is to be paid, and the notice cannot come back. Its evidence and its number stay on the record',
}

/** What this side can do with the notice now, from the table of states (BR-FPN-21 to 26). */
export function MoveFpn({ fpn }: { fpn: Fpn }) {
  const { role } = useActing()
  const navigate = useNavigate()
  const send = useSend(updateFpnStatus)
  const { work_reference_number: wrn, fpn_reference_number: ref } = fpn
  const status = fpnStatuses.find((known) => known === fpn.fpn_status)
  if (!status) return null
  const moves: readonly Move[] = role === 'HighwayAuthority' ? ofAuthority : ofPromoter
  const choices = moves.map((move) =>
    choiceOf(move, mayMove(fixedPenaltyNoticeMachine, status, penaltyActions[move], role)),
  )
  if (choices.every(({ notNow }) => notNow !== undefined))
    return <Waiting status={status} isAuthority={role === 'HighwayAuthority'} />
  return (
    <FramedPanel title={role === 'HighwayAuthority' ? 'What next' : 'Your answer'}>
      <QuestionForm
        start={{ fpn_status: '', status_reason: '' }}
        check={(typed) => problemsOf(typed)}
        onSend={async (typed, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, fpnReferenceNumber: ref },
            body: bodyOf(typed),
            idempotencyKey,
          })
          const words = fpnStatusLabels[typed.fpn_status as FPNStatus].toLowerCase()
          await navigate(recordPaths.fixedPenaltyNotice(wrn, ref), { state: { done: `Notice ${ref} is ${words}` } })
        }}
        saveAs={draftKey('fixed-penalty-notice-answer', ref)}
        draftTitle={`Answer to notice ${ref}`}
        submitText="Save"
        sendingText="Saving"
      >
        <Radios name="fpn_status" legend="What do you want to do?" choices={choices} />
        <LateDiscount fpn={fpn} />
      </QuestionForm>
    </FramedPanel>
  )
}

function choiceOf(move: Move, answer: ReturnType<typeof mayMove>): Choice {
  const choice = { value: move, label: fpnMoveLabels[move] }
  if (!answer.yes) return { ...choice, notNow: `${answer.no}.` }
  const isPayment = move === 'paid' || move === 'paid_discounted'
  const isFree = move === 'accepted'
  return {
    ...choice,
    hint: effects[move],
    ...(isPayment
      ? {}
      : {
          reveal: (
            <TextArea name="status_reason" label={isFree ? 'Reason (optional)' : 'Reason'} limit={500} rows={3} />
          ),
        }),
  }
}

function LateDiscount({ fpn }: { fpn: Fpn }) {
  const now = useNow()
  const chosen: unknown = useWatch({ name: 'fpn_status' })
  if (chosen !== 'paid_discounted' || !isDiscountOver(fpn, now)) return null
  return <WarningText>The discount period has ended. Use this only when the money came before its end.</WarningText>
}

interface Typed {
  fpn_status: string
  status_reason: string
}

function problemsOf(typed: Typed) {
  if (!typed.fpn_status) return [{ field: 'fpn_status', message: 'Select what you want to do' }]
  return checkPenaltyStatus(bodyOf(typed))
}

/** A reason belongs to the answers that ask for one; a payment has none. */
function bodyOf({ fpn_status, status_reason }: Typed) {
  const isPayment = fpn_status === 'paid' || fpn_status === 'paid_discounted'
  const reason = status_reason.trim()
  return { fpn_status: fpn_status as FPNStatus, ...(reason && !isPayment ? { status_reason: reason } : {}) }
}

function Waiting({ status, isAuthority }: { status: FPNStatus; isAuthority: boolean }) {
  const isOver = status === 'paid' || status === 'paid_discounted' || status === 'withdrawn'
  if (isOver) return <InsetText>This notice has come to its end: {fpnStatusLabels[status].toLowerCase()}.</InsetText>
  return (
    <InsetText>
      {isAuthority
        ? 'Nothing can be done with this notice now.'
        : 'You have accepted this notice. The authority marks it as paid when the money has come.'}
    </InsetText>
  )
}

import { useNavigate } from 'react-router'
import {
  section81WorkTypes,
  type Section81Status,
  type Section81WorkType,
} from '../../../domain/contract/enums/section-81s.ts'
import { updateSection81Status } from '../../../domain/contract/section-81s.ts'
import {
  section81MoveLabels,
  section81StatusLabels,
  section81WorkTypeLabels,
} from '../../../domain/labels/section-81s.ts'
import { checkSection81Change } from '../../../domain/rules/section-81-checks.ts'
import { section81ActionOf, section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import type { Choice } from '../../forms/choices.ts'
import { draftKey } from '../../forms/drafts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { Section81 } from './section-81-page.tsx'
import { statusOf } from './status-of.ts'

const ofPromoter = ['acknowledged', 'accepted', 'accepted_fixed', 'rejected'] as const
const ofAuthority = ['resolved_by_ha', 'cancelled'] as const
type Move = (typeof ofPromoter)[number] | (typeof ofAuthority)[number]

const effects: Readonly<Record<Move, string>> = {
  acknowledged: 'You have received it and will look at it',
  accepted: 'It is yours to put right',
  accepted_fixed: 'It is put right',
  rejected: 'It is not yours, or not wrong. The authority can give it to somebody else',
  resolved_by_ha: 'The authority has put it right. Nothing more can be said',
  cancelled: 'It was issued in error. It can still be given to another promoter; its photos stay',
}

/** What this side can do with it now, from the table of states (BR-S81-10 to 15). */
export function MoveSection81({ section81 }: { section81: Section81 }) {
  const { role } = useActing()
  const navigate = useNavigate()
  const send = useSend(updateSection81Status)
  const { work_reference_number: wrn, section_81_reference_number: ref } = section81
  const status = statusOf(section81)
  if (!status) return null
  const moves: readonly Move[] = role === 'HighwayAuthority' ? ofAuthority : ofPromoter
  const choices = moves.flatMap((move): Choice[] => {
    const action = section81ActionOf(move)
    const answer = action && mayMove(section81Machine, status, action, role)
    const choice = { value: move, label: section81MoveLabels[move] }
    // what was said already would only be noise
    if (!answer?.yes)
      return move === 'acknowledged' || move === status ? [] : [{ ...choice, notNow: `${answer?.no ?? ''}.` }]
    return [{ ...choice, hint: effects[move], reveal: questionsOf(move) }]
  })
  if (choices.every(({ notNow }) => notNow !== undefined)) {
    return (
      <InsetText>{`Nothing can be done with it now: its status is ${section81StatusLabels[status].toLowerCase()}.`}</InsetText>
    )
  }
  return (
    <FramedPanel title={role === 'HighwayAuthority' ? 'What next' : 'Your answer'}>
      <QuestionForm
        start={nothingSaid}
        check={(typed) =>
          typed.section_81_status
            ? checkSection81Change(bodyOf(typed))
            : [{ field: 'section_81_status', message: 'Select what you want to do' }]
        }
        onSend={async (typed, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, section81ReferenceNumber: ref },
            body: bodyOf(typed),
            idempotencyKey,
          })
          const words = section81StatusLabels[typed.section_81_status as Section81Status].toLowerCase()
          await navigate(recordPaths.section81(wrn, ref), { state: { done: `Section 81 ${ref} is ${words}` } })
        }}
        saveAs={draftKey('section-81-answer', ref)}
        draftTitle={`Answer to Section 81 ${ref}`}
        submitText="Save"
        sendingText="Saving"
      >
        <Radios name="section_81_status" legend="What do you want to do?" choices={choices} />
      </QuestionForm>
    </FramedPanel>
  )
}

function questionsOf(move: Move) {
  switch (move) {
    case 'acknowledged':
      return undefined
    case 'accepted':
      return (
        <Radios
          name="work_type"
          legend="How will you fix it?"
          choices={section81WorkTypes.map((value) => ({ value, label: section81WorkTypeLabels[value] }))}
        />
      )
    case 'accepted_fixed':
      return <TextArea name="status_reason" label="Works reference, or what was done" limit={500} rows={3} />
    default:
      return <TextArea name="status_reason" label="Reason" limit={500} rows={3} />
  }
}

interface Typed {
  section_81_status: string
  status_reason: string
  work_type: string
}

const nothingSaid: Typed = { section_81_status: '', status_reason: '', work_type: '' }

/** Only what the chosen answer asks for goes on the wire (BR-S81-11). */
function bodyOf({ section_81_status, status_reason, work_type }: Typed) {
  const status = section_81_status as Section81Status
  if (status === 'acknowledged') return { section_81_status: status }
  if (status === 'accepted') {
    return { section_81_status: status, ...(work_type ? { work_type: work_type as Section81WorkType } : {}) }
  }
  const reason = status_reason.trim()
  return { section_81_status: status, ...(reason ? { status_reason: reason } : {}) }
}

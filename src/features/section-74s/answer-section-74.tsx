import { useNavigate } from 'react-router'
import {
  section74HAStatuses,
  section74PromoterStatuses,
  type Section74PromoterStatus,
} from '../../../domain/contract/enums/section-74s.ts'
import { updateSection74PromoterStatus } from '../../../domain/contract/section-74s.ts'
import { section74PromoterStatusLabels } from '../../../domain/labels/section-74s.ts'
import { checkSection74Answer } from '../../../domain/rules/section-74-checks.ts'
import {
  answerHindrance,
  section74AnswerActions,
  section74AnswerMachine,
} from '../../../domain/rules/section-74-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { FramedPanel } from '../../components/FramedPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf, dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import { draftKey } from '../../forms/drafts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import type { Section74 } from './section-74-page.tsx'

interface Typed {
  status: string
  site_visited_date: DateParts
  reason_for_dispute: string
  additional_details: string
}

const nothingSaid: Typed = { status: '', site_visited_date: noDate, reason_for_dispute: '', additional_details: '' }

/** What the promoter can say now: which answers are open follows where the authority stands (BR-S74-56 to 61). */
export function AnswerSection74({ section74, wrn }: { section74: Section74; wrn: string }) {
  const { role } = useActing()
  const now = useNow()
  const navigate = useNavigate()
  const send = useSend(updateSection74PromoterStatus)
  const ref = section74.section_74_reference_number
  const authority = section74HAStatuses.find((known) => known === section74.ha_status)
  const said = section74PromoterStatuses.find((known) => known === section74.promoter_status) ?? 'none'
  if (!authority) return null
  const open = section74PromoterStatuses.filter(
    (status) => answerHindrance(authority, section74AnswerActions[status]) === null,
  )
  if (open.length === 0) {
    return (
      <InsetText>{`Nothing can be answered now: the authority’s status is ${section74.ha_status_string.toLowerCase()}.`}</InsetText>
    )
  }
  const choices = open.map((status) => {
    const answer = mayMove(section74AnswerMachine, said, section74AnswerActions[status], role)
    const choice = { value: status, label: section74PromoterStatusLabels[status] }
    if (status === said) return { ...choice, notNow: 'This is your answer now.' }
    return answer.yes ? { ...choice, reveal: questionsOf(status) } : { ...choice, notNow: `${answer.no}.` }
  })
  return (
    <FramedPanel title="Your answer">
      <QuestionForm
        start={nothingSaid}
        check={(typed) => {
          if (!typed.status) return [{ field: 'status', message: 'Select what happens next' }]
          const typing =
            typed.status === 'site_visited_and_rectified'
              ? dateProblem('site_visited_date', 'Date', typed.site_visited_date)
              : undefined
          return typing ? [typing] : checkSection74Answer(bodyOf(typed), now)
        }}
        onSend={async (typed, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, section74ReferenceNumber: ref },
            body: bodyOf(typed),
            idempotencyKey,
          })
          const words = section74PromoterStatusLabels[typed.status as Section74PromoterStatus].toLowerCase()
          await navigate(recordPaths.section74(wrn, ref), { state: { done: `Answer to ${ref} sent: ${words}` } })
        }}
        saveAs={draftKey('section-74-answer', ref)}
        draftTitle={`Answer to Section 74 ${ref}`}
        submitText="Send answer"
      >
        <Radios name="status" legend="What happens next?" choices={choices} />
      </QuestionForm>
    </FramedPanel>
  )
}

function questionsOf(status: Section74PromoterStatus) {
  if (status === 'warning_disputed') {
    return <TextArea name="reason_for_dispute" label="Why is it disputed?" limit={500} rows={3} />
  }
  return (
    <>
      {status === 'site_visited_and_rectified' ? (
        <DateField name="site_visited_date" legend="When did you visit?" />
      ) : null}
      <TextArea name="additional_details" label="Details (optional)" limit={500} rows={3} />
    </>
  )
}

/** Only what the chosen answer asks for goes on the wire. */
function bodyOf(typed: Typed) {
  const status = typed.status as Section74PromoterStatus
  if (status === 'warning_disputed') return { status, reason_for_dispute: typed.reason_for_dispute.trim() }
  const day = status === 'site_visited_and_rectified' ? dateOf(typed.site_visited_date) : undefined
  const details = typed.additional_details.trim()
  return {
    status,
    ...(day ? { site_visited_date: day.toString() } : {}),
    ...(details ? { additional_details: details } : {}),
  }
}

import { useNavigate, useSearchParams } from 'react-router'
import { respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import type { SentNonComplianceStatus } from '../../../domain/rules/non-compliance-checks.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TimeField } from '../../forms/TimeField.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { needsDetails, nothingSaid, stepProblems, stepRequest } from './answer-request.ts'
import { actionWords, answeredOf, isAskedForDate, namesOf, stepsFor } from './non-compliance-facts.ts'
import { useNonCompliance } from './use-non-compliance.ts'

/** A side answers a non-compliance, or a date for the meeting about it (BR-NC-07, 12, 20 to 26, 36). */
export function RespondToNonCompliance() {
  const nonCompliance = useNonCompliance()
  const work = useWork()
  const { role } = useActing()
  const may = useMay()
  const now = useNow()
  const send = useSend(respondToNonCompliance)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { work_reference_number: wrn, non_compliance_reference_number: ref } = nonCompliance
  const back = { text: `Non-compliance ${ref}`, href: recordPaths.nonCompliance(wrn, ref) }
  const steps = stepsFor(nonCompliance, role)
  const closed = steps.flatMap((step) => (step.may.yes ? [] : [step.may.no]))
  if (!may(respondToNonCompliance, ownersOf(work))) {
    const why = `Only ${work.promoter_organisation} and ${work.highway_authority} answer it, with full access to the workstream`
    return <NotNow title="You cannot answer this non-compliance" why={why} back={back} />
  }
  if (closed.length === steps.length) {
    return <NotNow title="You cannot answer this non-compliance" why={closed[0] ?? ''} back={back} />
  }
  const isAsked = isAskedForDate(nonCompliance, role)
  const isWaiting = nonCompliance.jsm_status === 'awaiting_agreement'
  const onTable = isWaiting && nonCompliance.jsm_suggested_time ? nonCompliance.jsm_suggested_time : null
  const by = answeredOf(nonCompliance).jsm_suggested_side
  const asked = steps.find((step) => step.status === search.get('answer') && step.may.yes)?.status ?? ''
  return (
    <ActionPage title="Answer this non-compliance" caption={`${ref}, ${work.street_name}`} backHref={back.href}>
      {onTable && by ? (
        <InsetText>
          {isAsked ? namesOf(nonCompliance)[by] : 'You'} suggested to meet on site on{' '}
          <strong>{dateTimeWords(onTable)}</strong>.
        </InsetText>
      ) : null}
      <QuestionForm
        start={{ ...nothingSaid, answer: asked }}
        check={(typed) => stepProblems(typed, now, onTable ? Temporal.Instant.from(onTable) : null)}
        onSend={async (typed, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, nonComplianceReferenceNumber: ref },
            body: stepRequest(typed),
            idempotencyKey,
          })
          const words = actionWords[typed.answer as SentNonComplianceStatus]
          await navigate(back.href, { state: { done: `Answer sent: ${words}` } })
        }}
        saveAs={`non-compliance:${ref}:${asked}`}
        draftTitle={`Answer to non-compliance ${ref}`}
        submitText="Send answer"
      >
        <Radios
          name="answer"
          legend="Your answer"
          choices={steps.map(({ status, may: open }) => ({
            value: status,
            label: status === 'joint_site_meeting_suggested' && isAsked ? 'Suggest another date' : actionWords[status],
            ...(open.yes ? {} : { notNow: `${open.no}.` }),
            reveal: <MoreOf status={status} />,
          }))}
        />
      </QuestionForm>
    </ActionPage>
  )
}

function MoreOf({ status }: { status: SentNonComplianceStatus }) {
  return (
    <>
      {status === 'joint_site_meeting_suggested' ? (
        <>
          <DateField name="day" legend="Date of the meeting" />
          <TimeField name="time" label="Time" />
        </>
      ) : null}
      <TextArea
        name={`details.${status}`}
        label={needsDetails(status) ? 'Details' : 'Details (optional)'}
        limit={500}
        rows={3}
      />
    </>
  )
}

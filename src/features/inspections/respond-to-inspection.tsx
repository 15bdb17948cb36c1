import { useNavigate } from 'react-router'
import type { InspectionOutcomeAnswer } from '../../../domain/contract/enums/inspections.ts'
import { respondToInspection } from '../../../domain/contract/inspections.ts'
import { inspectionOutcomeStatusTypeLabels } from '../../../domain/labels/inspections.ts'
import { needsReason } from '../../../domain/rules/inspection-answer-checks.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { answerProblems, answerRequest, nothingSaid } from './answer-request.ts'
import { answerClock, answersFor, kindWords } from './inspection-facts.ts'
import { useInspection } from './use-inspection.ts'

/** What an answer leads to, for its side. */
const means: Readonly<Record<InspectionOutcomeAnswer, string>> = {
  inspection_outcome_accepted: 'You agree with the outcome. This ends the matter',
  inspection_outcome_disputed: 'You do not agree. The authority answers next',
  joint_site_meeting_needed: 'You neither agree nor disagree until you have met on site',
  reviewing_dispute: 'Tells the promoter that you are looking into it',
  no_agreement: 'Stays open: the promoter may still accept, or you may withdraw',
  inspection_outcome_promoter_accepts_failed_inspection: 'The promoter has told you so. This ends the matter',
}

/** A side answers an inspection that failed (BR-INSP-50 to 56); what can be said now is what the table of states allows. */
export function RespondToInspection() {
  const inspection = useInspection()
  const work = useWork()
  const { role } = useActing()
  const may = useMay()
  const now = useNow()
  const send = useSend(respondToInspection)
  const navigate = useNavigate()
  const wrn = inspection.work_reference_number
  const ref = inspection.inspection_reference_number
  const back = { text: `Inspection ${ref}`, href: recordPaths.inspection(wrn, ref) }
  const offered = answersFor(inspection, role, now)
  const closed = offered.flatMap((each) => (each.may.yes ? [] : [each.may.no]))
  if (!may(respondToInspection, ownersOf(work))) {
    const why = `Only ${work.promoter_organisation} and ${work.highway_authority} answer it, with full access to the workstream`
    return <NotNow title="You cannot answer this inspection" why={why} back={back} />
  }
  if (closed.length === offered.length) {
    return <NotNow title="You cannot answer this inspection" why={closed[0] ?? ''} back={back} />
  }
  const clock = role === 'HighwayAuthority' ? undefined : answerClock(inspection, now)
  const said = inspection.promoter_response_details
  return (
    <ActionPage
      title="Answer this inspection"
      caption={`${ref}: ${kindWords(inspection)}, ${inspection.inspection_outcome_string}`}
      backHref={back.href}
    >
      {role === 'HighwayAuthority' && inspection.promoter_response_status_string ? (
        <InsetText>
          {work.promoter_organisation}: <strong>{inspection.promoter_response_status_string}</strong>
          {said ? `. ${said}` : ''}
        </InsetText>
      ) : null}
      <QuestionForm
        start={nothingSaid}
        check={answerProblems}
        onSend={async (answers, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, inspectionReferenceNumber: ref },
            body: answerRequest(answers),
            idempotencyKey,
          })
          const words = inspectionOutcomeStatusTypeLabels[answers.answer as InspectionOutcomeAnswer]
          await navigate(back.href, { state: { done: `Answer sent: ${words}` } })
        }}
        saveAs={`inspection-answer:${ref}`}
        draftTitle={`Answer to inspection ${ref}`}
        submitText="Send answer"
      >
        <Radios
          name="answer"
          legend="Your answer"
          hint={clock?.note}
          choices={offered.map(({ answer, may: open }) => ({
            value: answer,
            label: inspectionOutcomeStatusTypeLabels[answer],
            hint: means[answer],
            ...(open.yes ? {} : { notNow: `${open.no}.` }),
            reveal: (
              <TextArea
                name={`reasons.${answer}`}
                label={needsReason(answer) ? 'Reason' : 'Reason (optional)'}
                limit={500}
              />
            ),
          }))}
        />
      </QuestionForm>
    </ActionPage>
  )
}

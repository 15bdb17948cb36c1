import { useNavigate } from 'react-router'
import { respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { mayAnswerNonCompliance } from '../../../domain/rules/non-compliance-answers.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { textProblem } from '../../forms/typed-text.ts'
import { kindWords } from '../inspections/inspection-facts.ts'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { answeredOf } from './non-compliance-facts.ts'
import { useNonCompliance } from './use-non-compliance.ts'

const title = 'You cannot withdraw this non-compliance'

/** The authority withdraws a non-compliance, and every inspection that belongs to it (BR-NC-08, 35). */
export function WithdrawNonCompliance() {
  const nonCompliance = useNonCompliance()
  const work = useWork()
  const { role } = useActing()
  const may = useMay()
  const send = useSend(respondToNonCompliance)
  const navigate = useNavigate()
  const { work_reference_number: wrn, non_compliance_reference_number: ref } = nonCompliance
  const back = { text: `Non-compliance ${ref}`, href: recordPaths.nonCompliance(wrn, ref) }
  const open = mayAnswerNonCompliance(answeredOf(nonCompliance), 'withdrawn', role)
  if (!may(respondToNonCompliance, ownersOf(work)) || role !== 'HighwayAuthority') {
    return <NotNow title={title} why={`Only ${work.highway_authority} can withdraw it`} back={back} />
  }
  if (!open.yes) return <NotNow title={title} why={open.no} back={back} />
  const standing = nonCompliance.linked_inspections.filter((each) => each.inspection_status === 'recorded')
  return (
    <ActionPage title="Withdraw this non-compliance" caption={`${ref}, ${work.street_name}`} backHref={back.href}>
      <WarningText>
        Every inspection that belongs to it is withdrawn too. {work.promoter_organisation} need not put anything right.
        You cannot undo this.
      </WarningText>
      {standing.length > 0 ? (
        <>
          <p className="govuk-body">These inspections are withdrawn with it:</p>
          <ul className="govuk-list govuk-list--bullet">
            {standing.map((inspection) => (
              <li key={inspection.inspection_reference_number}>
                {inspection.inspection_reference_number}: {kindWords(inspection)},{' '}
                {inspection.inspection_outcome_string}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <QuestionForm
        start={{ response_details: '' }}
        check={({ response_details }) =>
          [textProblem('response_details', 'Details', response_details, 500, 'Enter details')].filter(
            (problem) => problem !== undefined,
          )
        }
        onSend={async ({ response_details }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, nonComplianceReferenceNumber: ref },
            body: { non_compliance_response_status: 'withdrawn', response_details: response_details.trim() },
            idempotencyKey,
          })
          await navigate(back.href, { state: { done: `Non-compliance ${ref} is withdrawn` } })
        }}
        saveAs={`non-compliance-withdraw:${ref}`}
        draftTitle={`Withdraw non-compliance ${ref}`}
        submitText="Withdraw non-compliance"
        submitVariant="warning"
        sendingText="Withdrawing"
      >
        <TextArea
          name="response_details"
          label="Details"
          hint="Why you withdraw it. The promoter reads this, on the inspections too"
          limit={500}
        />
      </QuestionForm>
    </ActionPage>
  )
}

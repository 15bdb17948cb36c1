import { useNavigate } from 'react-router'
import {
  inspectionReasonForWithdrawals,
  type InspectionReasonForWithdrawal,
} from '../../../domain/contract/enums/inspections.ts'
import { withdrawInspection } from '../../../domain/contract/inspections.ts'
import { inspectionReasonForWithdrawalLabels } from '../../../domain/labels/inspections.ts'
import { inspectionOutcomeMachine, outcomeStateOf } from '../../../domain/rules/inspection-outcome-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { textProblem } from '../../forms/typed-text.ts'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { kindWords } from './inspection-facts.ts'
import { useInspection } from './use-inspection.ts'

const title = 'You cannot withdraw this inspection'

/** The authority takes an inspection back, for good (BR-INSP-29, 78). */
export function WithdrawInspection() {
  const inspection = useInspection()
  const work = useWork()
  const { role } = useActing()
  const may = useMay()
  const send = useSend(withdrawInspection)
  const navigate = useNavigate()
  const wrn = inspection.work_reference_number
  const ref = inspection.inspection_reference_number
  const back = { text: `Inspection ${ref}`, href: recordPaths.inspection(wrn, ref) }
  const open = mayMove(inspectionOutcomeMachine, outcomeStateOf(inspection), 'withdraw', role)
  if (!may(withdrawInspection, ownersOf(work))) {
    return <NotNow title={title} why={`Only ${work.highway_authority} can withdraw it`} back={back} />
  }
  if (!open.yes) return <NotNow title={title} why={open.no} back={back} />
  return (
    <ActionPage
      title="Withdraw this inspection"
      caption={`${ref}: ${kindWords(inspection)}, ${inspection.inspection_outcome_string}`}
      backHref={back.href}
    >
      <WarningText>
        It stays on the record as withdrawn, and nobody can answer it any more. You cannot undo this.
        {inspection.non_compliance_reference_number
          ? ` Non-compliance ${inspection.non_compliance_reference_number} stays as it is.`
          : ''}
      </WarningText>
      <QuestionForm
        start={{ reason_for_withdrawal: '', withdrawal_details: '' }}
        check={({ reason_for_withdrawal: reason, withdrawal_details: details }) => [
          ...(reason ? [] : [{ field: 'reason_for_withdrawal', message: 'Select why you are withdrawing it' }]),
          ...[textProblem('withdrawal_details', 'Details', details, 500, 'Enter details')].filter(
            (problem) => problem !== undefined,
          ),
        ]}
        onSend={async ({ reason_for_withdrawal, withdrawal_details }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, inspectionReferenceNumber: ref },
            body: {
              reason_for_withdrawal: reason_for_withdrawal as InspectionReasonForWithdrawal,
              withdrawal_details: withdrawal_details.trim(),
            },
            idempotencyKey,
          })
          await navigate(back.href, { state: { done: `Inspection ${ref} is withdrawn` } })
        }}
        saveAs={`inspection-withdraw:${ref}`}
        draftTitle={`Withdraw inspection ${ref}`}
        submitText="Withdraw inspection"
        submitVariant="warning"
        sendingText="Withdrawing"
      >
        <Radios
          name="reason_for_withdrawal"
          legend="Why are you withdrawing it?"
          choices={inspectionReasonForWithdrawals.map((value) => ({
            value,
            label: inspectionReasonForWithdrawalLabels[value],
          }))}
        />
        <TextArea name="withdrawal_details" label="Details" hint="The promoter reads this" limit={500} />
      </QuestionForm>
    </ActionPage>
  )
}

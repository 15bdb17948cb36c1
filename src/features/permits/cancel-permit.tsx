import { useNavigate } from 'react-router'
import { permitCancellationReasons, type PermitCancellationReason } from '../../../domain/contract/enums/permits.ts'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { permitCancellationReasonLabels } from '../../../domain/labels/permits.ts'
import { checkCancellation } from '../../../domain/rules/cancellation-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { useSend } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { Radios } from '../../forms/Radios.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { PermitNotNow } from './not-now.tsx'
import { ownersOf } from './owners.ts'
import { usePermit } from './use-permit.ts'

const title = 'Cancel this permit'

interface Answers {
  permit_cancellation_reason: string
  permit_cancellation_reason_other: string
}

const nothingAnswered: Answers = { permit_cancellation_reason: '', permit_cancellation_reason_other: '' }

/** The promoter gives up a permit, and the works with it (BR-PERMIT-58, 59, 67). */
export function CancelPermit() {
  const permit = usePermit()
  const { role } = useActing()
  const now = useNow()
  const may = useMay()
  const send = useSend(cancelPermit)
  const navigate = useNavigate()
  const open = can(permit, 'cancel', role, now)
  if (!may(cancelPermit, ownersOf(permit))) {
    return (
      <PermitNotNow
        action="cancel"
        why="Only its promoter, with full access to the workstream, can cancel it"
        permit={permit}
      />
    )
  }
  if (!open.yes) return <PermitNotNow action="cancel" why={open.no} permit={permit} />

  return (
    <div className="app-narrow">
      <BackLink href={paths.permit(permit.work_reference_number, permit.permit_reference_number)} />
      <PageTitle title={title} size="journey" caption={`${permit.permit_reference_number}, ${permit.street_name}`} />
      <WarningText>
        The works are cancelled with the permit, and this cannot be undone. A permit that was granted is still charged.
      </WarningText>
      <QuestionForm
        start={nothingAnswered}
        check={(answers) => checkCancellation(requestOf(answers))}
        onSend={async (answers, idempotencyKey) => {
          await send.mutateAsync({
            params: {
              workReferenceNumber: permit.work_reference_number,
              permitReferenceNumber: permit.permit_reference_number,
            },
            body: requestOf(answers),
            idempotencyKey,
          })
          await navigate(paths.work(permit.work_reference_number), {
            state: { done: `Permit ${permit.permit_reference_number} is cancelled` },
          })
        }}
        saveAs={`cancel:${permit.permit_reference_number}`}
        draftTitle={`Cancel ${permit.permit_reference_number}`}
        submitText="Cancel permit"
        submitVariant="warning"
        sendingText="Cancelling"
      >
        <Radios
          name="permit_cancellation_reason"
          legend="Why are you cancelling it? (optional)"
          choices={permitCancellationReasons.map((reason) => ({
            value: reason,
            label: permitCancellationReasonLabels[reason],
            ...(reason === 'other'
              ? { reveal: <TextArea name="permit_cancellation_reason_other" label="Reason" limit={500} /> }
              : {}),
          }))}
        />
      </QuestionForm>
    </div>
  )
}

/** Only what was asked goes on the wire: the words of "other" belong to that answer alone. */
function requestOf({ permit_cancellation_reason: reason, permit_cancellation_reason_other: other }: Answers) {
  return {
    permit_status: 'cancelled' as const,
    ...(reason ? { permit_cancellation_reason: reason as PermitCancellationReason } : {}),
    ...(reason === 'other' ? { permit_cancellation_reason_other: other } : {}),
  }
}

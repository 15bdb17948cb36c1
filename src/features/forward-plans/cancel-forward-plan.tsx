import { useNavigate } from 'react-router'
import { cancelForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { ownersOf } from '../permits/owners.ts'
import { whyNot } from './plan-offers.ts'
import { useForwardPlan } from './use-forward-plan.ts'

/** The promoter gives a plan up, and its works with it (BR-FP-12). */
export function CancelForwardPlan() {
  const plan = useForwardPlan()
  const { role } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(cancelForwardPlan)
  const { work_reference_number: wrn, forward_plan_reference_number: ref } = plan
  const back = { text: `Open forward plan ${ref}`, href: recordPaths.forwardPlan(wrn, ref) }
  const why = may(cancelForwardPlan, ownersOf(plan))
    ? whyNot(plan, 'cancel', role)
    : 'Only its promoter, with full access to the workstream, can cancel it'
  if (why) return <NotNow title="You cannot cancel this forward plan" why={why} back={back} />
  return (
    <ActionPage title="Cancel this forward plan" caption={`${ref}, ${plan.street_name}`} backHref={back.href}>
      <WarningText>The works record is cancelled with the plan, and this cannot be undone.</WarningText>
      <QuestionForm
        start={{ cancelled_reason: '' }}
        check={({ cancelled_reason: reason }) =>
          reason.trim() === '' ? [{ field: 'cancelled_reason', message: 'Enter why it is cancelled' }] : []
        }
        saveAs={`cancel:${ref}`}
        draftTitle={`Cancel ${ref}`}
        submitText="Cancel forward plan"
        submitVariant="warning"
        sendingText="Cancelling"
        onSend={async ({ cancelled_reason }, idempotencyKey) => {
          await send.mutateAsync({
            params: { workReferenceNumber: wrn, forwardPlanReferenceNumber: ref },
            body: { cancelled_reason: cancelled_reason.trim() },
            idempotencyKey,
          })
          await navigate(back.href, { state: { done: `Forward plan ${ref} is cancelled, and its works with it` } })
        }}
      >
        <TextArea
          name="cancelled_reason"
          label="Why is it cancelled?"
          hint="The works record is cancelled too"
          limit={500}
        />
      </QuestionForm>
    </ActionPage>
  )
}

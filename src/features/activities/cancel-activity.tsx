import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { cancelActivity, getActivity } from '../../../domain/contract/activities.ts'
import { activityMachine } from '../../../domain/rules/activity-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { authorityOwners } from '../streets/authority-owners.ts'

const mostLetters = 500

/** The authority takes an activity off the street (BR-ACT-12). */
export function CancelActivity() {
  const { ref = '' } = useParams()
  const params = { activityReferenceNumber: ref }
  const activity = useSuspenseQuery(queryFor(getActivity, { params })).data
  const may = useMay()
  const send = useSend(cancelActivity)
  const navigate = useNavigate()
  const href = recordPaths.activity(ref)
  const move = mayMove(activityMachine, activity.cancelled ? 'cancelled' : 'added', 'cancel', 'HighwayAuthority')
  const isMine = may(cancelActivity, authorityOwners(activity.highway_authority_swa_code))
  if (!isMine || !move.yes) {
    const why = !isMine ? 'Only the authority that added it can cancel it' : move.yes ? '' : move.no
    return <NotNow title="You cannot cancel this activity" why={why} back={{ text: `Go to activity ${ref}`, href }} />
  }
  return (
    <ActionPage title="Cancel this activity" caption={`${ref}, ${activity.activity_name}`} backHref={href}>
      <WarningText>
        It is taken off everybody's map and lists of what is planned, and cannot be brought back.
      </WarningText>
      <QuestionForm
        start={{ cancellation_reason: '' }}
        check={({ cancellation_reason }) =>
          cancellation_reason.length > mostLetters
            ? [{ field: 'cancellation_reason', message: `Reason must be ${mostLetters} characters or fewer` }]
            : []
        }
        onSend={async ({ cancellation_reason }, idempotencyKey) => {
          const reason = cancellation_reason.trim()
          await send.mutateAsync({ params, body: reason ? { cancellation_reason: reason } : {}, idempotencyKey })
          await navigate(href, { state: { done: `Activity ${ref} is cancelled` } })
        }}
        saveAs={`activity-cancel:${ref}`}
        draftTitle={`Cancel activity ${ref}`}
        submitText="Cancel activity"
        submitVariant="warning"
        sendingText="Cancelling"
      >
        <TextArea name="cancellation_reason" label="Why is it cancelled? (optional)" limit={mostLetters} />
      </QuestionForm>
    </ActionPage>
  )
}

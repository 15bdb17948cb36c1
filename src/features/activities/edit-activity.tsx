import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { getActivity, updateActivity } from '../../../domain/contract/activities.ts'
import { activityMachine } from '../../../domain/rules/activity-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { useAskedDates } from '../../forms/asked-dates.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { authorityOwners } from '../streets/authority-owners.ts'
import { detailProblems, detailsOf, updateBody } from './activity-draft.ts'
import {
  ContactQuestions,
  DateQuestions,
  TrafficQuestions,
  TypeQuestions,
  WhereQuestions,
} from './activity-questions.tsx'

/** Everything about an activity but its street and its place (BR-ACT-02, 11). */
export function EditActivity() {
  const { ref = '' } = useParams()
  const params = { activityReferenceNumber: ref }
  const activity = useSuspenseQuery(queryFor(getActivity, { params })).data
  const may = useMay()
  const now = useNow()
  const asked = useAskedDates()
  const send = useSend(updateActivity)
  const navigate = useNavigate()
  const href = recordPaths.activity(ref)
  const move = mayMove(activityMachine, activity.cancelled ? 'cancelled' : 'added', 'edit', 'HighwayAuthority')
  const isMine = may(updateActivity, authorityOwners(activity.highway_authority_swa_code))
  if (!isMine || !move.yes) {
    const why = !isMine ? 'Only the authority that added it can edit it' : move.yes ? '' : move.no
    return <NotNow title="You cannot edit this activity" why={why} back={{ text: `Go to activity ${ref}`, href }} />
  }
  const { start_date, start_time } = activity
  const context = { now, startBefore: { start_date, ...(start_time ? { start_time } : {}) } }
  return (
    <ActionPage title="Edit this activity" caption={`${ref}, ${activity.activity_name}`} backHref={href}>
      <InsetText>
        Its street and its place stay: {[activity.street_name, activity.town].filter(Boolean).join(', ')}. To move it,
        cancel it and add another.
      </InsetText>
      <QuestionForm
        start={{ ...detailsOf(activity), ...(asked ? { start_date: asked.start, end_date: asked.end } : {}) }}
        check={(details) => detailProblems(details, context)}
        onSend={async (details, idempotencyKey) => {
          await send.mutateAsync({ params, body: updateBody(details), idempotencyKey })
          await navigate(href, { state: { done: `Activity ${ref} is changed` } })
        }}
        saveAs={`activity-edit:${ref}${asked?.draft ?? ''}`}
        draftTitle={`Edit activity ${ref}`}
        submitText="Save changes"
        sendingText="Saving"
      >
        <TypeQuestions />
        <WhereQuestions />
        <DateQuestions />
        <TrafficQuestions />
        <ContactQuestions />
      </QuestionForm>
    </ActionPage>
  )
}

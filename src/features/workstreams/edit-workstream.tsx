import { useNavigate } from 'react-router'
import { updateWorkstream } from '../../../domain/contract/workstreams.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { WorkstreamAction, type Workstream } from './workstream-action.tsx'
import { isHoldingPlace, noAnswers, workstreamBody, workstreamProblems } from './workstream-answers.ts'
import { WorkstreamQuestions } from './workstream-questions.tsx'

/** Name, description and contacts change; the prefix stays (BR-ROLE-14). */
export const EditWorkstream = () => <WorkstreamAction>{(one) => <Edit workstream={one} />}</WorkstreamAction>

function Edit({ workstream }: { workstream: Workstream }) {
  const { prefix, organisation_reference: organisationReference } = workstream
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(updateWorkstream)
  const back = { text: `Open workstream ${prefix}`, href: recordPaths.workstream(prefix) }
  const title = 'You cannot change this workstream'
  if (isHoldingPlace(prefix)) {
    return <NotNow title={title} why="Workstream 000 belongs to the service" back={back} />
  }
  if (!may(updateWorkstream)) {
    return <NotNow title={title} why="Planners and administrators change workstreams" back={back} />
  }
  return (
    <ActionPage title="Change name and contacts" caption={`${prefix} ${workstream.name}`} backHref={back.href}>
      <QuestionForm
        start={{
          ...noAnswers,
          name: workstream.name,
          description: workstream.description ?? '',
          contact_name: workstream.contact_name ?? '',
          contact_number: workstream.contact_number ?? '',
          contact_email: workstream.contact_email ?? '',
          emergency_contact_name: workstream.emergency_contact_name ?? '',
          emergency_contact_number: workstream.emergency_contact_number ?? '',
        }}
        check={workstreamProblems}
        saveAs={`workstream:${prefix}`}
        draftTitle={`Change workstream ${prefix}`}
        submitText="Save workstream"
        sendingText="Saving"
        onSend={async (answers, idempotencyKey) => {
          const params = { organisationReference, workstreamPrefix: prefix }
          await send.mutateAsync({ params, body: workstreamBody(answers), idempotencyKey })
          await navigate(back.href, { state: { done: `Workstream ${prefix} is saved` } })
        }}
      >
        <WorkstreamQuestions />
      </QuestionForm>
    </ActionPage>
  )
}

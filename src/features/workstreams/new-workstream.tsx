import { useNavigate } from 'react-router'
import { createWorkstream } from '../../../domain/contract/workstreams.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { useEveryWorkstream, useOwnWorkstreams } from './own-workstreams.ts'
import { noAnswers, prefixProblem, workstreamBody, workstreamProblems } from './workstream-answers.ts'
import { WorkstreamQuestions } from './workstream-questions.tsx'

/** A planner or an administrator adds a workstream (BR-ROLE-14). */
export function NewWorkstream() {
  const { user } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const own = useOwnWorkstreams()
  const send = useSend(createWorkstream)
  const taken = useEveryWorkstream().data?.map(({ prefix }) => prefix) ?? []
  if (!may(createWorkstream)) {
    const back = { text: 'See the workstreams', href: recordPaths.workstreams() }
    return <NotNow title="You cannot add a workstream" why="Planners and administrators add workstreams" back={back} />
  }
  return (
    <ActionPage title="Add a workstream" caption={user.organisation_name} backHref={recordPaths.workstreams()}>
      <QuestionForm
        start={noAnswers}
        check={(answers) => [
          ...[prefixProblem(answers.prefix, taken)].filter((problem) => problem !== undefined),
          ...workstreamProblems(answers),
        ]}
        saveAs="new-workstream"
        draftTitle="Add a workstream"
        submitText="Add workstream"
        sendingText="Adding"
        onSend={async (answers, idempotencyKey) => {
          const body = { prefix: answers.prefix.trim(), ...workstreamBody(answers) }
          const { prefix } = await send.mutateAsync({ params: own, body, idempotencyKey })
          const done = `Workstream ${prefix} is added. Nobody has access to it yet`
          await navigate(recordPaths.workstream(prefix), { state: { done } })
        }}
      >
        <TextField
          name="prefix"
          label="Prefix"
          hint="For example, 014. It is part of works references and cannot be changed later"
          inputMode="numeric"
          width={3}
          autoComplete="off"
        />
        <WorkstreamQuestions />
      </QuestionForm>
    </ActionPage>
  )
}

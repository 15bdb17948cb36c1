import { useNavigate, useSearchParams } from 'react-router'
import { linkGovernance } from '../../../domain/contract/governance.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { linkBody, linkProblems } from './link-answers.ts'
import { LinkQuestions } from './link-questions.tsx'

/** Makes a governance permit for a permit (BR-GOV-26, BR-GOV-28). */
export function NewGovernance() {
  const [search] = useSearchParams()
  const may = useMay()
  const { scope } = useActing()
  const navigate = useNavigate()
  const send = useSend(linkGovernance)
  const back = { text: 'All governance permits', href: recordPaths.governance() }
  if (!may(linkGovernance)) {
    return (
      <NotNow title="You cannot link a permit" why="Planners and contractors link permits to governance" back={back} />
    )
  }
  return (
    <ActionPage title="Link a permit" caption="Governance" backHref={back.href}>
      <QuestionForm
        start={{ permit_reference_number: search.get('permit') ?? '', usrn: '' }}
        check={(answers) => linkProblems(answers)}
        submitText="Link permit"
        sendingText="Linking"
        saveAs={`governance:new:${search.get('permit') ?? ''}`}
        draftTitle="Link a permit to governance"
        onSend={async (answers, idempotencyKey) => {
          const body = { ...linkBody(answers), ...scope }
          const { governance_permit_id: id } = await send.mutateAsync({ body, idempotencyKey })
          await navigate(recordPaths.governancePermit(id), {
            state: { done: `${body.permit_reference_number} is linked` },
          })
        }}
      >
        <LinkQuestions />
      </QuestionForm>
    </ActionPage>
  )
}

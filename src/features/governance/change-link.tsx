import { useNavigate } from 'react-router'
import { relinkGovernance } from '../../../domain/contract/governance.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { useActing } from '../../app/session.ts'
import { DeclarationCheckbox } from '../../forms/DeclarationCheckbox.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { GovernanceAction } from './governance-action.tsx'
import { linkBody, linkProblems } from './link-answers.ts'
import { LinkQuestions } from './link-questions.tsx'

/** Which permit a governance permit is for, or that it is for none (BR-GOV-26). */
export const ChangeLink = () => (
  <GovernanceAction cannot="You cannot change this link">
    {({ governance_permit_id: id }, reference, backHref) => (
      <Change id={id} reference={reference} backHref={backHref} />
    )}
  </GovernanceAction>
)

function Change({ id, reference, backHref }: { id: string; reference: string; backHref: string }) {
  const { scope } = useActing()
  const navigate = useNavigate()
  const send = useSend(relinkGovernance)
  return (
    <ActionPage title="Link to a permit" caption={reference || 'No permit linked'} backHref={backHref}>
      <QuestionForm
        start={{ permit_reference_number: reference, usrn: '', isNone: false }}
        check={(answers) => linkProblems(answers, answers.isNone)}
        submitText="Save link"
        sendingText="Saving"
        saveAs={`governance:link:${id}`}
        draftTitle={`Link of governance permit ${reference}`}
        onSend={async (answers, idempotencyKey) => {
          const body = answers.isNone ? { permit_reference_number: null } : linkBody(answers)
          await send.mutateAsync({
            params: { governancePermitId: id },
            body: { ...body, ...scope },
            idempotencyKey,
          })
          const done = answers.isNone ? 'It is linked to no permit' : `It is linked to ${body.permit_reference_number}`
          await navigate(backHref, { state: { done } })
        }}
      >
        <LinkQuestions />
        {reference ? <DeclarationCheckbox name="isNone" label="It is for no permit: take the link away" /> : null}
      </QuestionForm>
    </ActionPage>
  )
}

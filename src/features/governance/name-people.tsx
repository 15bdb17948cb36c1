import { useNavigate } from 'react-router'
import { setResponsiblePeople } from '../../../domain/contract/governance.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { useActing } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { GovernanceAction } from './governance-action.tsx'
import type { GovernancePermit } from './governance-facts.ts'
import { mostPeople, peopleOf, peopleProblems, peopleText } from './people-answers.ts'

/** Who is responsible for the works of a governance permit (BR-GOV-24). */
export const NamePeople = () => (
  <GovernanceAction cannot="You cannot name responsible people">
    {(permit, reference, backHref) => <Name permit={permit} reference={reference} backHref={backHref} />}
  </GovernanceAction>
)

function Name({ permit, reference, backHref }: { permit: GovernancePermit; reference: string; backHref: string }) {
  const { scope } = useActing()
  const navigate = useNavigate()
  const send = useSend(setResponsiblePeople)
  const { governance_permit_id: governancePermitId, responsible_people: people } = permit
  return (
    <ActionPage title="Responsible people" caption={reference || 'No permit linked'} backHref={backHref}>
      <QuestionForm
        start={{ people: peopleText(people) }}
        check={peopleProblems}
        submitText="Save people"
        sendingText="Saving"
        saveAs={`governance:people:${governancePermitId}`}
        draftTitle={`Responsible people of ${reference}`}
        onSend={async (answers, idempotencyKey) => {
          const body = { people: peopleOf(answers.people), ...scope }
          await send.mutateAsync({ params: { governancePermitId }, body, idempotencyKey })
          await navigate(backHref, { state: { done: 'Responsible people are saved' } })
        }}
      >
        <TextArea
          name="people"
          label="People, one on each line"
          hint={`Name, email address, phone number, with commas between. Up to ${mostPeople} people`}
          limit={2000}
          rows={6}
        />
      </QuestionForm>
    </ActionPage>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getContract, listContracts, removeContract } from '../../../domain/contract/contracts.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { WarningText } from '../../components/WarningText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'

/** Who loses what when a contract ends, before it ends (BR-ROLE-23). */
export function RemoveContractor() {
  const { swaCode = '' } = useParams()
  const query = queryFor(getContract, { params: { organisationReference: swaCode } })
  return (
    <ReadFirst query={query} title="Remove contractor">
      {(contract) => <Remove contract={contract} />}
    </ReadFirst>
  )
}

function Remove({ contract }: { contract: AnswerOf<typeof getContract> }) {
  const { name, organisation_reference: code, people_seen: people, people_with_access: count } = contract
  const { user } = useActing()
  const navigate = useNavigate()
  const client = useQueryClient()
  const send = useSend(removeContract)
  if (user.organisation_type === 'CONTRACTOR') {
    const back = { text: `Open ${name}`, href: recordPaths.contractor(code) }
    return <NotNow title="You cannot end this contract" why="The promoter’s administrator ends it" back={back} />
  }
  return (
    <ActionPage title={`Remove ${name}`} caption={`SWA code ${code}`} backHref={recordPaths.contractor(code)}>
      <WarningText>It ends at once, also for people who are signed in.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          {count === 0
            ? 'Nobody of it has access to a workstream of yours.'
            : `${countWords(count, 'person loses', 'people lose')} access: ${people.map((one) => one.name).join(', ')}${count > people.length ? ' and others' : ''}.`}
        </li>
        {contract.works > 0 ? (
          <li>
            They no longer see {countWords(contract.works, 'works record')},{' '}
            {contract.open_works.toLocaleString('en-GB')} planned or in progress. The works go on, and your own people
            act on them.
          </li>
        ) : null}
        <li>What they have not sent yet cannot be sent any more.</li>
        <li>If you add {name} again, its people begin without access.</li>
      </ul>
      <QuestionForm
        start={{}}
        submitText="Remove contractor"
        submitVariant="warning"
        sendingText="Removing"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ params: { organisationReference: code }, idempotencyKey })
          // rows that a list showed stay in view until it is asked for again: this one is not to be seen there any more
          client.removeQueries({ queryKey: queryFor(listContracts, {}).queryKey.slice(0, 2) })
          await navigate(recordPaths.contractors(), { state: { done: `${name} is removed` } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}

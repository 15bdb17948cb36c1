import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { getWorkstreamUse, setWorkstreamStatus } from '../../../domain/contract/workstreams.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { WorkstreamAction, type Workstream } from './workstream-action.tsx'
import { isHoldingPlace } from './workstream-answers.ts'

/** What it means to close a workstream to new works, or to open it again, before it is done (BR-ROLE-14). */
export const CloseWorkstream = () => <WorkstreamAction>{(one) => <Close workstream={one} />}</WorkstreamAction>

function Close({ workstream }: { workstream: Workstream }) {
  const { prefix, name, status } = workstream
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(setWorkstreamStatus)
  const back = { text: `Open workstream ${prefix}`, href: recordPaths.workstream(prefix) }
  const isActive = status === 'active'
  const title = isActive ? 'Deactivate this workstream' : 'Make this workstream active again'
  if (!may(setWorkstreamStatus) || isHoldingPlace(prefix)) {
    const why = isHoldingPlace(prefix)
      ? 'Workstream 000 belongs to the service'
      : 'An administrator of the organisation does this'
    return <NotNow title="You cannot change its status" why={why} back={back} />
  }
  return (
    <ActionPage title={title} caption={`${prefix} ${name}`} backHref={back.href}>
      {isActive ? <Consequences prefix={prefix} /> : <p className="govuk-body">New works can be put on it again.</p>}
      <QuestionForm
        start={{}}
        submitText={isActive ? 'Deactivate workstream' : 'Make it active'}
        submitVariant={isActive ? 'warning' : 'primary'}
        sendingText="Saving"
        onSend={async (_, idempotencyKey) => {
          const next = isActive ? 'deactivated' : 'active'
          await send.mutateAsync({ params: { workstreamPrefix: prefix }, body: { status: next }, idempotencyKey })
          await navigate(back.href, { state: { done: `Workstream ${prefix} is ${next}` } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}

function Consequences({ prefix }: { prefix: string }) {
  const { data, error, refetch } = useQuery(queryFor(getWorkstreamUse, { params: { workstreamPrefix: prefix } }))
  if (error && !data) {
    return <ErrorPanel title="Its use could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Counting its works" rows={2} />
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>
        No new works can be put on it. Applications that people have begun for it have to go to another workstream.
      </li>
      <li>
        {data.open_works === 0
          ? 'No works on it are planned or in progress.'
          : `${countWords(data.open_works, 'works record')} planned or in progress ${data.open_works === 1 ? 'goes' : 'go'} on as before, with permits, changes and reinstatements.`}
      </li>
      <li>Who sees its works stays as it is. You can make it active again.</li>
    </ul>
  )
}

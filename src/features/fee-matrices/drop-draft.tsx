import { useNavigate } from 'react-router'
import { deleteFeeMatrixDraft, getFeeMatrixDraft } from '../../../domain/contract/fee-matrices.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'

/** Asks once more before what was typed of the next fees goes for everybody. */
export function DropDraft() {
  return (
    <ReadFirst query={queryFor(getFeeMatrixDraft, {})} title="Drop this draft">
      {({ revision, changes }) =>
        revision === 0 ? (
          <NotNow
            title="There is no draft to drop"
            why="The fees have none"
            back={{ text: 'See the fees', href: recordPaths.feeMatrix() }}
          />
        ) : (
          <Drop changes={changes} />
        )
      }
    </ReadFirst>
  )
}

function Drop({ changes }: { changes: string }) {
  const { user } = useActing()
  const navigate = useNavigate()
  const send = useSend(deleteFeeMatrixDraft)
  return (
    <ActionPage title="Drop this draft" caption={user.organisation_name} backHref={recordPaths.feeMatrixDraft()}>
      <p className="govuk-body">The fees in force stay as they are. What the draft would have changed is gone:</p>
      <p className="govuk-body app-words">{changes || 'Nothing yet'}</p>
      <QuestionForm
        start={{}}
        submitText="Drop draft"
        submitVariant="warning"
        sendingText="Dropping"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ idempotencyKey })
          await navigate(recordPaths.feeMatrix(), { state: { done: 'The draft is dropped' } })
        }}
      >
        {null}
      </QuestionForm>
    </ActionPage>
  )
}

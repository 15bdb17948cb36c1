import { useNavigate, useParams } from 'react-router'
import { deleteFeeReconciliation, getFeeReconciliation } from '../../../domain/contract/fee-reconciliations.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'

/** Asks once more before a reconciliation goes for good. */
export function DeleteReconciliation() {
  const { reconciliationId = '' } = useParams()
  const params = { reconciliationId: Number(reconciliationId) }
  const navigate = useNavigate()
  const send = useSend(deleteFeeReconciliation)
  const title = 'Delete this reconciliation'
  return (
    <ReadFirst query={queryFor(getFeeReconciliation, { params })} title={title}>
      {({ name, file_name }) => (
        <ActionPage
          title={title}
          caption={`${name}, ${file_name}`}
          backHref={recordPaths.feeReconciliation(reconciliationId)}
        >
          <p className="govuk-body">
            What matched and what did not is gone for everybody. The ledger stays as it is. The audit log keeps that you
            deleted it.
          </p>
          <QuestionForm
            start={{}}
            submitText="Delete reconciliation"
            submitVariant="warning"
            sendingText="Deleting"
            onSend={async (_, idempotencyKey) => {
              await send.mutateAsync({ params, idempotencyKey })
              await navigate(recordPaths.feeReconciliations(), { state: { done: `${name} is deleted` } })
            }}
          >
            {null}
          </QuestionForm>
        </ActionPage>
      )}
    </ReadFirst>
  )
}

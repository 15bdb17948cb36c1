import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFeeMatrixDraft, publishFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { checkEffectiveFrom } from '../../../domain/rules/fee-matrix-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf, partsOf } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { isComplete } from './matrix-answers.ts'

type Draft = AnswerOf<typeof getFeeMatrixDraft>

/** The first day of the new fees; what is published is never changed again. */
export function PublishDraft() {
  return (
    <ReadFirst query={queryFor(getFeeMatrixDraft, {})} title="Publish the fees">
      {(draft) => <Publish draft={draft} />}
    </ReadFirst>
  )
}

function Publish({ draft }: { draft: Draft }) {
  const navigate = useNavigate()
  const { user } = useActing()
  const today = londonDate(useNow())
  const send = useSend(publishFeeMatrix)
  if (draft.revision === 0 || !isComplete(draft)) {
    const why = draft.revision === 0 ? 'There is no draft' : 'The draft lacks some of the 12 fees'
    const back = { text: 'Change the fees', href: recordPaths.feeMatrixDraft() }
    return <NotNow title="You cannot publish the fees now" why={why} back={back} />
  }
  return (
    <ActionPage
      title="Publish the fees"
      caption={user.organisation_name}
      backHref={recordPaths.feeMatrixDraft('preview')}
    >
      <p className="govuk-body app-words">{draft.changes || 'The fees stay as they are.'}</p>
      <p className="govuk-body">
        Transactions of the first day and later are charged by these fees. What was charged before keeps its fee.
        Published fees cannot be taken back, only replaced by newer ones.
      </p>
      <QuestionForm
        start={{ effective_from: partsOf(today) }}
        check={({ effective_from }) => {
          const day = dateOf(effective_from)
          if (!day) return [{ field: 'effective_from', message: 'Enter the first day' }]
          return checkEffectiveFrom(day.toString(), { today, isFirst: draft.is_first })
        }}
        submitText="Publish"
        sendingText="Publishing"
        onSend={async ({ effective_from }, idempotencyKey) => {
          const day = dateOf(effective_from) ?? today
          const body = { revision: draft.revision, effective_from: day.toString() }
          const { version } = await send.mutateAsync({ body, idempotencyKey })
          const done = `Version ${version} is published, in force from ${dateWords(day)}`
          await navigate(recordPaths.feeMatrix(), { state: { done } })
        }}
      >
        <DateField name="effective_from" legend="First day" hint="Today or later, within 2 years" />
      </QuestionForm>
    </ActionPage>
  )
}

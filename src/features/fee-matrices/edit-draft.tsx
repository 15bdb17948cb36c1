import { useWatch } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFeeMatrixDraft, saveFeeMatrixDraft } from '../../../domain/contract/fee-matrices.ts'
import { feeColumns, feeRows, feesAboveUsual } from '../../../domain/rules/fee-matrix-checks.ts'
import { moneyWords } from '../../../domain/words.ts'
import { queryFor, useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { DoneBanner } from '../../app/done-banner.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Fieldset } from '../../forms/Fieldset.tsx'
import { NumberField } from '../../forms/NumberField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { answerProblems, answersOf, draftBody, feesOf, type MatrixAnswers } from './matrix-answers.ts'

type Draft = AnswerOf<typeof getFeeMatrixDraft>

/** The next fees of the authority as a draft: saved complete or not, charged to nobody until published. */
export function EditDraft() {
  return (
    <ReadFirst query={queryFor(getFeeMatrixDraft, {})} title="Change the fees">
      {(draft) => <Edit draft={draft} />}
    </ReadFirst>
  )
}

function Edit({ draft }: { draft: Draft }) {
  const navigate = useNavigate()
  const { user } = useActing()
  const save = useSend(saveFeeMatrixDraft)
  return (
    <ActionPage title="Change the fees" caption={user.organisation_name} backHref={recordPaths.feeMatrix()}>
      <DoneBanner />
      <p className="govuk-body">
        Amounts in pounds. Nobody is charged by a draft: you see what it changes, and choose its first day, before you
        publish it.
      </p>
      <QuestionForm
        key={draft.revision}
        start={answersOf(draft)}
        check={answerProblems}
        saveAs={`fee-matrix:${user.organisation_reference}:${draft.revision}`}
        draftTitle="Fee matrix"
        submitText="Save draft and preview"
        sendingText="Saving"
        onSend={async (answers, idempotencyKey) => {
          await save.mutateAsync({ body: draftBody(answers, draft.revision), idempotencyKey })
          await navigate(recordPaths.feeMatrixDraft('preview'), { state: { done: 'The draft is saved' } })
        }}
        beside={
          draft.revision === 0 ? null : (
            <Button href={recordPaths.feeMatrixDraft('drop')} variant="secondary">
              Drop draft
            </Button>
          )
        }
      >
        {feeRows.map((row) => (
          <Fieldset key={row.name} legend={row.words} legendSize="s">
            {feeColumns.map((column) => (
              <NumberField
                key={column.name}
                name={`${row.name}_${column.name}`}
                label={`${column.words.charAt(0).toUpperCase()}${column.words.slice(1)} (£)`}
                decimal
              />
            ))}
          </Fieldset>
        ))}
        <TextArea name="discount_guidance" label="Discount guidance" hint="When you give a discount" limit={500} />
        <AboveUsual />
      </QuestionForm>
    </ActionPage>
  )
}

/** BR-FEE-20: a warning and no refusal, because the regulations in force decide. */
function AboveUsual() {
  const answers = useWatch() as MatrixAnswers
  const above = feesAboveUsual(feesOf(answers))
  if (above.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body">Above the highest fees in general use. Check them against the regulations in force:</p>
      <ul className="govuk-list govuk-list--bullet">
        {above.map(({ field, words, usualMost }) => (
          <li key={field}>
            {words}: usually at most {moneyWords(usualMost * 100)}
          </li>
        ))}
      </ul>
    </InsetText>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { createFeeReconciliation } from '../../../domain/contract/fee-reconciliations.ts'
import type { FeeFileColumns } from '../../../domain/rules/fee-file.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { ApiError } from '../../api/api-error.ts'
import { invalidate } from '../../api/query.ts'
import { sendFeeFile } from '../../api/send-fee-file.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { dateOf, partsOf } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { DaysQuestion, daysProblems, type DaysAnswers } from './days-question.tsx'
import { readHead, type FeeFileHead } from './fee-file-headings.ts'
import { useMayReconcile } from './fee-links.tsx'

interface Answers extends FeeFileColumns, DaysAnswers {
  readonly name: string
}

type Head = Exclude<FeeFileHead, { refused: string }>
type Chosen = { readonly file: File; readonly head: FeeFileHead; readonly attempt: number }

/** Finance's file, which of its columns is which, and the days that it is set against. */
export function NewReconciliation() {
  return useMayReconcile() ? <Page /> : <Trouble error={new ApiError('restricted', '')} />
}

function Page() {
  const [chosen, setChosen] = useState<Chosen>()
  const refused = chosen && 'refused' in chosen.head ? chosen.head.refused : undefined

  async function read(file: File | undefined) {
    if (!file) return
    const tooBig = 11 * 1024 * 1024
    const bytes = file.size > tooBig ? new Uint8Array(tooBig) : new Uint8Array(await file.arrayBuffer())
    setChosen((before) => ({ file, head: readHead(file.name, bytes), attempt: (before?.attempt ?? 0) + 1 }))
  }

  return (
    <ActionPage title="Reconcile fees with finance" caption="Fees" backHref={recordPaths.feeReconciliations()}>
      {refused === undefined ? null : (
        <ErrorSummary key={chosen?.attempt} problems={[{ message: refused, inputId: 'fee-file' }]} />
      )}
      <div
        className={`govuk-form-group${refused ? ' govuk-form-group--error' : ''}`}
        data-field="file"
        data-focus="fee-file"
      >
        <label className="govuk-label govuk-label--m" htmlFor="fee-file">
          File from finance
        </label>
        <p className="govuk-hint" id="fee-file-hint">
          CSV with a heading row, in any order of columns. 10 MB and 50,000 rows at most
        </p>
        {refused === undefined ? null : (
          <p className="govuk-error-message" id="fee-file-error">
            <span className="govuk-visually-hidden">Error:</span> {refused}
          </p>
        )}
        <input
          className={`govuk-file-upload${refused ? ' govuk-file-upload--error' : ''}`}
          id="fee-file"
          type="file"
          accept=".csv,.txt,text/csv"
          aria-describedby={refused ? 'fee-file-hint fee-file-error' : 'fee-file-hint'}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
      {chosen && !('refused' in chosen.head) ? (
        <Columns key={chosen.attempt} file={chosen.file} head={chosen.head} />
      ) : null}
    </ActionPage>
  )
}

function Columns({ file, head }: { file: File; head: Head }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const today = londonDate(useNow())
  const month = today.with({ day: 1 }).subtract({ months: 1 })
  const options = head.headings.map((value, at) => ({
    value,
    label: head.sample[at] ? `${value} (${head.sample[at]})` : value,
  }))
  const column = (name: keyof FeeFileColumns, label: string) => (
    <SelectField name={name} label={label} placeholder="Select a column" options={options} />
  )
  return (
    <QuestionForm<Answers>
      start={{
        ...head.guess,
        name: file.name.replace(/\.\w+$/, '').slice(0, 100),
        date_from: partsOf(month),
        date_to: partsOf(month.add({ months: 1 }).subtract({ days: 1 })),
      }}
      check={problemsOf}
      submitText="Compare with the ledger"
      sendingText="Comparing"
      onSend={async (answers, idempotencyKey) => {
        const { date_from, date_to, ...said } = answers
        const days = { date_from: String(dateOf(date_from)), date_to: String(dateOf(date_to)) }
        const { reconciliation_id } = await sendFeeFile(file, { ...said, ...days }, idempotencyKey)
        await invalidate(client, createFeeReconciliation.changes ?? [])
        await navigate(recordPaths.feeReconciliation(reconciliation_id), {
          state: { done: 'The file is compared with the ledger' },
        })
      }}
    >
      {column('reference_column', 'Permit reference')}
      {column('date_column', 'Date')}
      {column('amount_column', 'Amount')}
      <DaysQuestion />
      <TextField name="name" label="Name of this reconciliation" />
    </QuestionForm>
  )
}

function problemsOf(answers: Answers) {
  const { reference_column: reference, date_column: date, amount_column: amount } = answers
  const missing = [
    { field: 'reference_column', value: reference, message: 'Select the column with the permit reference' },
    { field: 'date_column', value: date, message: 'Select the column with the date' },
    { field: 'amount_column', value: amount, message: 'Select the column with the amount' },
    { field: 'name', value: answers.name.trim(), message: 'Enter a name' },
  ].filter(({ value }) => value === '')
  return [...missing, ...daysProblems(answers)]
}

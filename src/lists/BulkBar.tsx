import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countWords } from '../../domain/words.ts'
import { call, type Input } from '../api/call.ts'
import { invalidate } from '../api/query.ts'
import { useActing } from '../app/session.ts'
import { Button } from '../components/Button.tsx'
import { BulkQuestion } from './BulkQuestion.tsx'
import { CsvOfRows } from './CsvOfRows.tsx'
import type { AnyEndpoint, BulkAction, ListDefinition, Seen } from './list-definition.ts'

interface BulkBarProps<Row> {
  list: ListDefinition<Row>
  action: BulkAction<Row>
  seen: Seen
  /** The chosen rows. */
  rows: readonly Row[]
  onChooseAll: () => void
  onChooseNone: () => void
}

interface Result {
  readonly key: string
  /** Empty when it was done. */
  readonly trouble: string
}

/** What can be done with the chosen rows at once: each is sent by itself, and each says how it went. */
export function BulkBar<Row extends object>({
  list,
  action,
  seen,
  rows,
  onChooseAll,
  onChooseNone,
}: BulkBarProps<Row>) {
  const client = useQueryClient()
  const { user, promoter } = useActing()
  const [results, setResults] = useState<readonly Result[]>([])
  const [isAsked, setAsked] = useState(false)
  const organisation = promoter ?? user.organisation_reference
  const reasons = rows.map((row) => action.notNow(row, { ...seen, organisation }))
  const open = rows.filter((_, at) => reasons[at] === undefined)
  const leftOut = rows.length - open.length

  async function send() {
    const told: Result[] = []
    for (const row of open) {
      const trouble = await call<AnyEndpoint>(action.endpoint, action.input(row) as unknown as Input<AnyEndpoint>, {
        idempotencyKey: crypto.randomUUID(),
      }).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : 'It could not be sent'),
      )
      told.push({ key: list.keyOf(row), trouble })
      setResults([...told])
    }
    setAsked(false)
    if (told.every(({ trouble }) => !trouble)) onChooseNone()
    await invalidate(client, action.endpoint.changes ?? [])
  }

  return (
    <>
      <div className={rows.length > 0 ? 'app-bulk app-bulk--chosen' : 'app-bulk'} role="group" aria-label="Chosen rows">
        <p className="govuk-body">{countWords(rows.length, list.noun[0], list.noun[1])} chosen</p>
        {open.length > 0 ? (
          <Button size="row" onPress={action.asks ? () => setAsked(true) : send} busyText="Sending">
            {`${action.text} (${open.length})`}
          </Button>
        ) : null}
        {rows.length > 0 ? (
          <CsvOfRows rows={rows} name={list.noun[1]} size="row">
            CSV of the chosen
          </CsvOfRows>
        ) : null}
        <button type="button" className="app-link-button" onClick={onChooseAll}>
          Choose all on this page
        </button>
        {rows.length > 0 ? (
          <button type="button" className="app-link-button" onClick={onChooseNone}>
            Choose none
          </button>
        ) : null}
        {leftOut > 0 ? (
          <p className="govuk-body">
            {leftOut} left out: {[...new Set(reasons.filter((reason) => reason !== undefined))].join(', ')}
          </p>
        ) : null}
      </div>
      {action.asks && isAsked && open.length > 0 ? (
        <BulkQuestion
          key={open.map(list.keyOf).join()}
          references={open.map(list.keyOf)}
          {...action.asks}
          sendText={`${action.text} ${countWords(open.length, list.noun[0], list.noun[1])}`}
          onSend={send}
          onLeave={() => setAsked(false)}
        />
      ) : null}
      <div role="status">{results.length > 0 ? <Results results={results} action={action} /> : null}</div>
    </>
  )
}

function Results<Row>({ results, action }: { results: readonly Result[]; action: BulkAction<Row> }) {
  const failed = results.filter(({ trouble }) => trouble)
  return (
    <table className="govuk-table">
      <caption className="govuk-table__caption govuk-table__caption--s">
        {results.length - failed.length} {action.done}
        {failed.length > 0 ? `, ${failed.length} not: choose them again to try again` : ''}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Reference
          </th>
          <th scope="col" className="govuk-table__header">
            Result
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {results.map(({ key, trouble }) => (
          <tr className="govuk-table__row" key={key}>
            <th scope="row" className="govuk-table__header">
              {key}
            </th>
            <td className="govuk-table__cell">
              {trouble || `${action.done.charAt(0).toUpperCase()}${action.done.slice(1)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

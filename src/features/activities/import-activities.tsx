import { use, useEffect, useRef, useState } from 'react'
import { createActivity } from '../../../domain/contract/activities.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Tag } from '../../components/Tag.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import { readDraft, removeDraft, writeDraft } from '../../forms/drafts.ts'
import { csvColumns, readActivities } from './activity-csv.ts'
import { importedRows, toSend, withOutcome, type ImportedRow } from './imported-rows.ts'

const draft = 'draft:activity-import:new'

interface Import {
  readonly fileName: string
  readonly rows: readonly ImportedRow[]
}

/** Many activities from a CSV: every line is checked before anything is sent, and has a result of its own afterwards. */
export function ImportActivities() {
  const may = useMay()
  return may(createActivity) ? <Page /> : <Trouble error={new ApiError('restricted', '')} />
}

function Page() {
  const now = useNow()
  const kept = useKeptImport()
  const { current, keep } = kept
  const [refused, setRefused] = useState('')
  const { isSending, send } = useSendRows(current, keep)

  async function read(file: File | undefined) {
    if (!file) return
    const found = readActivities(await file.text(), now)
    if ('refused' in found) {
      setRefused(`${file.name}: ${found.refused}`)
      return
    }
    setRefused('')
    await keep({ fileName: file.name, rows: importedRows(found.lines) })
  }

  const waiting = current ? toSend(current.rows) : []
  const isAgain = waiting.some(({ outcome }) => outcome.state === 'refused')
  return (
    <>
      <BackLink href={recordPaths.list('activities')}>Back to activities</BackLink>
      <PageTitle title="Add activities from a file" size="journey" />
      {refused ? (
        <ErrorPanel title="This file was not read">
          <p className="govuk-body">{refused}</p>
        </ErrorPanel>
      ) : null}
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--m" htmlFor="activities-file">
          Select a CSV file
        </label>
        <p className="govuk-hint" id="activities-file-hint">
          One activity on each line, at one point. Nothing is sent until you say so.
        </p>
        <input
          className="govuk-file-upload"
          id="activities-file"
          type="file"
          accept=".csv,text/csv"
          aria-describedby="activities-file-hint"
          disabled={isSending}
          onChange={(event) => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <Details summary="What the file holds">
        <p className="govuk-body">
          The first line names the columns: {csvColumns.join(', ')}. The last five may be left out. Parts of the street
          are separated by semicolons, dates are like 2026-12-07 or 7/12/2026, and words may stand in place of codes.
        </p>
      </Details>
      {current ? (
        <section aria-labelledby="file-lines">
          <h2 className="govuk-heading-m" id="file-lines">
            {current.fileName}: {countWords(current.rows.length, 'activity', 'activities')}
          </h2>
          <p className="govuk-body" role="status">
            {summaryOf(current.rows)}
          </p>
          <ButtonGroup>
            {waiting.length > 0 ? (
              <Button busy={isSending} busyText="Sending" onPress={send}>
                {isAgain ? 'Try again: ' : 'Add '}
                {countWords(waiting.length, 'activity', 'activities')}
              </Button>
            ) : null}
            <Button variant="secondary" onPress={kept.forget}>
              Put this file away
            </Button>
          </ButtonGroup>
          <DataTable
            caption={`Lines of ${current.fileName}`}
            captionHidden
            columns={columns}
            rows={current.rows}
            rowKey={({ line }) => String(line)}
          />
        </section>
      ) : null}
    </>
  )
}

/** The file's lines with their results, on the device: closing the page in the middle loses nothing and doubles nothing. */
function useKeptImport() {
  const account = use(DraftOwner)
  const [current, setCurrent] = useState<Import>()
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = await readDraft(account, draft).catch(() => undefined)
      if (isCurrent && found) setCurrent(found.values as Import)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account])
  return {
    current,
    async keep(next: Import) {
      setCurrent(next)
      const title = `Activities of ${next.fileName}`
      const savedAt = Temporal.Now.instant().toString()
      // a device without storage goes on without: the results still stand on the page
      await writeDraft({ account, key: draft, values: next, savedAt, title }).catch(() => undefined)
    },
    async forget() {
      setCurrent(undefined)
      await removeDraft(account, draft).catch(() => undefined)
    },
  }
}

/** Sends what waits, a line after the other; each has one key for ever, so that none is added twice. */
function useSendRows(current: Import | undefined, keep: (next: Import) => Promise<void>) {
  const add = useSend(createActivity)
  const [isSending, setSending] = useState(false)
  const isUnderWay = useRef(false)

  async function send() {
    if (!current || isUnderWay.current) return
    isUnderWay.current = true
    setSending(true)
    let { rows } = current
    for (const { line, body, key } of toSend(rows)) {
      try {
        const made = await add.mutateAsync({ body, idempotencyKey: key })
        rows = withOutcome(rows, line, { state: 'added', reference: made.activity_reference_number })
      } catch (error) {
        rows = withOutcome(rows, line, { state: 'refused', why: whyOf(error), isAnswer: isAnswer(error) })
        await keep({ ...current, rows })
        // no answer to one means none to the next: what is left waits for the person
        if (!isAnswer(error)) break
      }
      await keep({ ...current, rows })
    }
    isUnderWay.current = false
    setSending(false)
  }
  return { isSending, send }
}

const isAnswer = (error: unknown) => error instanceof ApiError && ['refused', 'changed'].includes(error.kind)

function whyOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'It could not be sent'
  if (error.fields.length > 0) return error.fields.map(({ field, message }) => `${field}: ${message}`).join('. ')
  return error.kind === 'offline' ? 'The connection was lost' : error.message
}

function summaryOf(rows: readonly ImportedRow[]): string {
  const count = (state: ImportedRow['outcome']['state']) => rows.filter(({ outcome }) => outcome.state === state).length
  return [
    [count('ready'), 'ready to add'],
    [count('wrong'), 'to put right in the file'],
    [count('added'), 'added'],
    [count('refused'), 'not accepted'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ')
}

const columns: Column<ImportedRow>[] = [
  { key: 'line', header: 'Line', rowHeader: true, cell: ({ line }) => line },
  { key: 'name', header: 'Activity', cell: ({ name }) => name || 'No name' },
  { key: 'result', header: 'Result', card: 'top', cell: ({ outcome }) => <Result outcome={outcome} /> },
]

function Result({ outcome }: Pick<ImportedRow, 'outcome'>) {
  switch (outcome.state) {
    case 'ready':
      return <Tag colour="blue">Ready</Tag>
    case 'added':
      return (
        <>
          <Tag colour="green">Added</Tag>{' '}
          <AppLink href={recordPaths.activity(outcome.reference)}>{outcome.reference}</AppLink>
        </>
      )
    case 'refused':
      return (
        <>
          <Tag colour="red">Not accepted</Tag> {outcome.why}
        </>
      )
    case 'wrong':
      return (
        <>
          <Tag colour="yellow">Put right</Tag>
          <ul className="govuk-list govuk-list--bullet">
            {outcome.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )
  }
}

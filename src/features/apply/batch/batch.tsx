import '../apply.css'
import { use, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { countWords } from '../../../../domain/words.ts'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { useActing } from '../../../app/session.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { BackLink } from '../../../components/BackLink.tsx'
import { Button } from '../../../components/Button.tsx'
import { ButtonGroup } from '../../../components/ButtonGroup.tsx'
import { ErrorPanel } from '../../../components/ErrorPanel.tsx'
import { InsetText } from '../../../components/InsetText.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { usePromoterPrefix } from '../../streets/use-promoter-prefix.ts'
import { dateRangeWords } from '../application-words.ts'
import { keepDraft } from '../use-application-draft.ts'
import { changeItem, isFinished, itemDraft, mostStreets, newItem, noStreetAnswers, toSend } from './batch-model.ts'
import type { BatchItem, StreetAnswers } from './batch-model.ts'
import { BatchTable } from './batch-table.tsx'
import { StreetForm } from './street-form.tsx'
import { useBatch } from './use-batch.ts'
import type { BatchKeeper } from './use-batch.ts'
import { useSendBatch } from './use-send-batch.ts'

const title = 'The same works in several streets'

/** One application for up to 50 streets, sent in turn, with a result for each. */
export function BatchPage() {
  const { draftId = '' } = useParams()
  const keeper = useBatch(draftId)
  const { promoter } = useActing()
  if (keeper === undefined) {
    return (
      <>
        <PageTitle title={title} size="journey" />
        <Skeleton text="Looking on this device" rows={3} />
      </>
    )
  }
  if (keeper === null || keeper.base.record || keeper.base.promoter_swa_code !== promoter) {
    return (
      <>
        <PageTitle title="These streets cannot be shown here" size="journey" />
        <p className="govuk-body">
          {keeper === null
            ? 'They were sent or removed, or they were begun on another device or by another account.'
            : keeper.base.record
              ? 'A further permit is for the place of its works record alone.'
              : `They are for ${keeper.base.promoter_name}. Choose that promoter to go on.`}
        </p>
        <p className="govuk-body">
          <AppLink href={paths.apply()}>Go to your drafts</AppLink>
        </p>
      </>
    )
  }
  return <Streets draftId={draftId} keeper={keeper} />
}

function Streets({ draftId, keeper }: { draftId: string; keeper: BatchKeeper }) {
  const { batch, base } = keeper
  const account = use(DraftOwner)
  const navigate = useNavigate()
  const now = useNow()
  const promoterPrefix = usePromoterPrefix(base.promoter_swa_code)
  const surroundings = { now, promoterPrefix }
  const [editing, setEditing] = useState<BatchItem | 'new'>()
  const [countsNear, setCountsNear] = useState(false)
  const { sendAll, progress, trouble } = useSendBatch(keeper, surroundings)
  const ready = toSend(base, batch, surroundings).length
  const sent = batch.items.filter((item) => item.sent).length
  const finished = isFinished(batch)

  async function save(answers: StreetAnswers) {
    const isNew = editing === 'new'
    await keeper.change((before) =>
      isNew
        ? { ...before, items: [...before.items, newItem(randomId(), answers)] }
        : changeItem(before, editing?.id ?? '', { answers, refused: [] }),
    )
    setEditing(undefined)
    document.querySelector('h1')?.focus()
  }
  const without = (id: string) =>
    keeper.change((before) => ({ ...before, items: before.items.filter((one) => one.id !== id) }))
  async function remove({ id }: BatchItem) {
    await without(id)
    document.querySelector('h1')?.focus()
  }
  /** One that needs other answers than the rest becomes an application like any other. */
  async function takeOut(item: BatchItem) {
    const id = randomId()
    await keepDraft(account, { ...itemDraft(base, item), id })
    await without(item.id)
    await navigate(paths.applyStep(id, 'checks'))
  }

  if (editing) {
    return (
      <div className="app-step">
        <p>
          <button type="button" className="app-link-button" onClick={() => setEditing(undefined)}>
            Back to the streets
          </button>
        </p>
        <PageTitle title={editing === 'new' ? 'Add another street' : 'Change a street'} size="journey" />
        <StreetForm
          start={editing === 'new' ? noStreetAnswers : editing.answers}
          sharedDates={dateRangeWords(base.answers) ?? 'no dates yet'}
          saveAs={`street-of:${draftId}:${editing === 'new' ? 'new' : editing.id}`}
          submitText={editing === 'new' ? 'Add street' : 'Save street'}
          onSave={save}
        />
      </div>
    )
  }
  return (
    <>
      {batch.base ? (
        <BackLink href={paths.apply()}>Back to your drafts</BackLink>
      ) : (
        <BackLink href={paths.applyStep(draftId)}>Back to all tasks</BackLink>
      )}
      <PageTitle title={title} size="journey" caption="Apply for a permit" />
      <p className="govuk-body">
        Place, designations and dates are each street’s own. Everything else comes from{' '}
        {batch.base
          ? 'the application as it was when the first was sent'
          : 'the application, where you can still change it'}
        .
      </p>
      {trouble ? (
        <ErrorPanel title="Not everything was sent">
          <p className="govuk-body">{trouble}</p>
        </ErrorPanel>
      ) : null}
      <p role="status" className="govuk-body">
        {progress ? `Sending ${progress.done + 1} of ${progress.of}: ${progress.name}` : ''}
        {!progress && sent > 0 ? `${sent} of ${countWords(batch.items.length, 'street')} sent.` : ''}
      </p>
      <BatchTable
        base={base}
        items={batch.items}
        surroundings={surroundings}
        countsNear={countsNear}
        isBusy={progress !== undefined}
        onChange={setEditing}
        onRemove={remove}
        onTakeOut={takeOut}
      />
      {finished ? (
        <AllSent
          onClear={async () => {
            await keeper.forget()
            await navigate(paths.apply())
          }}
        />
      ) : (
        <>
          <ButtonGroup>
            <Button
              variant="secondary"
              onPress={() => setEditing('new')}
              {...(batch.items.length >= mostStreets ? { notNow: `${mostStreets} streets are the most` } : {})}
            >
              Add another street
            </Button>
            {countsNear ? null : (
              <Button variant="secondary" onPress={() => setCountsNear(true)}>
                Look for what else is near
              </Button>
            )}
          </ButtonGroup>
          <InsetText>
            Sending makes a works record and an application for each street. By sending you say that the details are
            right.
          </InsetText>
          <Button
            onPress={sendAll}
            busyText="Sending"
            {...(ready === 0 ? { notNow: 'Put right what is missing first' } : {})}
          >
            {sendText(ready, sent)}
          </Button>
        </>
      )}
    </>
  )
}

function sendText(ready: number, sent: number): string {
  if (ready === 0) return 'Send'
  return sent > 0 ? `Send the other ${ready}` : `Send ${countWords(ready, 'application')}`
}

function AllSent({ onClear }: { onClear: () => Promise<void> }) {
  return (
    <>
      <p className="govuk-body">All are sent. Each has its own works record and its own decision date.</p>
      <Button variant="secondary" onPress={onClear}>
        Done: clear this list
      </Button>
    </>
  )
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

import { use, useEffect, useState } from 'react'
import { agoWords, dateTimeWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { DraftOwner } from '../../forms/draft-owner.ts'
import { listDrafts, removeDraft, type Draft } from '../../forms/drafts.ts'

type Found = { state: 'looking' | 'no_storage' } | { state: 'found'; drafts: readonly Draft[] }

/** Everything that this account has typed on this device and not sent, last changed first. */
export function Drafts() {
  const account = use(DraftOwner)
  const now = useNow()
  const [found, setFound] = useState<Found>({ state: 'looking' })
  const [asked, setAsked] = useState<Draft>()

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const next: Found = await listDrafts(account).then(
        (drafts) => ({ state: 'found', drafts }),
        () => ({ state: 'no_storage' }),
      )
      if (isCurrent) setFound(next)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account])

  async function remove(draft: Draft) {
    await removeDraft(account, draft.key)
    setAsked(undefined)
    if (found.state === 'found')
      setFound({ state: 'found', drafts: found.drafts.filter(({ key }) => key !== draft.key) })
    // the button that was pressed is gone with its row
    document.querySelector('h1')?.focus()
  }

  return (
    <>
      <PageTitle title="Drafts" />
      <p className="govuk-body">Kept on this device for you alone until they are sent or removed.</p>
      {found.state === 'looking' ? <Skeleton text="Looking for drafts" rows={4} /> : null}
      {found.state === 'no_storage' ? (
        <ErrorPanel title="Drafts cannot be kept on this device">
          <p className="govuk-body">
            The browser gives this page no storage: a private window does so, or a full disk.
          </p>
        </ErrorPanel>
      ) : null}
      {found.state === 'found' && found.drafts.length === 0 ? (
        <EmptyState title="No drafts">
          <p className="govuk-body">What you type into a form is kept here until you send it.</p>
        </EmptyState>
      ) : null}
      {found.state === 'found' && found.drafts.length > 0 ? (
        <DataTable
          caption="Drafts"
          captionHidden
          rows={found.drafts}
          rowKey={({ key }) => key}
          columns={draftColumns({ now, asked, onAsk: setAsked, onRemove: remove })}
        />
      ) : null}
    </>
  )
}

interface Shown {
  now: Temporal.Instant
  /** The draft that the person was asked about. */
  asked: Draft | undefined
  onAsk: (draft: Draft | undefined) => void
  onRemove: (draft: Draft) => Promise<void>
}

function draftColumns(shown: Shown): Column<Draft>[] {
  return [
    {
      key: 'title',
      header: 'Draft',
      rowHeader: true,
      cell: (draft) => (draft.href ? <AppLink href={draft.href}>{titleOf(draft)}</AppLink> : titleOf(draft)),
    },
    { key: 'saved', header: 'Last changed', cell: ({ savedAt }) => <Saved at={savedAt} now={shown.now} /> },
    {
      key: 'remove',
      header: 'Remove',
      headerHidden: true,
      card: 'foot',
      cell: (draft) => <Remove draft={draft} {...shown} />,
    },
  ]
}

function Saved({ at, now }: { at: string; now: Temporal.Instant }) {
  const ago = agoWords(at, now)
  return (
    <>
      {ago ?? dateTimeWords(at)}
      {ago ? <span className="app-second">{dateTimeWords(at)}</span> : null}
    </>
  )
}

function Remove({ draft, asked, onAsk, onRemove }: Shown & { draft: Draft }) {
  const about = titleOf(draft)
  if (asked?.key !== draft.key) {
    return (
      <Button variant="secondary" size="row" about={about} onPress={() => onAsk(draft)}>
        Remove
      </Button>
    )
  }
  return (
    <div className="govuk-button-group">
      <Button variant="warning" size="row" about={about} onPress={() => onRemove(draft)}>
        Yes, remove it
      </Button>
      <Button variant="secondary" size="row" about={about} onPress={() => onAsk(undefined)}>
        Keep it
      </Button>
    </div>
  )
}

const titleOf = ({ title, key }: Draft) => title ?? key

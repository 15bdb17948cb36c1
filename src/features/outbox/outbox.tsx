import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { countWords, dateTimeWords, timeWords } from '../../../domain/words.ts'
import { asListed, editHrefOf, isUnsent, type OutboxItem } from '../../api/outbox/outbox-item.ts'
import { tryAllNow } from '../../api/outbox/outbox-sender.ts'
import { removeItem, removeItemsOf, writeItem } from '../../api/outbox/outbox-store.ts'
import { useOutbox } from '../../api/outbox/use-outbox.ts'
import { actingKey } from '../../api/outbox/use-send-or-keep.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { Statement } from './statement-table.tsx'
import './outbox.css'

/** What waits on this device to be sent, what needs its person first. */
export function Outbox() {
  const acting = useActing()
  const items = useOutbox(acting.user.email)
  const [asked, setAsked] = useState('')
  const [search] = useSearchParams()
  if (items === undefined) {
    return (
      <>
        <PageTitle title="Outbox" />
        <Skeleton text="Loading your outbox" rows={3} />
      </>
    )
  }
  const unsent = items.filter(isUnsent)
  const goesByItself = unsent.some(({ state }) => state !== 'needs_you')
  return (
    <div className="app-narrow">
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Outbox' }]} />
      {search.has('leaving') && unsent.length > 0 ? (
        <NotificationBanner heading="You have not signed out yet" takesFocus>
          <p className="govuk-body">
            What is not sent stays on this device, for your account only, if you sign out now. Press Sign out again to
            do so.
          </p>
          <Button variant="warning" onPress={() => removeItemsOf(acting.user.email)}>
            Delete all of it from this device
          </Button>
        </NotificationBanner>
      ) : null}
      <PageTitle title="Outbox" />
      {unsent.length === 0 ? (
        <p className="govuk-body">
          Nothing waits to be sent. What you record on site without a connection waits here and goes by itself.
        </p>
      ) : (
        <p className="govuk-body">
          {countWords(unsent.length, 'thing')} on this device {unsent.length === 1 ? 'is' : 'are'} not sent yet. They go
          in the order you made them while a page of this service is open.
        </p>
      )}
      {goesByItself ? (
        <Button variant="secondary" onPress={() => tryAllNow(acting.user.email)}>
          Try to send now
        </Button>
      ) : null}
      <ul className="app-outbox">
        {asListed(items).map((item) => (
          <Item
            key={item.id}
            item={item}
            isOthers={item.actingAs !== actingKey(acting)}
            isAsked={asked === item.id}
            onAsk={setAsked}
          />
        ))}
      </ul>
      <Statement items={items} />
    </div>
  )
}

const tags: Readonly<Record<OutboxItem['state'], { words: string; colour: TagColour }>> = {
  needs_you: { words: 'Needs you', colour: 'red' },
  waiting: { words: 'Waiting', colour: 'grey' },
  sending: { words: 'Sending', colour: 'blue' },
  sent: { words: 'Sent', colour: 'green' },
}

interface ItemProps {
  item: OutboxItem
  /** Made in another role or for another promoter than the person works in now. */
  isOthers: boolean
  /** Whether the person is asked about deleting it. */
  isAsked: boolean
  onAsk: (id: string) => void
}

function Item({ item, isOthers, isAsked, onAsk }: ItemProps) {
  const { words, colour } = tags[item.state]
  const edit = editHrefOf(item)
  const open = item.state !== 'sent' && item.state !== 'sending'
  return (
    <li className={`app-outbox__item${item.state === 'needs_you' ? ' app-outbox__item--needs-you' : ''}`}>
      <p className="app-outbox__line">
        <Tag colour={colour}>{words}</Tag> <span>{timeWords(item.sentAt ?? item.madeAt)}</span>
      </p>
      <h2 className="govuk-heading-s">{item.title}</h2>
      <p className="govuk-body-s">
        {item.record}. Made {dateTimeWords(item.madeAt)}.{' '}
        {item.files.length > 0 ? `${countWords(item.files.length, 'file')}. ` : ''}
        {item.trouble ? `${item.trouble}. ` : ''}
        {isOthers && open ? 'It goes when you work in the role, or for the promoter, that you made it for. ' : ''}
        {item.state === 'needs_you' ? 'Nothing is lost.' : ''}
      </p>
      {isAsked && open ? (
        <>
          <p className="govuk-body">Delete it? It has not been sent, and cannot be brought back.</p>
          <ButtonGroup>
            <Button variant="warning" onPress={() => removeItem(item.id)}>
              Delete
            </Button>
            <Button variant="secondary" onPress={() => onAsk('')}>
              Keep it
            </Button>
          </ButtonGroup>
        </>
      ) : open ? (
        <ButtonGroup>
          {edit ? (
            <AppLink href={edit}>
              {item.state === 'needs_you' ? 'Put it right' : 'Edit'}
              <span className="govuk-visually-hidden"> {item.title}</span>
            </AppLink>
          ) : null}
          {item.state === 'needs_you' && !isOthers ? (
            <button type="button" className="app-link-button" onClick={() => void sendAgain(item)}>
              Send now<span className="govuk-visually-hidden"> {item.title}</span>
            </button>
          ) : null}
          <button type="button" className="app-link-button" onClick={() => onAsk(item.id)}>
            Delete<span className="govuk-visually-hidden"> {item.title}</span>
          </button>
        </ButtonGroup>
      ) : null}
    </li>
  )
}

const sendAgain = (item: OutboxItem) => writeItem({ ...item, state: 'waiting', nextTryMs: 0 })

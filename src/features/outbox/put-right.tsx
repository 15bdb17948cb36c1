import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { endpointKey } from '../../api/outbox/kept-endpoints.ts'
import type { OutboxItem } from '../../api/outbox/outbox-item.ts'
import { useKeptItem } from '../../api/outbox/use-outbox.ts'
import { NotNow } from '../../app/not-now.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { WarningText } from '../../components/WarningText.tsx'

/** What a form begins with when it puts an item of the outbox right; all of it empty when it is a form like any other. */
export interface ToPutRight<Answers> {
  /** As they were when it was kept. */
  readonly answers?: Answers
  readonly replaces?: string
  /** Stands above the questions: why it was not accepted. */
  readonly intro?: ReactNode
  /** Part of the form's address and of the key of its draft, so that it mixes with no other. */
  readonly search: string
  readonly draftEnd: string
}

interface PutRightProps<Answers> {
  endpoint: Endpoint<never> | Endpoint
  /** The form is one part of a page: other parts may be asked for, and without its item it is a form like any other. */
  isPart?: boolean
  children: (mine: ToPutRight<Answers>) => ReactNode
}

/** Looks for the item that `?outbox=` names before the form opens; one that has gone meanwhile cannot be changed. */
export function PutRight<Answers>({ endpoint, isPart = false, children }: PutRightProps<Answers>) {
  const { user } = useActing()
  const [search] = useSearchParams()
  const id = search.get('outbox')
  const item = useKeptItem(user.email, id)
  if (id === null) return children({ search: '', draftEnd: '' })
  if (item === undefined) return null
  const isMine = item?.endpoint === endpointKey(endpoint)
  if (isPart && !isMine) return children({ ...(item ? {} : { intro: <WentAlready /> }), search: '', draftEnd: '' })
  if (item === null || !isMine) {
    return (
      <NotNow
        title="This is not in your outbox"
        why="It was sent or deleted, or it waits on another device"
        back={{ text: 'Outbox', href: recordPaths.outbox() }}
      />
    )
  }
  return children({
    ...(item.answers === undefined ? {} : { answers: item.answers as Answers }),
    replaces: item.id,
    intro: <WhyNotSent item={item} />,
    search: `?outbox=${encodeURIComponent(item.id)}`,
    draftEnd: `:outbox-${item.id}`,
  })
}

function WentAlready() {
  return <InsetText>What you wanted to put right is not in your outbox: it was sent or deleted.</InsetText>
}

function WhyNotSent({ item }: { item: OutboxItem }) {
  if (item.state === 'needs_you') return <WarningText>{`${item.title}. ${item.trouble ?? 'Not sent'}.`}</WarningText>
  return (
    <WarningText>
      {`${item.title} waits to be sent. If it arrived after all before its connection was lost, what you change now is not recorded, and you are told.`}
    </WarningText>
  )
}

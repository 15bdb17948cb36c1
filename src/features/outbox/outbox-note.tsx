import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isUnsent } from '../../api/outbox/outbox-item.ts'
import { startSending } from '../../api/outbox/outbox-sender.ts'
import { useOutbox } from '../../api/outbox/use-outbox.ts'
import { actingKey } from '../../api/outbox/use-send-or-keep.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'

/** How much waits on this device, in the frame of every page; while it is there, what waits is sent. */
export function OutboxNote() {
  const client = useQueryClient()
  const acting = useActing()
  const account = acting.user.email
  const actingAs = actingKey(acting)
  const promoter = acting.scope.swa_code
  useEffect(() => startSending(client, { account, actingAs, promoter }), [client, account, actingAs, promoter])
  const unsent = (useOutbox(account) ?? []).filter(isUnsent)
  if (unsent.length === 0) return null
  const needing = unsent.filter(({ state }) => state === 'needs_you').length
  return (
    <AppLink href={recordPaths.outbox()} className="govuk-link app-context__outbox">
      Outbox ({unsent.length}
      {needing > 0 ? `, ${needing} ${needing === 1 ? 'needs' : 'need'} you` : ''})
    </AppLink>
  )
}

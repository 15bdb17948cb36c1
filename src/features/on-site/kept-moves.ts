/** What was done on site and has not gone yet: the page goes on from it as if it had. */
import { startWork, stopWork } from '../../../domain/contract/works.ts'
import { endpointKey } from '../../api/outbox/kept-endpoints.ts'
import { isUnsent, oldestFirst, type OutboxItem } from '../../api/outbox/outbox-item.ts'
import type { Permit } from '../permits/use-permit.ts'

const startKey = endpointKey(startWork)
const stopKey = endpointKey(stopWork)

/** The permit as it will be once the kept start and stop have gone; those that were refused do not count. */
export function withKept<P extends Pick<Permit, 'actual_start_date' | 'actual_stop_date' | 'work_status'>>(
  permit: P,
  items: readonly OutboxItem[],
): P {
  let shown = permit
  for (const { endpoint, body, state } of oldestFirst(items.filter(isUnsent))) {
    if (state === 'needs_you') continue
    const { actual_start_date: start, actual_stop_date: stop } = body as {
      actual_start_date?: string
      actual_stop_date?: string
    }
    if (endpoint === startKey && start) shown = { ...shown, actual_start_date: start, work_status: 'in_progress' }
    if (endpoint === stopKey && stop) shown = { ...shown, actual_stop_date: stop, work_status: 'completed' }
  }
  return shown
}

/** Whether the item is this move, to be put right. */
export function isMove(item: OutboxItem | null | undefined, move: 'start' | 'stop'): item is OutboxItem {
  return item != null && item.endpoint === (move === 'start' ? startKey : stopKey)
}

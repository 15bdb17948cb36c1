import { countUnsent } from '../../api/outbox/outbox-store.ts'
import { recordPaths } from '../../app/record-paths.ts'

/** Where somebody who signs out is asked first, while something of theirs is unsent; undefined when they have been asked. */
export async function askBeforeLeaving(email: string, { pathname, search }: Location): Promise<string | undefined> {
  const asking = `${recordPaths.outbox()}?leaving`
  if (pathname + search === asking) return undefined
  return (await countUnsent(email).catch(() => 0)) > 0 ? asking : undefined
}

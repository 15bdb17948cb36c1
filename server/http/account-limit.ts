import { Refusal } from './refusals.ts'

const windowMilliseconds = 60_000

/**
 * Counts the calls of each account, from however many addresses they come: after `most` in a minute they are refused until
 * it is over. Each server process counts for itself.
 */
export function makeAccountLimit(most: number): (account: string) => void {
  let counts = new Map<string, number>()
  let since = performance.now()
  return (account) => {
    const passed = performance.now() - since
    if (passed >= windowMilliseconds) {
      counts = new Map()
      since = performance.now()
    }
    const count = (counts.get(account) ?? 0) + 1
    counts.set(account, count)
    if (count <= most) return
    const seconds = Math.max(1, Math.ceil((windowMilliseconds - passed) / 1000))
    throw new Refusal(429, 'Too many requests. Try again later', { headers: { 'retry-after': String(seconds) } })
  }
}

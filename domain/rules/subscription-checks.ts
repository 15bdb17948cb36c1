import type { RuleProblem } from './rule-broken.ts'

/** How long a subscription waits to be confirmed (BR-EVT-06). */
export const confirmationPeriod = { hours: 48 } as const

/** What is wrong with the address that events are to be sent to: it has to be an HTTPS one (BR-EVT-06). */
export function checkApiEndpoint(address: string): RuleProblem[] {
  const problem = (message: string) => [{ field: 'api_endpoint', message, rule: 'BR-EVT-06' }]
  if (!URL.canParse(address)) return problem('Must be a web address, like https://example.com/street-works')
  const { protocol, username, password } = new URL(address)
  if (protocol !== 'https:') return problem('Must begin with https://')
  if (username || password) return problem('Must not have a user name or password in it')
  return []
}

/** The address as others of the organisation may read it: without its query, where receivers put their keys. */
export function addressWithoutKeys(address: string): string {
  const { origin, pathname, search } = new URL(address)
  return `${origin}${pathname}${search ? '?…' : ''}`
}

/** Which answers stay on the device for a place without a signal, for whom and how long. */
import { hashKey, type QueryKey } from '@tanstack/react-query'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { getMaterialClassificationsInBox } from '../../domain/contract/geojson.ts'
import { getGovernanceOfPermit } from '../../domain/contract/governance.ts'
import { getInspection } from '../../domain/contract/inspections.ts'
import { getPermit } from '../../domain/contract/permits.ts'
import { getStreet } from '../../domain/contract/streets.ts'
import { getWork } from '../../domain/contract/works.ts'
import { queryFor } from '../api/query.ts'
import { actingIn, type Session } from '../app/session.ts'

/** Records that are opened, and what their pages read on site. */
const keptReads: readonly (Endpoint<never> | Endpoint)[] = [
  getWork,
  getPermit,
  getInspection,
  getStreet,
  getMaterialClassificationsInBox,
  getGovernanceOfPermit,
]

const nameOf = (queryKey: QueryKey) => hashKey(queryKey.slice(0, 2))
const keptNames = new Set(keptReads.map((endpoint) => nameOf(queryFor(endpoint as Endpoint, {} as never).queryKey)))

/** Whether an answer stays on the device just because it was read. */
export function staysWhenRead(queryKey: QueryKey): boolean {
  return keptNames.has(nameOf(queryKey))
}

/** Whose answers they are: what one sees depends on the role and the promoter too. Undefined for nobody. */
export function keeperOf(session: Session): string | undefined {
  const acting = actingIn(session)
  return acting && [acting.user.email, acting.role, acting.scope.swa_code].filter(Boolean).join(' ')
}

/** The answers of one person's roles are kept side by side; another person's go before theirs come. */
export function isOtherPerson(before: Session | undefined, now: Session): boolean {
  return before?.user != null && now.user != null && before.user.email !== now.user.email
}

const keptMilliseconds = 7 * 24 * 3600 * 1000
const mostOpened = 200

interface Aged {
  readonly hash: string
  /** Instant of the answer, milliseconds. */
  readonly at: number
}

/** Those that have had their time: older than a week, or more than the 200 newest. What belongs to a downloaded area stays. */
export function outdated<T extends Aged>(answers: readonly T[], inAreas: ReadonlySet<string>, nowMs: number): T[] {
  return answers
    .filter(({ hash }) => !inAreas.has(hash))
    .sort((a, b) => b.at - a.at)
    .filter(({ at }, place) => place >= mostOpened || nowMs - at > keptMilliseconds)
}

/** How long a device opens without asking the service who it is: as long as what it keeps. */
export function isSessionOld(at: number, nowMs: number): boolean {
  return nowMs - at > keptMilliseconds
}

/** Which reads may come from a replica: lists, maps, counts and reports, never what decides about a write or a sign-in. */
import { RuleBroken } from '../../domain/rules/rule-broken.ts'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import type { Database } from '../store/database.ts'
import type { House } from './implement.ts'
import { Refusal } from './refusals.ts'

const listApis: readonly string[] = ['reporting', 'worklist', 'geojson', 'lookup']

/** Of our own endpoints, the ones that read many rows and are asked often. */
const ownLists: ReadonlySet<string> = new Set([
  '/app/audit',
  '/app/fees/ledger',
  '/app/fees/totals',
  '/app/map/counts',
  '/app/map/geographical-areas',
  '/app/map/sites',
  '/app/permits/counts',
  '/app/programme',
  '/app/programme/bars',
  '/app/search',
  '/app/street-lines',
  '/app/to-do',
  '/app/works-in-progress',
])

export function isReadFromReplica({ method, api, path, capability, access }: Endpoint): boolean {
  if (method !== 'GET' || typeof access === 'string') return false
  return listApis.includes(api) || (api === 'app' && (capability === 'reports' || ownLists.has(path)))
}

/**
 * Reads from the replica if there is one that has all that was stored, else by `readPrimary`; what fails at the replica is
 * asked again of the primary, unless `hasBegun` to answer.
 */
export async function readFromReplica<T>(
  { replica }: House,
  read: (db: Database) => Promise<T>,
  readPrimary: () => Promise<T>,
  hasBegun: () => boolean,
): Promise<T> {
  const db = await replica?.caughtUp().catch(() => undefined)
  if (!db) return readPrimary()
  try {
    return await read(db)
  } catch (error) {
    if (error instanceof Refusal || error instanceof RuleBroken || hasBegun()) throw error
    replica?.failed(error)
    return readPrimary()
  }
}

/**
 * The whole table of who may do what, asked for from outside: every endpoint by everybody, over HTTP, compared with the
 * declarations and with the table of roles where it lies beside the repository. `npm run permissions` prints it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { actingRoles, type Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { nameOf } from '../testing/endpoint-name.ts'
import { askEndpoint, type Knock, type Outcome } from '../testing/permissions/ask-everything.ts'
import { callers, insertCallers, owner, type KnownCaller } from '../testing/permissions/callers.ts'
import { printPermissions } from '../testing/permissions/print-permissions.ts'
import { letsIn, rowOf, type MatrixRow } from '../testing/permissions/verdict.ts'
import { startWorld, type World } from '../testing/world.ts'

const tablePath = join(import.meta.dirname, '../../../shared/domain/roles-matrix.csv')
const isTableThere = existsSync(tablePath)

/** The rows of the table by the name of their endpoint. */
const table = new Map<string, MatrixRow>(
  isTableThere
    ? (parse(readFileSync(tablePath), { columns: true }) as Record<string, string>[]).map((row) => [
        `${row['method']} /v6/${row['api']}${row['path']?.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        {
          cells: {
            Planner: row['Planner'] ?? '',
            Contractor: row['Contractor'] ?? '',
            HighwayAuthority: row['HighwayAuthority'] ?? '',
            Admin: row['Admin'] ?? '',
          },
          addOn: row['StreetWorksAdmin'] ?? 'none',
          member: row['member'] ?? 'none',
          workstream: row['workstream'] ?? 'none',
        },
      ])
    : [],
)

// a token has no session to change: only browsers do
const closed = implementations.filter(
  ({ endpoint }) => typeof endpoint.access !== 'string' && endpoint.capability !== 'session',
)

let world: World
const knocks: Knock[] = []
beforeAll(async () => {
  world = await startWorld({}, { isNoted: false })
  await insertCallers(world.db)
  await world.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  printPermissions(knocks, { whole: process.env['PERMISSIONS'] === 'print' })
  if (!isTableThere)
    console.log('permissions: not compared with the table of roles, which does not lie beside this repository')
  await world.stop()
})

// the database has no part in it, and one round takes half a minute
describe.skipIf(inject('world').kind === 'postgres')('permissions from outside', () => {
  it.each(closed.map((one) => [nameOf(one.endpoint), one] as const))(
    '%s',
    async (name, implementation) => {
      const asked = await askEndpoint(world, implementation)
      knocks.push(...asked)
      expect(differences(asked, rowOf(implementation.endpoint)), 'other than declared').toEqual([])
      const row = table.get(name)
      if (row) expect(differences(asked, row), 'other than the table of roles').toEqual([])
    },
    120_000,
  )

  it('is asked several thousand times, and every endpoint lets somebody in', () => {
    expect(knocks.length).toBeGreaterThan(5000)
    const reached = new Set(knocks.filter(({ outcome }) => outcome === 'let in').map(({ endpoint }) => endpoint))
    const never = closed.map(({ endpoint }) => endpoint).filter((endpoint) => !reached.has(endpoint))
    expect(never.map(nameOf).filter((name) => !nothingThere.includes(name))).toEqual([])
  })
})

/** Every knock whose answer is not what the row says. */
function differences(asked: readonly Knock[], row: MatrixRow): string[] {
  return asked
    .filter((knock) => !isRight(knock, row))
    .map(({ caller, asked: what, status, outcome }) => {
      return `${caller?.name ?? 'nobody'}, ${JSON.stringify(what)}: ${outcome} (${status})`
    })
}

function isRight(knock: Knock, row: MatrixRow): boolean {
  const { caller, asked, outcome, endpoint, status } = knock
  if (!caller) return outcome === 'not signed in'
  const more = closerRules[nameOf(endpoint)]?.(caller)
  if (more) return more.includes(outcome)
  const isIn = outcome === 'let in' || outcome === 'not there'
  if (!letsIn(row, caller, asked)) return outcome === 'restricted'
  if (endpoint.api !== 'app') return isIn
  // our own endpoints say in their declaration which roles they admit, and look themselves at whose record it is
  if (asked.kind !== 'record' || isOpenToAll(endpoint) || isOfTheirs(caller)) return isIn || outcome === 'restricted'
  return outcome === 'restricted' || status >= 400
}

/** Rules that are closer than a row of the table can tell: what they expect of a caller, or nothing where they are silent. */
const closerRules: Readonly<Record<string, (caller: KnownCaller) => readonly Outcome[] | undefined>> = {
  // whose export it is, is not told to others (BR-CSV-15)
  'GET /v6/export/csv/:csvId': (caller) => (acts(caller) && caller !== callers[0] ? ['not there'] : undefined),
  'DELETE /app/exports/:csvId': (caller) => (acts(caller) && caller !== callers[0] ? ['not there'] : undefined),
  // the organisation that uploaded a file may always read it (BR-ROLE-49)
  'GET /v6/work/files/:fileId': (caller) =>
    caller.swa_code === owner.authority && acts(caller) ? ['let in'] : undefined,
  // a comment is marked read by the side that did not write it (BR-WORK-08)
  'PUT /v6/work/works/:workReferenceNumber/comments/:commentReferenceNumber/read': (caller) =>
    isOfTheirs(caller) && caller.swa_code !== owner.authority ? ['restricted'] : undefined,
}

const acts = ({ roles }: KnownCaller) => actingRoles.some((role) => roles.includes(role))

/** What every organisation may read of another one, or has of its own under the same path: a contract, a permit's governance. */
const isOpenToAll = ({ path, member }: Endpoint) =>
  member !== undefined ||
  path === '/app/fee-matrix/:organisationReference/versions' ||
  path === '/app/contracts/:organisationReference' ||
  path === '/app/governance/by-permit/:permitReference'

const isOfTheirs = ({ swa_code, contracts }: KnownCaller) =>
  swa_code === owner.promoter || swa_code === owner.authority || contracts.includes(owner.promoter)

/** There is nothing in a new county for these, and who gets as far as "not found" is compared all the same. */
const nothingThere = [
  'GET /v6/work/works/:workReferenceNumber/earliest-permit',
  'POST /v6/event/api-notifications/unsubscribe',
  'DELETE /app/contracts/:organisationReference',
  'DELETE /v6/work/works/:workReferenceNumber/scheduled-inspections',
  'DELETE /app/fee-matrix-draft',
  'GET /app/fee-matrix-draft/preview',
]

import { beforeEach, expect, it } from 'vitest'
import type { Caller } from '../../../domain/contract/permissions.ts'
import type { LiveMessage, LiveUpdates } from '../../http/live-updates.ts'
import { systemClock } from '../../clock.ts'
import { makeRemoteLiveUpdates } from './live-updates.ts'

type Row = { work_reference_number: string; update_id: number; event_type: string; at: number }

/** An Event API as the contract has it: by time, or after an id, in pages. */
let log: Row[]
let isDown: boolean
let asked: string[]
let live: LiveUpdates
const failures: unknown[] = []

const happens = (update_id: number, minutesAgo = 0, event_type = 'permit_granted') =>
  log.push({ work_reference_number: `W${update_id}`, update_id, event_type, at: Date.now() - minutesAgo * 60_000 })

async function eventApi(_: readonly string[], path: string): Promise<Response> {
  asked.push(path)
  if (isDown) throw new Error('away')
  const search = new URL(path, 'http://x').searchParams
  const [after, from] = [search.get('update_id'), search.get('start_date')]
  const found = log
    .filter(({ update_id, at }) => (after === null ? at >= Date.parse(from ?? '') : update_id > Number(after)))
    .sort((one, other) => one.update_id - other.update_id)
  const size = Number(search.get('page_size'))
  return Response.json({ rows: found.slice(0, size), next_update: found[size]?.update_id ?? null })
}

const caller = (email: string, changes: Partial<Caller> = {}): Caller => ({
  email,
  roles: ['Planner'],
  organisation_reference: '9310',
  organisation_type: 'PROMOTER',
  contracts: [],
  workstreams: [],
  ...changes,
})

function listener(who: Caller) {
  const heard: LiveMessage[] = []
  const stop = live.listen(who, { change: (message) => heard.push(message), clock: () => undefined })
  return { ids: () => heard.map(({ update_id }) => update_id), heard, stop }
}

beforeEach(() => {
  log = []
  asked = []
  isDown = false
  failures.length = 0
  live = makeRemoteLiveUpdates({
    clock: systemClock(),
    askAs: eventApi,
    pollMilliseconds: 600_000,
    onFailure: (error) => failures.push(error),
  })
})

it('tells what happens from now on, to everybody who sees it, for one question', async () => {
  happens(5, 10)
  const [one, other] = [listener(caller('a@x')), listener(caller('b@x'))]
  await live.caughtUp()
  expect(one.ids()).toEqual([])
  happens(6)
  asked = []
  await live.caughtUp()
  expect([one.ids(), other.ids()]).toEqual([[6], [6]])
  expect(asked).toHaveLength(1)
  expect(one.heard[0]?.changes).toContain('permits')
})

it('asks apart for those who see something else, and for each promoter of a contractor', async () => {
  listener(caller('a@x'))
  listener(caller('o@y', { organisation_reference: '5510', organisation_type: 'HA', roles: ['HighwayAuthority'] }))
  const acts = { roles: ['Contractor'], organisation_type: 'CONTRACTOR', contracts: ['7710', '9310'] } as const
  listener(caller('c@z', { ...acts, organisation_reference: '8000' }))
  await live.caughtUp()
  expect(asked.filter((path) => path.includes('swa_code=7710'))).not.toHaveLength(0)
  expect(asked.filter((path) => path.includes('swa_code=9310'))).not.toHaveLength(0)
  expect(asked.filter((path) => !path.includes('swa_code'))).not.toHaveLength(0)
})

it('loses nothing to an outage, however much happens meanwhile, and tells nothing twice', async () => {
  happens(1, 90)
  happens(2, 5)
  const one = listener(caller('a@x'))
  await live.caughtUp()
  isDown = true
  for (let id = 3; id < 703; id += 1) happens(id)
  await live.caughtUp()
  expect(failures.length).toBeGreaterThan(0)
  expect(one.ids()).toEqual([])
  isDown = false
  await live.caughtUp()
  await live.caughtUp()
  expect(one.ids()).toEqual(Array.from({ length: 700 }, (_, at) => at + 3))
})

it('tells an update that comes up after a later one', async () => {
  happens(10, 1)
  const one = listener(caller('a@x'))
  await live.caughtUp()
  happens(12)
  await live.caughtUp()
  happens(11)
  await live.caughtUp()
  expect(one.ids()).toEqual([12, 11])
})

it('begins where nothing has happened yet, and does not dig up what is old', async () => {
  happens(1, 600)
  const one = listener(caller('a@x'))
  await live.caughtUp()
  happens(2)
  await live.caughtUp()
  await live.caughtUp()
  expect(one.ids()).toEqual([2])
})

it('asks for nobody once nobody listens, and knows an event that is newer than itself', async () => {
  const one = listener(caller('a@x'))
  await live.caughtUp()
  happens(3, 0, 'something_of_2030')
  await live.caughtUp()
  expect(one.ids()).toEqual([3])
  // whatever it may have been: an inspection as well as a permit
  expect(one.heard[0]?.changes).toEqual(expect.arrayContaining(['permits', 'inspections', 'section-81s', 'history']))
  one.stop()
  asked = []
  await live.caughtUp()
  expect(asked).toEqual([])
  await live.close()
})

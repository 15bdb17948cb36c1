import { afterAll, beforeAll, expect, it } from 'vitest'
import { getUpstreamHealth, getUpstreamOutagesCsv, listUpstreamOutages } from '../../../domain/contract/upstream.ts'
import { beginOutage, endOutage, prolongOutage } from '../../store/upstream-outages.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

it('says of the embedded Street Manager that there is none behind it', async () => {
  const none = { state: 'none', host: null, down_since: null, last_answered: null }
  expect(await world.as(planner).must(getUpstreamHealth, {})).toEqual(none)
})

it('lists outages, newest first, in pages and as a file; several processes notice one together', async () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`)
  const outage = { calls: 1, reason: 'no_connection' } as const
  await beginOutage(world.db, { ...outage, since: at('10:00'), now: at('10:01') })
  await beginOutage(world.db, { ...outage, since: at('10:00'), now: at('10:02') })
  await prolongOutage(world.db, at('10:05'), 4)
  await endOutage(world.db, at('10:06'))
  await beginOutage(world.db, { ...outage, since: at('16:25'), now: at('16:26') })

  const { rows, pagination } = await world.as('admin@water.example').must(listUpstreamOutages, {})
  expect(pagination).toEqual({ total_rows: 2, has_next_page: false })
  expect(rows).toMatchObject([
    { date_began: '2026-11-24T16:25:00.000Z', date_ended: null, reason_string: 'No connection could be made' },
    { date_began: '2026-11-24T10:00:00.000Z', date_ended: '2026-11-24T10:06:00.000Z', failed_calls: 5 },
  ])
  expect((await world.as(planner).must(listUpstreamOutages, { query: { offset: 25 } })).rows).toEqual([])
  const { body, headers } = await world.as(planner).call(getUpstreamOutagesCsv, {})
  expect(headers['content-type']).toContain('text/csv')
  expect(String(body).split('\r\n')[2]).toBe(
    '2026-11-24T10:00:00.000Z,2026-11-24T10:06:00.000Z,2026-11-24T10:05:00.000Z,5,No connection could be made',
  )
})

it.each([getUpstreamHealth, listUpstreamOutages, getUpstreamOutagesCsv])(
  'is for those who are signed in',
  async (one) => {
    expect(await world.stranger.refusal(one, {})).toMatchObject({ status: 401 })
  },
)

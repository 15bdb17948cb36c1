import { afterAll, beforeAll, expect, test } from 'vitest'
import { listSandboxMail, setSandboxClock } from '../../../domain/contract/sandbox.ts'
import { readClockShift } from '../../sandbox/clock-shift.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld()
})

afterAll(() => world.stop())

test('the clock moves to the moment asked for and the shift survives a restart', async () => {
  const answer = await world.as('officer@marlshire.example').must(setSandboxClock, {
    body: { now: '2026-12-01T09:00:00Z' },
  })
  expect(answer.clock_shift_seconds).toBeGreaterThan(6 * 24 * 3600)
  expect(Math.abs(Temporal.Instant.from('2026-12-01T09:00:00Z').until(answer.now).total('seconds'))).toBeLessThan(60)
  expect(await readClockShift(world.db)).toBe(answer.clock_shift_seconds)
})

test('reset brings the real time back', async () => {
  const officer = world.as('officer@marlshire.example')
  await officer.must(setSandboxClock, { body: { now: '2026-12-01T09:00:00Z' } })
  const answer = await officer.must(setSandboxClock, { body: { reset: true } })
  expect(answer.clock_shift_seconds).toBe(0)
  expect(await readClockShift(world.db)).toBe(0)
})

test.each([
  ['neither now nor reset', {}],
  ['both', { now: '2026-12-01T09:00:00Z', reset: true as const }],
  ['a time years away', { now: '2036-12-01T09:00:00Z' }],
  ['no time at all', { now: 'tomorrow' }],
])('%s is refused on now', async (_, body) => {
  const refusal = await world.as('officer@marlshire.example').refusal(setSandboxClock, { body })
  expect(refusal.status).toBe(400)
  expect(refusal.fields).toContain('now')
})

test('nobody moves the clock without signing in', async () => {
  const answer = await world.stranger.call(setSandboxClock, { body: { reset: true } })
  expect(answer.status).toBe(401)
})

test('the mail of the sandbox comes page by page, newest first, or to one person alone', async () => {
  const at = world.clock.realNow().toString()
  const mail = (n: number) => ({
    recipient: n === 3 ? 'Third@water.example' : `person${n}@water.example`,
    subject: `Mail ${n}`,
    body: 'Text',
    created_at: at,
    try_again_at: at,
  })
  await world.db.deleteFrom('mail').execute()
  await world.db
    .insertInto('mail')
    .values(Array.from({ length: 27 }, (_, n) => mail(n)))
    .execute()
  const first = await world.stranger.must(listSandboxMail)
  expect(first.pagination).toEqual({ total_rows: 27, has_next_page: true })
  expect(first.rows[0]).toMatchObject({ subject: 'Mail 26', to: 'person26@water.example' })
  const second = await world.stranger.must(listSandboxMail, { query: { offset: 25 } })
  expect(second.rows.map(({ subject }) => subject)).toEqual(['Mail 1', 'Mail 0'])
  const { rows } = await world.stranger.must(listSandboxMail, { query: { to: 'third@' } })
  expect(rows.map(({ subject }) => subject)).toEqual(['Mail 3'])
})

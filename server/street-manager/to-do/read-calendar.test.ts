/** A secret link to a calendar: who has it reads the queue of its maker, as it is for the maker at that moment. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getCalendarLink, makeCalendarLink, revokeCalendarLink } from '../../../domain/contract/calendar.ts'
import { assignToDo, listToDo } from '../../../domain/contract/to-do.ts'
import { buildApp } from '../../app.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { openTestStore } from '../../testing/open-test-store.ts'
import { recordMakers } from '../../testing/record-paths.ts'
import { makeTestClock } from '../../testing/test-clock.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld({ PUBLIC_URL: 'https://works.example' })
})
afterAll(() => world.stop())
beforeEach(async () => {
  for (const table of ['calendar_link', 'to_do_assignment', 'permit'] as const)
    await world.db.deleteFrom(table).execute()
})

let made = 0
const permit = (changes: Parameters<typeof insertListedPermit>[2] = {}) => {
  made += 1
  return insertListedPermit(world.db, `MW001${String(made).padStart(8, '0')}-01`, changes)
}

/** The path of a link just made. */
const linkOf = async (who: string, body: { swa_code?: string } = {}) =>
  new URL((await world.as(who).must(makeCalendarLink, { body })).address).pathname

const fetched = (path: string) => world.inject({ method: 'GET', url: path })

/** The lines of each event. */
async function eventsAt(path: string): Promise<string[][]> {
  const { statusCode, body } = await fetched(path)
  expect(statusCode, body).toBe(200)
  const lines = body.replaceAll('\r\n ', '').split('\r\n')
  const starts = lines.flatMap((line, at) => (line === 'BEGIN:VEVENT' ? [at] : []))
  return starts.map((at) => lines.slice(at, lines.indexOf('END:VEVENT', at)))
}

describe('a calendar', () => {
  it('has what the queue has, each on its day, with a link to where it is done', async () => {
    const reference = await permit({ deadline_on: '2026-11-26' })
    const { rows } = await world.as(officer).must(listToDo)
    const events = await eventsAt(await linkOf(officer))
    expect(events).toHaveLength(rows.length)
    expect(events[0]).toEqual(
      expect.arrayContaining([
        `UID:permits_to_assess-${reference}@manage-street-works`,
        'DTSTART;VALUE=DATE:20261126',
        'DTEND;VALUE=DATE:20261127',
        `SUMMARY:Assess permit\\, ${reference}`,
        expect.stringMatching(new RegExp(`^URL:https://works\\.example/works/[^/]+/permits/${reference}/assess$`)),
      ]),
    )
  })

  it('keeps its identifiers from one call to the next', async () => {
    await permit()
    const path = await linkOf(officer)
    const uids = async () => (await eventsAt(path)).map((lines) => lines.find((line) => line.startsWith('UID:')))
    expect(await uids()).toEqual(await uids())
  })

  it('is text/calendar that nobody keeps for others and whose address goes to no other site', async () => {
    const { headers } = await fetched(await linkOf(officer))
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
  })

  it('says neither who sees to what nor what they noted', async () => {
    const toDoReference = await permit()
    const params = { toDoKind: 'permits_to_assess', toDoReference }
    await world.as(officer).must(assignToDo, { params, body: { assignee_email: officer, note: 'Ring Mrs Jones' } })
    const { body } = await fetched(await linkOf(officer))
    expect(body).toContain(toDoReference)
    expect(body).not.toMatch(/Jones|officer@/)
  })

  it('has joint site meetings at their instant for both sides, tentative until they are agreed (BR-NC-20 to 26)', async () => {
    const { nonComplianceReferenceNumber: reference = '' } =
      (await recordMakers['nonComplianceReferenceNumber']?.(world, '001')) ?? {}
    const meet = (jsm_status: 'awaiting_agreement' | 'date_and_time_agreed', jsm_suggested_at: string) =>
      world.db
        .updateTable('non_compliance')
        .set({ jsm_status, jsm_suggested_at })
        .where('reference', '=', reference)
        .execute()
    const meetingAt = async (path: string) =>
      (await eventsAt(path)).find((lines) => lines.includes(`UID:${reference}@manage-street-works`))
    const paths = [await linkOf(officer), await linkOf(planner), await linkOf(contractor, { swa_code: '9310' })]
    await meet('awaiting_agreement', '2026-12-02T10:00:00Z')
    for (const path of paths) {
      const meeting = await meetingAt(path)
      expect(meeting).toEqual(
        expect.arrayContaining(['DTSTART:20261202T100000Z', 'DTEND:20261202T110000Z', 'STATUS:TENTATIVE']),
      )
    }
    await meet('date_and_time_agreed', '2026-12-03T10:00:00Z')
    for (const path of paths) {
      const meeting = await meetingAt(path)
      expect(meeting).toContain('DTSTART:20261203T100000Z')
      expect(meeting).not.toContain('STATUS:TENTATIVE')
    }
    expect(await meetingAt(await linkOf('planner@broadband.example'))).toBeUndefined()
  })

  it('shows a promoter its own rows alone', async () => {
    const reference = await permit({ permit_status: 'permit_modification_request' })
    const bodyFor = async (who: string) => (await fetched(await linkOf(who))).body
    expect(await bodyFor(planner)).toContain(reference)
    expect(await bodyFor('planner@broadband.example')).not.toContain(reference)
  })
})

describe('a link', () => {
  it('is told once and kept as a hash', async () => {
    const path = await linkOf(officer)
    const secret = path.split('/').at(-1)?.replace('.ics', '') ?? ''
    expect(secret).toMatch(/^[\w-]{59}$/)
    const row = await world.db.selectFrom('calendar_link').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(secret.slice(16))
    expect(row.secret_hash).toMatch(/^[0-9a-f]{64}$/)
    const kept = await world.as(officer).must(getCalendarLink, { query: {} })
    expect(kept.made_date).toMatch(/^\d{4}-/)
    expect(Object.keys(kept)).toEqual(['made_date'])
  })

  it('is kept with no attempt that may be sent again', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const { address } = await world.as(officer).must(makeCalendarLink, { body: {}, headers })
    const attempts = await world.db.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify(attempts)).not.toContain(address.split('/').at(-1))
  })

  it('ends when it is revoked or a new one is made', async () => {
    const first = await linkOf(officer)
    const second = await linkOf(officer)
    expect((await fetched(first)).statusCode).toBe(404)
    expect((await fetched(second)).statusCode).toBe(200)
    await world.as(officer).must(revokeCalendarLink, { query: {} })
    expect((await fetched(second)).statusCode).toBe(404)
    expect(await world.as(officer).must(getCalendarLink, { query: {} })).toEqual({ made_date: null })
    expect(await world.as(officer).refusal(revokeCalendarLink, { query: {} })).toMatchObject({ status: 404 })
  })

  it('of a contractor is for one promoter that it acts for (BR-ROLE-24)', async () => {
    const refused = await world.as(contractor).refusal(makeCalendarLink, { body: {} })
    expect(refused).toMatchObject({ status: 400, fields: ['swa_code'] })
    const stranger = await world.as(contractor).refusal(makeCalendarLink, { body: { swa_code: '5510' } })
    expect(stranger).toMatchObject({ status: 401 })
    const water = await linkOf(contractor, { swa_code: '9310' })
    await linkOf(contractor, { swa_code: '7710' })
    expect((await fetched(water)).statusCode).toBe(200)
  })

  it('that is unknown, wrong by a character, or nothing of the kind is the same 404 as one that was revoked', async () => {
    const path = await linkOf(officer)
    const wrong = path.replace(/.\.ics$/, (end) => (end.startsWith('A') ? 'B.ics' : 'A.ics'))
    const unknown = path.replace(/[^/]{59}\.ics$/, `${'A'.repeat(59)}.ics`)
    const answers = await Promise.all([wrong, unknown, path.replace('.ics', ''), '/app/calendar/x'].map(fetched))
    await world.as(officer).must(revokeCalendarLink, { query: {} })
    const said = [...answers, await fetched(path)].map(({ statusCode, body }) => ({
      statusCode,
      message: (JSON.parse(body) as { message: string }).message,
    }))
    expect(new Set(said.map((one) => JSON.stringify(one))).size, JSON.stringify(said)).toBe(1)
    expect(said[0]?.statusCode).toBe(404)
  })

  it('is answered 30 times a minute at most', async () => {
    const path = await linkOf(officer)
    const codes: number[] = []
    for (let at = 0; at < 31; at += 1) codes.push((await fetched(path)).statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(30)
    expect(codes.at(-1)).toBe(429)
  })
})

describe('what its maker may see no more, the link shows no more', () => {
  it('nothing of a disabled account, and again once it is enabled', async () => {
    const path = await linkOf(officer)
    const set = (is_disabled: boolean) =>
      world.db.updateTable('account').set({ is_disabled }).where('email', '=', officer).execute()
    await set(true)
    expect((await fetched(path)).statusCode).toBe(404)
    await set(false)
    expect((await fetched(path)).statusCode).toBe(200)
  })

  it('nothing of a suspended organisation', async () => {
    const path = await linkOf(planner)
    const set = (organisation_status: 'active' | 'suspended') =>
      world.db.updateTable('organisation').set({ organisation_status }).where('swa_code', '=', '9310').execute()
    await set('suspended')
    expect((await fetched(path)).statusCode).toBe(404)
    await set('active')
  })

  it('nothing once the role, the contract or the organisation is another', async () => {
    const [own, forPromoter] = [await linkOf(planner), await linkOf(contractor, { swa_code: '9310' })]
    const account = (set: object) => world.db.updateTable('account').set(set).where('email', '=', planner).execute()
    await account({ roles: ['UI'] })
    expect((await fetched(own)).statusCode).toBe(404)
    await account({ roles: ['Planner', 'UI'], organisation_reference: '7710' })
    expect((await fetched(own)).statusCode).toBe(404)
    await account({ organisation_reference: '9310' })
    const contract = await world.db
      .deleteFrom('contract')
      .where('contractor_swa_code', '=', '8010')
      .where('promoter_swa_code', '=', '9310')
      .returningAll()
      .execute()
    expect(contract).toHaveLength(1)
    expect((await fetched(forPromoter)).statusCode).toBe(404)
    await world.db.insertInto('contract').values(contract).execute()
    expect((await fetched(forPromoter)).statusCode).toBe(200)
  })
})

it('its secret is in no line of the log', async () => {
  const lines: string[] = []
  const store = await openTestStore()
  const { config } = world.house
  const logTo = { write: (line: string) => void lines.push(line) }
  const app = await buildApp({ ...config, logLevel: 'info' }, store, makeTestClock(), { runsJobs: false, logTo })
  const secret = 'S'.repeat(59)
  await app.inject({ method: 'GET', url: `/app/calendar/${secret}.ics` })
  await app.close()
  await store.close()
  expect(lines.join('')).toContain('/app/calendar/:calendarLink')
  expect(lines.join('')).not.toContain(secret)
})

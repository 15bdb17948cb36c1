import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportAudit, listAudit } from '../../../domain/contract/audit.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { getCsv } from '../../../domain/contract/exports.ts'
import { createWorkstream } from '../../../domain/contract/workstreams.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { findPage } from '../../store/list-page.ts'
import { allOf } from '../../store/matching.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { hearQueries } from '../../testing/heard-queries.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { auditLog } from './audit.ts'

const admin = 'admin@water.example'
const officer = 'officer@marlshire.example'

let world: World
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  const people = peopleOf(world)
  path = await people.apply()
  await people.decide(path)
  await world.as(admin).must(createWorkstream, {
    params: { organisationReference: '9310' },
    body: { prefix: '777', name: 'A,=1+1' },
  })
})
afterAll(() => world.stop())

type Query = QueryOf<typeof listAudit>
const audit = async (query: Query = {}, by = admin) => (await world.as(by).must(listAudit, { query })).rows
const events = async (query: Query = {}, by = admin) => (await audit(query, by)).map(({ event }) => event)

describe('the audit log', () => {
  test('tells newest first who did what when; what was changed, where it is administration', async () => {
    const [newest, ...others] = await audit()
    expect(newest).toMatchObject({
      event: 'workstream_created',
      event_string: 'Workstream created',
      object_type: 'workstream',
      object_reference: '777',
      username: admin,
      work_reference_number: null,
      details: expect.stringContaining('777'),
    })
    const submitted = others.find(({ event }) => event === 'permit_submitted')
    expect(submitted).toMatchObject({
      object_reference: path.permitReferenceNumber,
      work_reference_number: path.workReferenceNumber,
      username: 'planner@water.example',
    })
  })

  test('BR-ROLE-S03: of a works record it tells nothing that stands in it', async () => {
    const ofWorks = (await audit()).filter(({ work_reference_number: works }) => works !== null)
    expect(ofWorks.length).toBeGreaterThan(0)
    expect(new Set(ofWorks.map(({ details }) => details))).toEqual(new Set([null]))
  })

  test('BR-ROLE-44: is the own organisation’s, and administrators’ alone', async () => {
    expect(await events()).not.toContain('permit_granted')
    const marlshires = await audit({}, 'admin@marlshire.example')
    expect(marlshires.map(({ event }) => event)).toContain('permit_granted')
    expect(marlshires.map(({ username }) => username)).not.toContain(admin)
    for (const by of ['planner@water.example', officer, 'contractor@groundworks.example']) {
      expect((await world.as(by).refusal(listAudit)).status, by).toBe(401)
      expect((await world.as(by).refusal(exportAudit, { body: {} })).status, by).toBe(401)
    }
  })

  test('has what another organisation did and only this one may see', async () => {
    const owner = outsideWorks({ promoter_swa_code: '7710' })
    const event = { event: 'organisation_contract_added', object_type: 'organisation' } as const
    const what = { ...event, object_reference: '7710', topic: 'Contract', details: 'Contract', visible_to: '9310' }
    const actor = { username: 'admin@broadband.example', organisation_reference: '7710' }
    await recordEvent(world.db, owner, what, actor, world.clock.now())
    expect(await events()).toContain('organisation_contract_added')
  })

  test.each([
    ['person, part of the account', { person: 'ADMIN@water' }, ['workstream_created']],
    ['kind of event', { event: ['workstream_created'] }, ['workstream_created']],
    ['object', { object_type: ['workstream'] }, ['workstream_created']],
    ['reference', { reference: '777' }, ['workstream_created']],
    ['days before', { date_to: '2026-11-23' }, []],
    ['days after', { date_from: '2026-11-25' }, []],
  ] satisfies [string, Query, string[]][])('narrows by %s', async (_, query, expected) => {
    expect(await events(query)).toEqual(expected)
  })

  test('narrows by the reference of works, and to administration', async () => {
    expect(await events({ reference: path.workReferenceNumber.toLowerCase() })).toContain('permit_submitted')
    const administration = await events({ administration_only: true, date_from: '2026-11-24', date_to: '2026-11-24' })
    expect(administration).toContain('workstream_created')
    expect(administration).not.toContain('permit_submitted')
  })

  test.each([
    ['a day that is none', { date_from: '2026-02-30' }, 'date_from'],
    ['days in reverse', { date_from: '2026-03-02', date_to: '2026-03-01' }, 'date_to'],
    ['an event that is none', { event: ['nothing' as 'workstream_created'] }, 'event'],
  ] satisfies [string, Query, string][])('400 for %s', async (_, query, field) => {
    const refusal = await world.as(admin).refusal(listAudit, { query })
    expect(refusal).toMatchObject({ status: 400, fields: [expect.stringContaining(field)] })
  })
})

test('BR-CSV-05: the CSV has what the filters leave, defused', async () => {
  const body = { object_type: ['workstream' as const] }
  const { csv_id } = await world.as(admin).must(exportAudit, { body })
  await writeExports(world.house)
  const { body: text } = await world.as(admin).call(getCsv, { params: { csvId: csv_id } })
  const rows = parse(text as unknown as string, { columns: true }) as Record<string, string>[]
  expect(rows).toMatchObject([{ event: 'workstream_created', username: admin, details: expect.stringMatching(/^'/) }])
})

test('a page of a long log is read from an index, in its order', async () => {
  await sql`insert into work_event (event, object_type, object_reference, topic, details, username,
                                    organisation_reference, acted_at)
            select 'user_invited', 'user', n::text, 'User', '', 'admin@water.example',
                   case when n % 40 = 0 then '9310' else (5000 + n % 40)::text end,
                   timestamptz '2020-01-01' + n * interval '1 minute'
              from generate_series(1, 20000) as n`.execute(world.db)
  await sql`analyze work_event`.execute(world.db)
  for (const [administration_only, index] of [
    [undefined, 'work_event_by_organisation'],
    [true, 'work_event_outside_works'],
  ] as const) {
    const heard = hearQueries(world.db)
    const scope = { side: 'promoter', swa_code: '9310', workstreams: undefined } as const
    const condition = allOf(auditLog.conditions({ administration_only }, scope, world.house))
    const order = { column: 'work_event.acted_at', direction: 'desc' } as const
    await findPage(heard.db, auditLog, condition, order, { offset: 0, counted: true })
    const [asked] = heard.take()
    const plan = await world.db.executeQuery({ ...asked!, sql: `explain (format json) ${asked?.sql}` })
    expect(JSON.stringify(plan.rows)).toMatch(
      administration_only ? /work_event_(?:outside_works|by_organisation)/ : index,
    )
    expect(JSON.stringify(plan.rows)).not.toContain('Seq Scan')
  }
})

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createComment } from '../../../domain/contract/comments.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { application } from '../../testing/application.ts'
import { listWorkUpdates } from '../../../domain/contract/events.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type WorkEvent } from '../../store/record-event.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listWorkUpdates>

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let world: World
/** Ids of five updates of one works record, a minute from each other. */
let ids: number[]
beforeAll(async () => {
  world = await startWorld()
  for (const minute of [0, 1, 2, 3, 4]) await happen('MW001-EVENTS', minute, {}, minute === 2 ? officer : planner)
  ids = (await updates({ update_id: 0 })).map((update) => update.update_id)
  await happen('MW004-HIDDEN', 5, {}, planner, '004')
  await happen('MW001-EVENTS', 6, { event: 'internal_comment_submitted', visible_to: '9310' }, planner)
  await happen('MW001-EVENTS', 7, { event: 'internal_comment_submitted', visible_to: '5510' }, officer)
})
afterAll(() => world.stop())

async function happen(
  reference: string,
  minute: number,
  event: Partial<WorkEvent>,
  username: string,
  workstream = '001',
  db: Database = world.db,
): Promise<void> {
  const known = await world.db
    .selectFrom('work')
    .select('reference')
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!known) await insertBareWork(world.db, { reference, workstream })
  await recordEvent(
    db,
    { reference, promoter_swa_code: '9310', highway_authority_swa_code: '5510', workstream_prefix: workstream },
    {
      event: 'permit_submitted',
      object_type: 'permit',
      object_reference: `${reference}-01`,
      topic: 'Permit',
      details: 'The permit was sent.',
      ...event,
    },
    { username, organisation_reference: '9310' },
    Temporal.Instant.from('2026-11-20T09:00:00Z').add({ minutes: minute }),
  )
}

const read = (query: Query, by = planner) => world.as(by).must(listWorkUpdates, { query })
const updates = async (query: Query, by = planner) => (await read(query, by)).rows

/** Which of the five came, and which is told to be next. */
async function positions(query: Query) {
  const { rows, next_update } = await read({
    end_date: '2026-11-20T09:04:00Z',
    start_date: '2026-11-20T09:00:00Z',
    ...query,
  })
  return [rows.map((row) => ids.indexOf(row.update_id)), next_update == null ? null : ids.indexOf(next_update)]
}

describe('polling from update to update', () => {
  test('BR-EVT-20 a page says which update follows it', async () => {
    expect(await positions({ page_size: 2 })).toEqual([[0, 1], 2])
  })

  test('BR-EVT-10, 21, 22 going on from the last row received loses nothing', async () => {
    expect(await positions({ update_id: ids[1], page_size: 2 })).toEqual([[2, 3], 4])
    expect(await positions({ update_id: ids[3], page_size: 2 })).toEqual([[4], null])
    expect(await positions({ update_id: ids[4] })).toEqual([[], null])
  })

  test('BR-EVT-23 going on from next_update loses that row', async () => {
    expect(await positions({ update_id: ids[2], page_size: 2 })).toEqual([[3, 4], null])
  })

  test('BR-EVT-01 a hundred rows unless asked, 250 at most', async () => {
    for (let n = 0; n < 260; n += 1) await happen('MW002-MANY', 600, {}, 'many@water.example', '002')
    const query = { workstream_prefix: ['002'], update_id: 0 }
    expect(await updates(query)).toHaveLength(100)
    expect(await updates({ ...query, page_size: 250 })).toHaveLength(250)
  })

  test('BR-EVT-11 both ends of the period are included', async () => {
    const query = { start_date: '2026-11-20T09:01:00Z', end_date: '2026-11-20T09:03:00Z' }
    expect(await positions(query)).toEqual([[1, 2, 3], null])
    expect(await positions({ ...query, end_date: '2026-11-20T09:02:59Z' })).toEqual([[1, 2], null])
    expect(await positions({ ...query, start_date: '2026-11-20T10:01:30+01:00' })).toEqual([[2, 3], null])
  })

  test('BR-EVT-03 without the events of one user', async () => {
    expect(await positions({ exclude_events_from: 'Officer@marlshire.example' })).toEqual([[0, 1, 3, 4], null])
  })

  test('BR-EVT-02 what a row says', async () => {
    const [row] = await updates({ update_id: 0 })
    expect(row).toEqual({
      work_reference_number: 'MW001-EVENTS',
      update_id: ids[0],
      update_date_time: '2026-11-20T09:00:00.000Z',
      event_type: 'permit_submitted',
      event_type_string: 'Permit submitted',
      object_type: 'permit',
      object_type_string: 'Permit',
    })
  })
})

// the embedded database has one connection, so there nothing can be open beside
test.runIf(inject('world').kind === 'postgres')('BR-EVT-10 an event that is stored late is not missed', async () => {
  const query = { update_id: 0, workstream_prefix: ['003'] }
  await happen('MW003-LATE', 700, {}, planner, '003')
  const late = await world.db.startTransaction().execute()
  await happen('MW003-LATE', 701, {}, planner, '003', late)
  await happen('MW003-LATE', 702, {}, planner, '003')
  expect(await updates(query, officer)).toHaveLength(1)
  await late.commit().execute()
  expect(await updates(query, officer)).toHaveLength(3)
})

describe('who sees what', () => {
  const seen = async (query: Query, by: string) => {
    const period = { start_date: '2026-11-20T09:05:00Z', end_date: '2026-11-20T09:10:00Z' }
    return (await updates({ ...period, ...query }, by)).map((row) => row.update_date_time.slice(14, 16))
  }

  test('BR-ROLE-13 workstreams without access are left out for promoters, not for authorities', async () => {
    expect(await seen({}, planner)).toEqual(['06'])
    expect(await seen({}, officer)).toEqual(['05', '07'])
  })

  test('BR-WORK-07 internal comments stay inside, contractors of the promoter included', async () => {
    expect(await seen({ swa_code: '9310' }, contractor)).toEqual(['05', '06'])
    expect(await seen({}, 'officer@eastmarl.example')).toEqual([])
    expect(await seen({}, 'planner@broadband.example')).toEqual([])
  })

  test('BR-WORK-07 on works that an authority promotes itself, its planners and its officers keep theirs apart', async () => {
    const own = world.as('planner@marlshire.example')
    const made = await own.must(createWork, {
      body: application({ promoter_swa_code: '5510', workstream_prefix: '001' }),
    })
    const params = { workReferenceNumber: made.work_reference_number }
    const body = { topic: 'GENERAL', detail: 'Between us', is_internal: true } as const
    const byPlanner = (await own.must(createComment, { params, body })).comment_reference_number
    const byOfficer = (await world.as(officer).must(createComment, { params, body })).comment_reference_number
    for (const [who, seen] of [
      ['planner@marlshire.example', byPlanner],
      [officer, byOfficer],
    ] as const) {
      const told = (
        await updates({ start_date: '2026-11-24T10:00:00Z', end_date: '2026-11-24T10:00:00Z' }, who)
      ).filter(
        (update) =>
          update.event_type === 'internal_comment_submitted' &&
          update.work_reference_number === params.workReferenceNumber,
      )
      const history = await world.as(who).must(getWorkHistory, { params })
      const inside = history.rows.filter(({ event }) => event === 'internal_comment_submitted')
      expect(told).toHaveLength(1)
      expect(inside.map((row) => [row.object_reference, row.update_id])).toEqual([[seen, told[0]?.update_id]])
    }
  })

  test('BR-EVT-11 workstreams may be chosen, more than one', async () => {
    expect(await seen({ workstream_prefix: ['004'] }, officer)).toEqual(['05'])
    expect(await seen({ workstream_prefix: ['001', '004'] }, officer)).toEqual(['05', '07'])
    expect(await seen({ workstream_prefix: ['004'] }, planner)).toEqual([])
  })

  test('BR-ROLE-24, 25, 44 who is refused', async () => {
    const query = { update_id: 0 }
    expect((await world.stranger.refusal(listWorkUpdates, { query })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(listWorkUpdates, { query })).status).toBe(401)
    expect(await world.as(contractor).refusal(listWorkUpdates, { query })).toMatchObject({
      status: 400,
      fields: ['swa_code'],
    })
    const another = { ...query, swa_code: '7220' }
    expect((await world.as(contractor).refusal(listWorkUpdates, { query: another })).status).toBe(401)
    expect((await world.as(planner).refusal(listWorkUpdates, { query: another })).status).toBe(401)
  })
})

describe('what is refused, by name', () => {
  test.each<[string, Query, string]>([
    ['BR-EVT-11 neither period nor id', {}, 'start_date'],
    ['BR-EVT-11 a start alone', { start_date: '2026-11-20' }, 'end_date'],
    ['BR-EVT-11 an end alone', { end_date: '2026-11-20', update_id: 1 }, 'start_date'],
    ['BR-EVT-11 reversed', { start_date: '2026-11-20T09:00:01Z', end_date: '2026-11-20T09:00:00Z' }, 'end_date'],
    ['BR-EVT-04 none', { update_id: 0, page_size: 0 }, 'page_size'],
    ['BR-EVT-04 too many', { update_id: 0, page_size: 251 }, 'page_size'],
    ['BR-EVT-04 half a row', { update_id: 0, page_size: 1.5 }, 'page_size'],
    ['BR-REP-18 no id', { update_id: -1 }, 'update_id'],
  ])('400 %s', async (_, query, field) => {
    expect(await world.as(planner).refusal(listWorkUpdates, { query })).toMatchObject({ status: 400, fields: [field] })
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { assignToDo, listToDo, listToDoPeople } from '../../../domain/contract/to-do.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(async () => {
  for (const table of ['to_do_assignment', 'permit', 'work_event', 'work'] as const) {
    await world.db.deleteFrom(table).execute()
  }
  // a Wednesday
  world.clock.set('2026-06-17T10:00:00Z')
})

type Changes = Parameters<typeof insertListedPermit>[2]
let made = 0
const permit = (changes: Changes = {}) => {
  made += 1
  return insertListedPermit(world.db, `MW001${String(made).padStart(8, '0')}-01`, changes)
}

describe('the clock', () => {
  test.each([
    ['2026-06-16', 'overdue'],
    ['2026-06-17', 'today'],
    ['2026-06-18', 'soon'],
    ['2026-06-19', 'soon'],
    // the third working day is the Monday: the weekend before it is still soon
    ['2026-06-21', 'soon'],
    ['2026-06-22', 'later'],
  ] as const)('BR-GEN-24: a decision due on %s on Wednesday 17 June is %s', async (deadline_on, group) => {
    const reference = await permit({ deadline_on })
    const { rows, groups } = await people.officer.must(listToDo)
    expect(rows).toMatchObject([{ kind: 'permits_to_assess', reference, group }])
    expect(groups[group]).toBe(1)
  })

  test('what no rule sets a day for is due a week after it came, then today, and never overdue', async () => {
    const asked = { permit_status: 'permit_modification_request' } as const
    const old = await permit({ ...asked, status_changed_at: '2026-05-01T10:00:00Z' })
    const fresh = await permit({ ...asked, status_changed_at: '2026-06-16T10:00:00Z' })
    const { rows } = await people.planner.must(listToDo)
    expect(rows).toMatchObject([
      { reference: old, group: 'today', waiting_since: '2026-05-01T00:00:00.000Z' },
      { reference: fresh, group: 'later', clock_date: '2026-06-23T00:00:00.000Z' },
    ])
  })

  test('BR-PERMIT-86: a start that was missed is due until its validity period ends', async () => {
    const granted = { permit_status: 'granted', proposed_end_on: '2026-07-01' } as const
    const missed = await permit({ ...granted, proposed_start_on: '2026-06-11', work_category: 'standard' })
    const toCome = await permit({ ...granted, proposed_start_on: '2026-06-18', work_category: 'standard' })
    const { rows } = await people.planner.must(listToDo, { query: { kind: ['starts_due'] } })
    expect(rows).toMatchObject([
      { reference: missed, group: 'today', clock_date: '2026-06-17T00:00:00.000Z' },
      { reference: toCome, group: 'soon', clock_date: '2026-06-18T00:00:00.000Z' },
    ])
  })

  test('BR-REIN-32: a registration is due ten working days after the stop', async () => {
    const stopped = { permit_status: 'closed', excavation_carried_out: true } as const
    await permit({ ...stopped, actual_start_at: '2026-06-01T07:00:00Z', actual_stop_at: '2026-06-03T15:00:00Z' })
    const { rows } = await people.planner.must(listToDo, { query: { kind: ['reinstatements_due'] } })
    expect(rows).toMatchObject([{ group: 'today', clock_date: '2026-06-17T00:00:00.000Z' }])
  })
})

describe('filters', () => {
  test('by group, kind, promoter, workstream and age; counts are of every kind and group', async () => {
    await permit({ deadline_on: '2026-06-17', created_at: '2026-06-10T10:00:00Z' })
    const old = await permit({
      deadline_on: '2026-06-22',
      created_at: '2026-06-01T10:00:00Z',
      workstream_prefix: '002',
    })
    const read = async (query: QueryOf<typeof listToDo>) =>
      (await people.officer.must(listToDo, { query })).rows.map(({ reference }) => reference)
    expect(await read({ group: ['later'] })).toEqual([old])
    expect(await read({ kind: ['samples_due'] })).toEqual([])
    expect(await read({ organisation: 'gas' })).toEqual([])
    expect(await read({ workstream_prefix: ['002'] })).toEqual([old])
    expect((await read({ sort: 'age' }))[0]).toBe(old)
    const { groups, kinds, next_clock_date } = await people.officer.must(listToDo, { query: { group: ['today'] } })
    expect(groups).toEqual({ overdue: 0, today: 1, soon: 0, later: 1 })
    expect(kinds.find(({ kind }) => kind === 'permits_to_assess')).toMatchObject({ today: 1, later: 1 })
    expect(next_clock_date).toBe('2026-06-22T00:00:00.000Z')
  })

  test("by areas of the own authority, in rows and counts alike; another authority's areas find nothing", async () => {
    const modified_at = '2026-06-01T10:00:00Z'
    const areas = [
      { reference: 'GA-TO-DO-1', organisation_reference: '5510', name: 'Lane', modified_at },
      { reference: 'GA-TO-DO-2', organisation_reference: '5520', name: 'Of another', modified_at },
    ]
    const streets = [
      { area_reference: 'GA-TO-DO-1', usrn: 99000001 },
      { area_reference: 'GA-TO-DO-2', usrn: 99000002 },
    ]
    await world.db.insertInto('geographical_area').values(areas).execute()
    await world.db.insertInto('geographical_area_street').values(streets).execute()
    const inside = await permit({ deadline_on: '2026-06-17', usrn: 99000001 })
    await permit({ deadline_on: '2026-06-17', usrn: 99000002 })
    const read = (...geographical_area_reference_number: string[]) =>
      people.officer.must(listToDo, { query: { geographical_area_reference_number } })
    for (const asked of [['GA-TO-DO-1'], ['GA-TO-DO-1', 'GA-TO-DO-2']]) {
      const { rows, groups, pagination } = await read(...asked)
      expect(rows.map(({ reference }) => reference)).toEqual([inside])
      expect(groups.today).toBe(1)
      expect(pagination.total_rows).toBe(1)
    }
    expect((await read('GA-TO-DO-2')).rows).toEqual([])
    expect((await people.officer.must(listToDo)).groups.today).toBe(2)
  })

  test("BR-ROLE-66: others' items are not in it, nor those of workstreams that are not seen (BR-ROLE-13)", async () => {
    await permit({ permit_status: 'permit_modification_request', workstream_prefix: '004' })
    expect((await people.planner.must(listToDo)).rows).toEqual([])
    expect((await people.rival.must(listToDo)).rows).toEqual([])
    expect((await people.neighbour.must(listToDo)).rows).toEqual([])
    expect(await people.contractor.refusal(listToDo)).toMatchObject({ status: 400, fields: ['swa_code'] })
    expect(await world.as('admin@water.example').refusal(listToDo)).toMatchObject({ status: 401 })
  })
})

describe('assignments', () => {
  const colleague = 'planner@marlshire.example'

  test('are for the own organisation: who sees to it, and a note', async () => {
    const toDoReference = await permit({ deadline_on: '2026-06-17' })
    const params = { toDoKind: 'permits_to_assess', toDoReference } as const
    const { rows: known } = await people.officer.must(listToDoPeople)
    expect(known.map(({ email }) => email)).toContain(colleague)
    const body = { assignee_email: colleague, note: 'Ask about the school' }
    await people.officer.must(assignToDo, { params, body })
    const [row] = (await people.officer.must(listToDo)).rows
    expect(row).toMatchObject({ assignee_email: colleague, note: 'Ask about the school' })
    expect((await people.officer.must(listToDo, { query: { assigned: 'me' } })).rows).toEqual([])
    expect((await people.officer.must(listToDo, { query: { assigned: 'nobody' } })).rows).toEqual([])
    await people.officer.must(assignToDo, { params, body: { assignee_email: 'officer@marlshire.example', note: null } })
    expect((await people.officer.must(listToDo, { query: { assigned: 'me' } })).rows).toHaveLength(1)
    await people.officer.must(assignToDo, { params, body: { assignee_email: null, note: null } })
    expect((await people.officer.must(listToDo, { query: { assigned: 'nobody' } })).rows).toHaveLength(1)
    expect(await world.db.selectFrom('to_do_assignment').selectAll().execute()).toEqual([])
  })

  test('of what does not wait for the caller, or to a stranger, are refused', async () => {
    const toDoReference = await permit()
    const params = { toDoKind: 'permits_to_assess', toDoReference } as const
    const body = { assignee_email: null, note: 'Mine' }
    expect(await people.neighbour.refusal(assignToDo, { params, body })).toMatchObject({ status: 404 })
    expect(await people.planner.refusal(assignToDo, { params, body })).toMatchObject({ status: 404 })
    const stranger = { assignee_email: 'planner@water.example', note: null }
    expect(await people.officer.refusal(assignToDo, { params, body: stranger })).toMatchObject({
      status: 400,
      fields: ['assignee_email'],
    })
  })
})

test('a kind that cannot be read is named with since when, and the rest stands', async () => {
  await permit({ deadline_on: '2026-06-17' })
  await sql`alter table street_interest rename to street_interest_gone`.execute(world.db)
  try {
    const first = await people.officer.must(listToDo)
    world.clock.set('2026-06-17T11:00:00Z')
    const second = await people.officer.must(listToDo)
    for (const { rows, missing } of [first, second]) {
      expect(rows).toHaveLength(1)
      expect(missing).toEqual([
        {
          kind: 'interested_party_applications',
          kind_string: 'Applications on streets of interest',
          since: '2026-06-17T10:00:00.000Z',
        },
      ])
    }
  } finally {
    await sql`alter table street_interest_gone rename to street_interest`.execute(world.db)
  }
  expect((await people.officer.must(listToDo)).missing).toEqual([])
})

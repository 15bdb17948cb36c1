import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelActivity, createActivity, getActivity, updateActivity } from '../../../domain/contract/activities.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { activity, activityChange } from '../../testing/sections-and-activities.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function add(changes: Parameters<typeof activity>[0] = {}) {
  const made = await people.officer.must(createActivity, { body: activity(changes) })
  return { activityReferenceNumber: made.activity_reference_number }
}

const refused = (changes: Parameters<typeof activity>[0]) =>
  people.officer.refusal(createActivity, { body: activity(changes) })

const events = (reference: string) =>
  world.db
    .selectFrom('work_event')
    .select(['event', 'work_reference', 'highway_authority_swa_code', 'username', 'internal_user_name', 'details'])
    .where('object_reference', '=', reference)
    .orderBy('update_id')
    .execute()

describe('adding an activity (BR-ACT-10)', () => {
  it('BR-GEN-68, BR-ACT-03: answers with a reference of the authority and gives it all back', async () => {
    const path = await add({
      contact_name: 'Ann Lee',
      start_time: '2026-12-07T08:00:00Z',
      additional_info: 'No lorries',
    })
    expect(path.activityReferenceNumber).toMatch(/^ARN-5510-\d{8}$/)
    expect(await people.planner.must(getActivity, { params: path })).toMatchObject({
      highway_authority_swa_code: '5510',
      usrn: testStreets.quiet.usrn,
      street_name: 'Quiet Lane',
      town: 'Testing',
      area_name: 'Test area',
      road_category: 4,
      activity_activity_type_string: 'Skips',
      start_date: '2026-12-07T00:00:00.000Z',
      start_time: '2026-12-07T08:00:00.000Z',
      end_date: '2026-12-09T00:00:00.000Z',
      end_time: null,
      location_types_string: ['Carriageway'],
      traffic_management_type_string: 'Some carriageway incursion',
      contact_name: 'Ann Lee',
      additional_info: 'No lorries',
      cancelled: false,
      cancelled_reason: null,
    })
  })

  it('leaves one event outside works, under the delegated name (BR-GEN-09)', async () => {
    const path = await add({ internal_user_name: 'Jo Marsh' })
    expect(await events(path.activityReferenceNumber)).toEqual([
      {
        event: 'activity_submitted',
        work_reference: null,
        highway_authority_swa_code: '5510',
        username: 'officer@marlshire.example',
        internal_user_name: 'Jo Marsh',
        details: 'Skips: Builder’s skip, Quiet Lane, from 7 December 2026 to 9 December 2026',
      },
    ])
  })

  it('BR-ACT-01: another kind of activity needs words', async () => {
    expect(await refused({ activity_activity_type: 'other' })).toMatchObject({
      status: 400,
      problems: [{ field: 'activity_type_details', rule: 'BR-ACT-01' }],
    })
    await add({ activity_activity_type: 'other', activity_type_details: 'Film crew' })
  })

  it('BR-ACT-03: a start that is not to come and an end before it are refused by name', async () => {
    expect((await refused({ start_date: '2026-11-24' })).problems).toMatchObject([
      { field: 'start_date', rule: 'BR-ACT-03' },
    ])
    expect((await refused({ end_date: '2026-12-06' })).fields).toEqual(['end_date'])
    expect((await refused({ location_types: [] })).fields).toEqual(['location_types'])
  })

  it('BR-GEN-35, 36: the street has to be there, open, and of the own authority', async () => {
    for (const usrn of [12_345_678, testStreets.closed.usrn, testStreets.neighbour.usrn]) {
      expect(await refused({ usrn }), String(usrn)).toMatchObject({ status: 400, fields: ['usrn'] })
    }
  })

  it('BR-GEN-38: road category 0 of old clients is 5', async () => {
    const params = await add({ road_category: 0 })
    expect((await people.planner.must(getActivity, { params })).road_category).toBe(5)
  })
})

describe('changing an activity (BR-ACT-02, 11)', () => {
  it('replaces everything said before, what is left out included', async () => {
    const params = await add({ contact_name: 'Ann Lee' })
    const body = activityChange({ activity_name: 'Two skips', end_date: '2026-12-11', location_types: ['footway'] })
    await people.officer.must(updateActivity, { params, body })
    expect(await people.planner.must(getActivity, { params })).toMatchObject({
      activity_name: 'Two skips',
      end_date: '2026-12-11T00:00:00.000Z',
      location_types: ['footway'],
      contact_name: null,
      road_category: 4,
    })
    const [, edited] = await events(params.activityReferenceNumber)
    expect(edited?.event).toBe('activity_edited')
  })

  it('BR-ACT-11: one that has begun may be edited with its start as it was, and with no other past start', async () => {
    const params = await add()
    world.clock.set('2026-12-08T10:00')
    await people.officer.must(updateActivity, { params, body: activityChange({ end_date: '2026-12-20' }) })
    for (const start of [{ start_date: '2026-12-06' }, { start_time: '2026-12-07T08:00:00Z' }]) {
      const answer = await people.officer.refusal(updateActivity, { params, body: activityChange(start) })
      expect(answer.status).toBe(400)
    }
  })

  it('BR-ACT-02: street and place cannot be sent', async () => {
    const params = await add()
    const body = { ...activityChange(), usrn: testStreets.quiet.usrn }
    expect((await people.officer.refusal(updateActivity, { params, body })).fields).toEqual(['usrn'])
  })
})

describe('cancelling an activity (BR-ACT-12)', () => {
  it('keeps the reason and the place on the map, and is final', async () => {
    const params = await add()
    await people.officer.must(cancelActivity, { params, body: { cancellation_reason: 'The skip is not needed' } })
    expect(await people.planner.must(getActivity, { params })).toMatchObject({
      cancelled: true,
      cancelled_reason: 'The skip is not needed',
    })
    expect((await people.officer.refusal(cancelActivity, { params, body: {} })).status).toBe(409)
    expect((await people.officer.refusal(updateActivity, { params, body: activityChange() })).status).toBe(409)
    expect((await events(params.activityReferenceNumber)).map(({ event }) => event)).toEqual([
      'activity_submitted',
      'activity_cancelled',
    ])
  })
})

describe('whose activity it is (BR-ROLE-62, BR-ACT-02)', () => {
  it('another authority may look at it and do nothing', async () => {
    const params = await add()
    expect((await people.neighbour.must(getActivity, { params })).activity_name).toBe('Builder’s skip')
    const restricted = { status: 401, message: 'Access restricted' }
    expect(await people.neighbour.refusal(cancelActivity, { params, body: {} })).toMatchObject(restricted)
    expect(await people.neighbour.refusal(updateActivity, { params, body: activityChange() })).toMatchObject(restricted)
  })

  it('an unknown one is 404 before anything else is looked at (BR-ROLE-44)', async () => {
    const params = { activityReferenceNumber: 'ARN-5510-00000000' }
    expect((await people.rival.refusal(getActivity, { params })).status).toBe(404)
    expect((await people.officer.refusal(cancelActivity, { params, body: {} })).status).toBe(404)
  })

  it('references are not case-sensitive', async () => {
    const params = await add()
    const lower = { activityReferenceNumber: params.activityReferenceNumber.toLowerCase() }
    expect((await people.planner.must(getActivity, { params: lower })).cancelled).toBe(false)
  })

  it('two who cancel at once: one does, the other gets a clear conflict', async () => {
    const params = await add()
    const both = [1, 2].map(() => people.officer.call(cancelActivity, { params, body: {} }))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 409])
    expect(await events(params.activityReferenceNumber)).toHaveLength(2)
  })
})

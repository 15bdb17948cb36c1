import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createWork } from '../../../domain/contract/works.ts'
import { application, immediate } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

afterEach(async () => {
  const { count } = await world.db
    .selectFrom('work')
    .select((work) => work.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count, 'nothing was stored').toBe(0)
})

type Changes = Parameters<typeof application>[0]

const refuse = (changes: Changes) => people.planner.refusal(createWork, { body: application(changes) })
const refuseRaw = async (changes: Record<string, unknown>) => {
  const answer = await people.planner.request('POST', '/v6/work/works', { ...application(), ...changes })
  const body = answer.body as { error: { fields?: { field: string }[] } }
  return { status: answer.status, fields: (body.error.fields ?? []).map(({ field }) => field) }
}

describe('answers that do not fit the contract', () => {
  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a number for text', { description_of_work: 7 }, 'description_of_work'],
    ['text for a number', { usrn: '99000001' }, 'usrn'],
    ['text for yes or no', { excavation: 'yes' }, 'excavation'],
    ['a missing answer', { works_location_description: undefined }, 'works_location_description'],
    ['an empty answer', { description_of_work: '   ' }, 'description_of_work'],
    ['an unknown value', { activity_type: 'gardening' }, 'activity_type'],
    ['a value for later versions', { traffic_management_type: 'upcoming_enum' }, 'traffic_management_type'],
    ['a repeated value', { location_types: ['footway', 'footway'] }, 'location_types'],
    ['text for a date', { proposed_start_date: 'tomorrow' }, 'proposed_start_date'],
    ['a day that is not', { proposed_end_date: '2026-02-30' }, 'proposed_end_date'],
    ['a negative USRN', { usrn: -1 }, 'usrn'],
    ['a condition that is not one', { permit_conditions: [{ condition: 'NCT13' }] }, 'permit_conditions.0.condition'],
    ['an empty list item', { file_ids: [null] }, 'file_ids.0'],
  ])('%s', async (_, changes, field) => {
    expect(await refuseRaw(changes)).toEqual({ status: 400, fields: [field] })
  })

  it.each([
    ['secondary_contact', 100, 'BR-GEN-02'],
    ['description_of_work', 500, 'BR-GEN-05'],
    ['works_location_description', 500, 'BR-GEN-05'],
    ['additional_info', 500, 'BR-GEN-05'],
  ] as const)('%s of more than %i characters (%s)', async (field, limit, _rule) => {
    const changes = { [field]: 'x'.repeat(limit + 1) }
    expect(await refuseRaw(changes)).toEqual({ status: 400, fields: [field] })
  })

  const designated = (answers: object) => ({ permit_asds: [{ street_special_desig_code: 2, ...answers }] })

  it.each([
    ['BR-GEN-07: a place of a designation', designated({ special_desig_location_text: 'x'.repeat(256) })],
    ['BR-GEN-07: a description of a designation', designated({ special_desig_description: 'x'.repeat(301) })],
    ['BR-GEN-07: a time after 2400', designated({ special_desig_start_time: 2401 })],
    ['BR-GEN-41: a designation that is not one', designated({ street_special_desig_code: 7 })],
    ['BR-GEN-101: a value in other letters', { work_type: 'Planned' }],
    ['BR-PERMIT-26: traffic management that is not one', { traffic_management_type: 'a_flag' }],
    ['BR-PERMIT-30: a footway that is half closed', { close_footway: 'half' }],
    ['BR-PERMIT-30: a footpath with the answer of a footway', { close_footpath: 'yes_provide_alternative_route' }],
    ['BR-PERMIT-32: neither permit nor notice', { application_type: 'licence' }],
    ['BR-WORK-40: a work type that is not one', { work_type: 'urgent' }],
  ])('%s', async (_, changes) => {
    const [field = ''] = Object.keys(changes)
    const { status, fields } = await refuseRaw(changes)
    expect(status).toBe(400)
    expect(fields.join()).toMatch(new RegExp(`^${field}`))
  })

  it('names every field at fault, not only the first', async () => {
    const { fields } = await refuseRaw({ excavation: 'yes', usrn: 'x', colour: 1 })
    expect(fields.sort()).toEqual(['colour', 'excavation', 'usrn'])
  })

  it.each([
    [
      'an open ring',
      {
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [9, 1],
            [9, 9],
            [1, 9],
          ],
        ],
      },
    ],
    [
      'a line of one point',
      {
        type: 'LineString',
        coordinates: [
          [1, 1],
          [1, 1],
        ],
      },
    ],
    ['a place off the grid', { type: 'Point', coordinates: [700_001, 5] }],
    ['longitude and latitude with a third number', { type: 'Point', coordinates: [1, 2, 3] }],
    ['a kind that works cannot have', { type: 'MultiPoint', coordinates: [[1, 1]] }],
    ['no geometry at all', {}],
  ])('BR-GEN-30 to 32: %s', async (_, works_coordinates) => {
    const { status, fields } = await refuseRaw({ works_coordinates })
    expect(status).toBe(400)
    expect(fields[0]).toMatch(/^works_coordinates/)
  })
})

describe('answers that a rule forbids', () => {
  it.each<[string, Changes, string]>([
    ['BR-PERMIT-20: an end before the start', { proposed_end_date: '2026-12-06' }, 'proposed_end_date'],
    ['BR-PERMIT-20: more than five years', { proposed_end_date: '2031-12-08' }, 'proposed_end_date'],
    [
      'BR-PERMIT-21: immediate works without a time',
      { ...immediate, proposed_start_time: null },
      'proposed_start_time',
    ],
    ['BR-WORK-41: planned works that do not say if they need an order', { is_ttro_required: null }, 'is_ttro_required'],
    [
      'BR-WORK-41: immediate works that do not tell their risk',
      { ...immediate, immediate_risk: null },
      'immediate_risk',
    ],
    [
      'BR-PERMIT-28: signals without a contact',
      { traffic_management_type: 'two_way_signals' },
      'emergency_contact_name',
    ],
    ['BR-PERMIT-29: sharing without its kind', { collaborative_working: true }, 'collaboration_type'],
    ['BR-GEN-37: a street with two surfaces and no choice', { usrn: testStreets.mixed.usrn }, 'road_category'],
    ['BR-GEN-35: a street that is not there', { usrn: 12345678 }, 'usrn'],
    ['BR-GEN-36: a closed street', { usrn: testStreets.closed.usrn }, 'usrn'],
    ['BR-PSN-01: a private street', { usrn: testStreets.private.usrn }, 'usrn'],
    [
      'BR-WORK-04: an authority that is not the street’s',
      { highway_authority_swa_code: '5520' },
      'highway_authority_swa_code',
    ],
    [
      'BR-WORK-04: an authority that is not there',
      { highway_authority_swa_code: '1234' },
      'highway_authority_swa_code',
    ],
    ['BR-PERMIT-22: workstream 000', { workstream_prefix: '000' }, 'workstream_prefix'],
    ['BR-ROLE-14: a workstream of two digits', { workstream_prefix: '01' }, 'workstream_prefix'],
    ['BR-GEN-60: a reference of another prefix', { work_reference_number: 'XX001A' }, 'work_reference_number'],
    ['BR-GEN-60: a reference with a slash', { work_reference_number: 'MW001/7' }, 'work_reference_number'],
    ['BR-HS2-01: HS2 works of anybody else', { work_type: 'hs2_highway_works' }, 'work_type'],
    ['BR-HS2-01: an HS2 answer of anybody else', { hs2_in_act_limits: true }, 'hs2_in_act_limits'],
    ['BR-PERMIT-31: a place that only HS2 works have', { location_types: ['taxi_rank'] }, 'location_types'],
    ['BR-GEN-53: a file that is not there', { file_ids: [424242] }, 'file_ids'],
  ])('%s', async (_, changes, field) => {
    const refused = await refuse(changes)
    expect(refused.status).toBe(400)
    expect(refused.fields).toContain(field)
    expect(refused.problems.find((problem) => problem.field === field)?.rule).toMatch(/^(BR-|API6)/)
  })

  it('BR-PERMIT-13: an early start without its reason', async () => {
    const early = { proposed_start_date: '2026-11-26', proposed_end_date: '2026-11-26' }
    expect((await refuse(early)).fields).toEqual(['early_start_pre_approval'])
    expect((await refuse({ ...early, early_start_pre_approval: false })).fields).toEqual(['early_start_reason'])
    const agreed = await refuse({ ...early, early_start_pre_approval: true })
    expect(agreed.fields).toEqual(['pre_approval_authoriser', 'pre_approval_details'])
  })

  it('BR-GEN-51: the 51st file', async () => {
    const file_ids = Array.from({ length: 51 }, (_, at) => at + 1)
    expect(await refuse({ file_ids })).toMatchObject({ status: 400, fields: ['file_ids'] })
  })
})

describe('people who may not apply', () => {
  const restricted = { status: 401, message: 'Access restricted' }

  it('BR-WORK-04: a planner for another promoter', async () => {
    expect(await people.rival.refusal(createWork, { body: application() })).toMatchObject(restricted)
  })

  it('BR-ROLE-44: is told so before anything is said about the answers', async () => {
    const body = application({ workstream_prefix: '000' })
    expect(await people.rival.refusal(createWork, { body })).toMatchObject(restricted)
  })

  it('BR-ROLE-20: a contractor without a contract', async () => {
    const body = application({ promoter_swa_code: '7220' })
    expect(await people.contractor.refusal(createWork, { body })).toMatchObject(restricted)
  })

  it('BR-ROLE-44: an officer', async () => {
    expect(await people.officer.refusal(createWork, { body: application() })).toMatchObject(restricted)
  })

  it.each(['003', '004', '999'])('BR-ROLE-11: a planner without write access to workstream %s', async (prefix) => {
    const body = application({ workstream_prefix: prefix })
    expect(await people.planner.refusal(createWork, { body })).toMatchObject(restricted)
  })

  it('BR-GEN-97: nobody known', async () => {
    const refused = await world.stranger.refusal(createWork, { body: application() })
    expect(refused).toMatchObject({ status: 401, message: 'Authentication failed' })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '../../../domain/contract/activities.ts'
import { getProgramme } from '../../../domain/contract/programme.ts'
import { createSection58 } from '../../../domain/contract/section-58s.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const granted = { permit_status: 'granted', assessment_status: 'granted', is_active: true } as const
const ends: [number, number][] = [
  [423_000, 301_000],
  [423_050, 301_000],
]
const line = { type: 'LineString' as const, coordinates: ends }

let world: World
let usrn: number
beforeAll(async () => {
  world = await startWorld()
  const street = await world.db
    .selectFrom('street')
    .select('usrn')
    .where('authority_swa_code', '=', '5510')
    .executeTakeFirstOrThrow()
  usrn = street.usrn
  const permit = (reference: string, changes: object) =>
    insertListedPermit(world.db, reference, { ...granted, usrn, ...changes })
  await permit('MW001-MARCH-01', { proposed_start_on: '2027-03-08', proposed_end_on: '2027-03-12' })
  await permit('MW001-APRIL-01', { proposed_start_on: '2027-04-05', proposed_end_on: '2027-04-06' })
  await permit('MW001-REFUSED-01', {
    permit_status: 'refused',
    assessment_status: 'refused',
    proposed_start_on: '2027-03-08',
    proposed_end_on: '2027-03-12',
  })
  await permit('MW001-OTHERS-01', {
    highway_authority_swa_code: '5520',
    proposed_start_on: '2027-03-08',
    proposed_end_on: '2027-03-12',
  })
  await world.as(officer).must(createActivity, {
    body: {
      activity_name: 'Spring fair',
      activity_activity_type: 'event',
      usrn,
      activity_coordinates: { type: 'Point', coordinates: [423_000, 301_000] },
      activity_location_description: 'In the square',
      location_types: ['carriageway'],
      start_date: '2027-03-12T00:00:00Z',
      end_date: '2027-03-14T00:00:00Z',
      traffic_management_type: 'road_closure',
      collaborative_working: false,
    },
  })
  await world.as(officer).must(createSection58, {
    body: {
      usrn,
      highway_authority_swa_code: '5510',
      section_58_coordinates: line,
      restriction_extent: 'whole_road',
      restriction_duration: 'six_months',
      location_types: ['carriageway'],
      start_date: '2027-01-11T00:00:00Z',
    },
  })
})
afterAll(() => world.stop())

const march = { start_date: '2027-03-01T00:00:00Z', end_date: '2027-03-31T00:00:00Z' }
const ask = (query: object, by = officer) => world.as(by).must(getProgramme, { query: { ...march, ...query } })

describe('the programme of an authority', () => {
  test('has works, activities and restrictions of the days, earliest first, and nothing that will not happen', async () => {
    const { rows, is_cut } = await ask({})
    const mine = rows.filter((row) => row.usrn === usrn && !row.reference.startsWith('5'))
    expect(mine.map(({ kind, what, start_date }) => [kind, what, start_date.slice(0, 10)])).toEqual([
      ['section_58', 'Section 58, 6 months', '2027-01-11'],
      ['works', 'Minor', '2027-03-08'],
      ['activity', 'Event: Spring fair', '2027-03-12'],
    ])
    expect(is_cut).toBe(false)
  })

  test('BR-REP-19 the days are those in common, both ends included', async () => {
    const references = async (start_date: string, end_date: string) =>
      (await ask({ start_date, end_date })).rows.map(({ reference }) => reference)
    expect(await references('2027-03-12T00:00:00Z', '2027-03-12T00:00:00Z')).toContain('MW001-MARCH-01')
    expect(await references('2027-03-13T00:00:00Z', '2027-04-05T00:00:00Z')).not.toContain('MW001-MARCH-01')
    expect(await references('2027-03-13T00:00:00Z', '2027-04-05T00:00:00Z')).toContain('MW001-APRIL-01')
  })

  test('BR-REP-11 areas keep their streets; an area of somebody else has none', async () => {
    const of = (organisation_reference: string, reference: string) =>
      world.db
        .insertInto('geographical_area')
        .values({
          reference,
          organisation_reference,
          name: reference,
          file_id: null,
          modified_at: '2026-11-24T10:00:00Z',
        })
        .execute()
    await of('5510', 'GA-MINE')
    await of('5520', 'GA-THEIRS')
    await world.db
      .insertInto('geographical_area_street')
      .values([
        { area_reference: 'GA-MINE', usrn },
        { area_reference: 'GA-THEIRS', usrn },
      ])
      .execute()
    const streets = async (area: string) => {
      const { rows } = await ask({ geographical_area_reference_number: [area] })
      return [...new Set(rows.map((row) => row.usrn))]
    }
    expect(await streets('GA-MINE')).toEqual([usrn])
    expect(await streets('GA-THEIRS')).toEqual([])
  })

  test('BR-ROLE-66 each authority has its own', async () => {
    const { rows } = await ask({}, 'officer@eastmarl.example')
    expect(rows.map(({ reference }) => reference)).toEqual(['MW001-OTHERS-01'])
  })

  test('is refused to promoters, and for days the wrong way round by name', async () => {
    const refused = await world.as('planner@water.example').refusal(getProgramme, { query: march })
    expect(refused.message).toBe('Access restricted')
    const backwards = { start_date: march.end_date, end_date: march.start_date }
    expect(await world.as(officer).refusal(getProgramme, { query: backwards })).toMatchObject({ status: 400 })
  })
})

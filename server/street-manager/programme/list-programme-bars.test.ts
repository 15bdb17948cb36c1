import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '../../../domain/contract/activities.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { programmeKinds } from '../../../domain/contract/enums/programme.ts'
import { createForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { listProgrammeBars } from '../../../domain/contract/programme.ts'
import { createSection58 } from '../../../domain/contract/section-58s.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { forwardPlan } from '../../testing/plans-and-notices.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
const granted = { permit_status: 'granted', assessment_status: 'granted', is_active: true } as const
const march = { proposed_start_on: '2027-03-08', proposed_end_on: '2027-03-12', reasonable_period_end_on: '2027-03-12' }
const { usrn } = testStreets.quiet

let world: World
let planReference: string
beforeAll(async () => {
  world = await startWorld()
  const permit = (reference: string, changes: object) =>
    insertListedPermit(world.db, reference, { ...granted, usrn, ...march, ...changes })
  await permit('MW001-GRANTED-01', {})
  await permit('MW001-ASKED-01', { permit_status: 'submitted', assessment_status: null, work_category: 'standard' })
  await permit('MW001-PAA-01', { work_category: 'paa', usrn: 99_000_002, street_name: 'Busy Road' })
  await permit('MW001-REFUSED-01', { permit_status: 'refused', assessment_status: 'refused' })
  await permit('MW001-LATER-01', { proposed_start_on: '2027-04-05', proposed_end_on: '2027-04-06' })
  await permit('MW900-UNSEEN-01', { workstream_prefix: '004' })
  await permit('MP001-RIVAL-01', { promoter_swa_code: '7710' })
  await permit('MW001-OTHERS-01', { highway_authority_swa_code: '5520', usrn: 99_000_900, street_name: 'Far Lane' })
  // in progress since November, and long over its time
  await permit('MW001-OVERRUN-01', {
    work_status: 'in_progress',
    proposed_start_on: '2026-11-16',
    proposed_end_on: '2026-11-17',
    reasonable_period_end_on: '2026-11-18',
    actual_start_at: '2026-11-16T09:00:00Z',
  })
  const plan = await world.as(planner).must(createForwardPlan, {
    body: forwardPlan({ start_date: '2027-03-20T00:00:00Z', end_date: '2027-03-24T00:00:00Z' }),
  })
  planReference = plan.forward_plan_reference_number
  await world.as(officer).must(createActivity, { body: fair(usrn) })
  await world
    .as(officer)
    .must(createActivity, { body: { ...fair(testStreets.private.usrn), activity_name: 'Elsewhere' } })
  await world.as(officer).must(createSection58, {
    body: {
      usrn,
      highway_authority_swa_code: '5510',
      section_58_coordinates: {
        type: 'LineString',
        coordinates: [
          [423_000, 301_000],
          [423_050, 301_000],
        ],
      },
      restriction_extent: 'whole_road',
      restriction_duration: 'six_months',
      location_types: ['carriageway'],
      start_date: '2027-01-11T00:00:00Z',
    },
  })
})
afterAll(() => world.stop())

const fair = (street: number) => ({
  activity_name: 'Spring fair',
  activity_activity_type: 'event' as const,
  usrn: street,
  activity_coordinates: { type: 'Point' as const, coordinates: [423_000, 301_000] as [number, number] },
  activity_location_description: 'In the square',
  location_types: ['carriageway' as const],
  start_date: '2027-03-12T00:00:00Z',
  end_date: '2027-03-14T00:00:00Z',
  traffic_management_type: 'road_closure' as const,
  collaborative_working: false,
})

type Query = Partial<QueryOf<typeof listProgrammeBars>>
const days = { start_date: '2027-03-01T00:00:00Z', end_date: '2027-03-31T00:00:00Z' }
const ask = (by: string, query: Query = {}) => world.as(by).must(listProgrammeBars, { query: { ...days, ...query } })
const shown = async (by: string, query: Query = {}) =>
  (await ask(by, query)).rows.map(({ kind, reference, what }) =>
    kind === 'activity' || kind === 'section_58' ? what : reference,
  )

describe('the bars of a programme', () => {
  test('BR-REP-05, BR-ROLE-13 a planner has its own works in the workstreams it sees, and what authorities put beside them', async () => {
    const { rows, pagination } = await ask(planner)
    expect(rows.map(({ group_name, kind, what }) => [group_name.split(',')[0], kind, what])).toEqual([
      ['Busy Road', 'paa', 'Major (PAA)'],
      ['Far Lane', 'works', 'Minor'],
      ['Quiet Lane', 'section_58', 'Section 58, 6 months'],
      ['Quiet Lane', 'works', 'Standard'],
      ['Quiet Lane', 'works', 'Minor'],
      ['Quiet Lane', 'activity', 'Event: Spring fair'],
      ['Quiet Lane', 'forward_plan', 'Renew the main'],
    ])
    expect(pagination).toEqual({ total_rows: 7, has_next_page: false })
    expect(rows.find(({ reference }) => reference === 'MW001-ASKED-01')).toMatchObject({
      phase: 'awaiting',
      organisation: 'Marl Water',
      start_date: '2027-03-08T00:00:00.000Z',
    })
  })

  test('BR-ROLE-66 an authority has its own streets, of every promoter and workstream', async () => {
    const all = await shown(officer)
    expect(all).toEqual(
      expect.arrayContaining(['MP001-RIVAL-01', 'MW900-UNSEEN-01', 'Event: Elsewhere', planReference]),
    )
    expect(all).not.toContain('MW001-OTHERS-01')
    expect(all).not.toContain('MW001-REFUSED-01')
    expect(await shown('officer@eastmarl.example')).toEqual(['MW001-OTHERS-01'])
  })

  test('BR-ROLE-24 a contractor names the promoter it acts for, and gets no other', async () => {
    const contractor = world.as('contractor@groundworks.example')
    expect(await contractor.refusal(listProgrammeBars, { query: days })).toMatchObject({ status: 400 })
    const foreign = await contractor.refusal(listProgrammeBars, { query: { ...days, swa_code: '7374' } })
    expect(foreign.message).toBe('Access restricted')
    expect(await shown('contractor@groundworks.example', { swa_code: '9310' })).toContain('MW001-GRANTED-01')
    expect(await shown('contractor@groundworks.example', { swa_code: '7710' })).not.toContain('MW001-GRANTED-01')
  })

  test('BR-REP-19 days count when one is in common; works in progress last until today', async () => {
    const on = (day: string) => shown(planner, { start_date: `${day}T00:00:00Z`, end_date: `${day}T00:00:00Z` })
    expect(await on('2027-03-12')).toContain('MW001-GRANTED-01')
    expect(await on('2027-03-13')).not.toContain('MW001-GRANTED-01')
    expect(await on('2026-11-23')).toContain('MW001-OVERRUN-01')
    const [late] = (await ask(planner, { phase: ['in_progress'], start_date: '2026-11-20T00:00:00Z' })).rows
    expect(late).toMatchObject({
      reference: 'MW001-OVERRUN-01',
      reasonable_period_end_date: '2026-11-18T00:00:00.000Z',
    })
  })

  test('each kind can be asked for alone', async () => {
    for (const kind of programmeKinds) {
      const { rows } = await ask(officer, { kind: [kind] })
      expect(new Set(rows.map((row) => row.kind))).toEqual(new Set([kind]))
    }
  })

  test('BR-REP-18 every filter must hold; kinds without a category or a phase go when one is chosen', async () => {
    expect(await shown(planner, { work_category: ['standard'] })).toEqual(['MW001-ASKED-01'])
    expect(await shown(planner, { phase: ['granted'], kind: ['works'] })).toEqual([
      'MW001-OTHERS-01',
      'MW001-GRANTED-01',
    ])
    expect(await shown(planner, { kind: ['forward_plan', 'paa'] })).toEqual(['MW001-PAA-01', planReference])
    expect(await shown(planner, { street_descriptor: 'busy' })).toEqual(['MW001-PAA-01'])
    expect(await shown(planner, { organisation: 'east' })).toEqual(['MW001-OTHERS-01'])
    expect(await shown(officer, { organisation: 'gas' })).toEqual(
      await shown(officer, { organisation: 'gas', kind: ['works'] }),
    )
    expect(await shown(officer, { workstream_prefix: ['004'] })).toEqual(['MW900-UNSEEN-01'])
  })
})

describe('the rows of a programme', () => {
  const names = async (by: string, group_by: NonNullable<Query['group_by']>) => [
    ...new Set((await ask(by, { group_by })).rows.map(({ group_name }) => group_name)),
  ]

  test('are workstreams by name for a promoter, by number for an authority', async () => {
    expect((await names(planner, 'workstream')).some((name) => /^001 ./.test(name))).toBe(true)
    expect(await names(officer, 'workstream')).toEqual(
      expect.arrayContaining(['Marl Water, workstream 001', 'Marl Water, workstream 004', 'Marlshire County Council']),
    )
  })

  test('are the other party: promoters for an authority, authorities for a promoter', async () => {
    expect(await names(officer, 'organisation')).toContain('Marl Water')
    expect(await names(planner, 'organisation')).toEqual(expect.arrayContaining(['Marlshire County Council']))
    expect(await names(planner, 'organisation')).not.toContain('Marl Water')
  })

  test('BR-REP-11 are an authority’s own areas, what is in none last; a promoter has towns', async () => {
    await world.db
      .insertInto('geographical_area')
      .values({
        reference: 'GA-Q',
        organisation_reference: '5510',
        name: 'Zed',
        file_id: null,
        modified_at: '2026-11-24T10:00:00Z',
      })
      .execute()
    await world.db.insertInto('geographical_area_street').values({ area_reference: 'GA-Q', usrn }).execute()
    const areas = await names(officer, 'area')
    expect(areas).toContain('Zed')
    expect(areas.at(-1)).toBe('In no geographical area')
    expect(await names(planner, 'area')).toContain('Testing, Test area')
    expect(await shown(planner, { geographical_area_reference_number: ['GA-Q'] })).toHaveLength(7)
    expect(await shown(officer, { geographical_area_reference_number: ['GA-Q'] })).not.toContain('MW001-PAA-01')
  })

  test('come page after page in one order, and far beyond the end none', async () => {
    const { rows } = await ask(officer)
    expect((await ask(officer, { offset: 3 })).rows).toEqual(rows.slice(3))
    expect((await ask(officer, { offset: 2_000_000_000 })).rows).toEqual([])
  })

  test('BR-REP-18 days the wrong way round or beyond three years are refused by name', async () => {
    const backwards = { start_date: days.end_date, end_date: days.start_date }
    expect(await world.as(officer).refusal(listProgrammeBars, { query: backwards })).toMatchObject({ status: 400 })
    const ages = { start_date: '2020-01-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' }
    expect(await world.as(officer).refusal(listProgrammeBars, { query: ages })).toMatchObject({ status: 400 })
  })

  test('BR-GEN-35 a USRN is a number between 100001 and 99999999', async () => {
    for (const usrn of ['mill', '1,2', '99999999999999999999']) {
      const refused = await world.as(officer).refusal(listProgrammeBars, { query: { ...days, usrn } })
      expect(refused, usrn).toMatchObject({ status: 400, fields: ['usrn'] })
    }
  })
})

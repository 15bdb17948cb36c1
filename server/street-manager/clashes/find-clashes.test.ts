import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '../../../domain/contract/activities.ts'
import { findClashes } from '../../../domain/contract/clashes.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { createForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { createSection58 } from '../../../domain/contract/section-58s.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { forwardPlan } from '../../testing/plans-and-notices.ts'
import { activity, section58 } from '../../testing/sections-and-activities.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'

/** Far from everything that the world holds. */
const [east, north] = [423_000, 301_000]
const point = (metres: number) => ({ type: 'Point' as const, coordinates: [east + metres, north] as [number, number] })
const here = point(0)
const asked = { coordinates: here, start_date: '2027-03-08T00:00:00Z', end_date: '2027-03-12T00:00:00Z' }

let world: World
beforeAll(async () => {
  world = await startWorld()
  const permit = (name: string, metres: number, changes: object = {}) =>
    insertListedPermit(world.db, `MW001-${name}-01`, {
      permit_status: 'granted',
      assessment_status: 'granted',
      proposed_start_on: '2027-03-10',
      proposed_end_on: '2027-03-15',
      works_coordinates: point(metres),
      ...changes,
    })
  await permit('NEAR', 10)
  await permit('FAR', 90)
  await permit('BEYOND', 101)
  await permit('SIGNALS', 80, { traffic_management_type: 'two_way_signals' })
  await permit('AFTER', 20, { proposed_start_on: '2027-03-20', proposed_end_on: '2027-03-21' })
  await permit('OTHERYEAR', 20, { proposed_start_on: '2028-03-20', proposed_end_on: '2028-03-21' })
  await permit('REFUSED', 10, { permit_status: 'refused', assessment_status: 'refused' })
  // the box of a bend holds the place, the bend itself does not come near it
  const bend = { type: 'LineString' as const, coordinates: [[-300, -300], [-300, 300], [300, 300]].map(([x = 0, y = 0]) => [east + x, north + y] as [number, number]) } // prettier-ignore
  await permit('BEND', 0, { works_coordinates: bend })
  await world.as(officer).must(createActivity, {
    body: activity({ activity_coordinates: point(30), start_date: '2027-03-09', end_date: '2027-03-09' }),
  })
  const line = { type: 'LineString' as const, coordinates: [point(99).coordinates, point(140).coordinates] }
  await world.as(officer).must(createSection58, {
    body: section58({ section_58_coordinates: line, start_date: '2027-03-01' }),
  })
  await world.as(planner).must(createForwardPlan, {
    body: forwardPlan({ works_coordinates: point(5), start_date: '2027-03-11', end_date: '2027-03-11' }),
  })
})
afterAll(() => world.stop())

type Asked = Partial<BodyOf<typeof findClashes>>
const find = (changes: Asked = {}, by = planner) => world.as(by).must(findClashes, { body: { ...asked, ...changes } })

describe('what is near a place at a time', () => {
  test('BR-PERMIT-27: of four kinds, the gravest first, each with its distance and days', async () => {
    const { rows, pagination, is_cut, on_same_days } = await find()
    expect(rows.map((row) => [row.kind, row.metres, row.shared_days, row.standing, row.score])).toEqual([
      ['section_58', 99, 5, 'clash', 10_005],
      ['works', 80, 3, 'clash', 6],
      ['works', 10, 3, 'clash', 3],
      ['works', 90, 3, 'clash', 3],
      ['forward_plan', 5, 1, 'clash', 1],
      ['activity', 30, 1, 'clash', 1],
      ['works', 20, 0, 'clear', 0],
    ])
    expect(rows[1]).toMatchObject({ what: 'Two-way signals', organisation: 'Marl Water', status_string: 'Granted' })
    expect(rows[6]).toMatchObject({ gap_days: 8, shared_from: null })
    expect(pagination).toEqual({ total_rows: 7, has_next_page: false })
    expect([is_cut, on_same_days]).toEqual([false, 6])
  })

  test('BR-GEN-34: measured to the thing itself, not to its box, as far as asked', async () => {
    const references = async (changes: Asked) => (await find(changes)).rows.map(({ reference }) => reference)
    expect(await references({ distance: 299 })).not.toContain('MW001-BEND-01')
    expect(await references({ distance: 300 })).toContain('MW001-BEND-01')
    expect(await references({ distance: 101 })).toContain('MW001-BEYOND-01')
    expect(await references({ distance: 9 })).not.toContain('MW001-NEAR-01')
    const kinds = async (kind: BodyOf<typeof findClashes>['kind']) => (await find({ kind })).rows.map((row) => row.kind)
    expect(await kinds(['activity', 'section_58', 'activity'])).toEqual(['section_58', 'activity'])
    expect(await kinds(['forward_plan'])).toEqual(['forward_plan'])
    expect(await kinds([])).toEqual([])
    expect(await references({ days: 0 })).not.toContain('MW001-AFTER-01')
    expect(await references({ days: 366 })).not.toContain('MW001-OTHERYEAR-01')
  })

  test('the same street on other days could be shared; the works themselves are left out', async () => {
    const { rows } = await find({ street_name: 'QUIET LANE', exclude_work_reference_number: 'mw001-near' })
    const references = rows.map(({ reference }) => reference)
    expect(references).not.toContain('MW001-NEAR-01')
    expect(rows.find(({ reference }) => reference === 'MW001-AFTER-01')?.standing).toBe('share')
  })

  test('BR-ROLE-12: everybody who may see the map of works sees the same', async () => {
    const all = await find()
    for (const by of [officer, 'officer@eastmarl.example', 'planner@broadband.example']) expect(await find({}, by)).toEqual(all) // prettier-ignore
    const box = { minEasting: east - 100, minNorthing: north - 100, maxEasting: east + 100, maxNorthing: north + 100 }
    const days = { start_date: '2027-02-22', end_date: '2027-03-26' }
    const { features } = await world.as(planner).must(getWorksInBox, { query: { ...box, ...days } })
    const onMap = features.map(({ properties }) => properties.permit_reference_number)
    const found = all.rows.filter(({ kind }) => kind === 'works').map(({ reference }) => reference)
    expect(onMap).toEqual(expect.arrayContaining(found))
  })

  test('a street by its number is measured along its line', async () => {
    const { usrn } = testStreets.quiet
    const street = { ...asked, coordinates: undefined, usrn }
    await insertListedPermit(world.db, 'MW001-ONIT-01', { proposed_start_on: '2027-03-20', proposed_end_on: '2027-03-20' }) // prettier-ignore
    const { rows } = await world.as(planner).must(findClashes, { body: street })
    const found = rows.find(({ reference }) => reference === 'MW001-ONIT-01')
    expect(found?.standing).toBe('share')
    expect(found?.metres).toBeLessThan(30)
  })

  test('comes by pages of 25', async () => {
    const days = { proposed_start_on: '2027-06-01', proposed_end_on: '2027-06-02', works_coordinates: point(1) }
    for (let n = 0; n < 30; n += 1) await insertListedPermit(world.db, `MW001-PAGE${n}-01`, days)
    const june = { start_date: '2027-06-01', end_date: '2027-06-01', days: 0 }
    const [first, second] = [await find(june), await find({ ...june, offset: 25 })]
    expect(first.rows).toHaveLength(25)
    expect(first.pagination).toEqual({ total_rows: 31, has_next_page: true })
    expect(second.rows).toHaveLength(6)
    expect(new Set([...first.rows, ...second.rows].map(({ reference }) => reference)).size).toBe(31)
  })
})

describe('what is refused', () => {
  const refusal = (changes: object) => world.as(planner).refusal(findClashes, { body: { ...asked, ...changes } })
  const outOf = (coordinates: unknown, type = 'Polygon') => refusal({ coordinates: { type, coordinates } })

  test('BR-GEN-30 a place that is none, by its field', async () => {
    const bad = [
      outOf([[[east, north], [east + 9, north + 9], [east + 9, north], [east, north + 9], [east, north]]]), // prettier-ignore
      outOf([[[east, north], [east + 9, north], [east + 9, north + 9]]]), // prettier-ignore
      outOf([], 'LineString'),
      outOf([-1, 1], 'Point'),
      outOf([east, north], 'Circle'),
      refusal({ coordinates: null }),
      refusal({ coordinates: undefined }),
      refusal({ usrn: testStreets.quiet.usrn }),
      outOf([[1, 1], [600_000, 1_200_000]], 'LineString'), // prettier-ignore
    ]
    for (const refused of await Promise.all(bad)) {
      expect(refused.status).toBe(400)
      expect(refused.fields?.[0]).toMatch(/^coordinates/)
    }
  })

  test('BR-GEN-36 a street that there is not; BR-REP-18 days the wrong way round; too far, too long', async () => {
    const street = await refusal({ coordinates: undefined, usrn: 99_999_998 })
    expect(street).toMatchObject({ status: 400, fields: ['usrn'] })
    expect(await refusal({ end_date: '2027-03-07' })).toMatchObject({ status: 400, fields: ['end_date'] })
    expect(await refusal({ distance: 1001 })).toMatchObject({ status: 400, fields: ['distance'] })
    expect(await refusal({ days: 367 })).toMatchObject({ status: 400, fields: ['days'] })
  })

  test('BR-ROLE-12 whoever may not see the map', async () => {
    expect((await world.stranger.refusal(findClashes, { body: asked })).status).toBe(401)
    const admin = await world.as('admin@water.example').refusal(findClashes, { body: asked })
    expect(admin.message).toBe('Access restricted')
  })
})

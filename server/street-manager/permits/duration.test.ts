import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDuration, getWorkCategory } from '../../../domain/contract/permits.ts'
import { immediate } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

describe('duration', () => {
  it.each([
    ['2026-12-07', '2026-12-07', 1, 1],
    ['2026-12-04', '2026-12-07', 4, 2],
    ['2026-12-24', '2026-12-29', 6, 2],
    ['2026-12-05', '2026-12-06', 2, 0],
  ])(
    'BR-GEN-18, 19: from %s to %s: %i days, %i of them working days',
    async (startDate, endDate, calendar, working) => {
      const answer = await people.planner.must(getDuration, { query: { startDate, endDate } })
      expect(answer).toEqual({ calendar_days: calendar, working_days: working })
    },
  )

  it.each([
    [{}, ['startDate', 'endDate']],
    [{ startDate: '2026-12-07' }, ['endDate']],
    [{ startDate: '2026-12-07', endDate: '2026-12-06' }, ['endDate']],
    [{ startDate: 'soon', endDate: '2026-12-06' }, ['startDate']],
  ])('%j names what is wrong', async (query, fields) => {
    expect(await people.officer.refusal(getDuration, { query })).toMatchObject({ status: 400, fields })
  })
})

describe('the category that a permit would get', () => {
  const dates = (proposed_start_date: string, proposed_end_date: string) => ({ proposed_start_date, proposed_end_date })
  const minor = dates('2026-12-07', '2026-12-08')

  it('BR-GEN-26: says category, duration, validity and early start', async () => {
    const answer = await people.planner.must(getWorkCategory, { query: { work_type: 'planned', ...minor } })
    expect(answer).toEqual({
      work_category: 'minor',
      work_category_string: 'Minor',
      duration: { calendar_days: 2, working_days: 2 },
      validity_period_end_date: '2026-12-08T00:00:00.000Z',
      is_early_start: false,
    })
  })

  it.each([
    ['standard', { work_type: 'planned' as const, ...dates('2026-12-07', '2026-12-18') }],
    ['paa', { work_type: 'planned' as const, ...dates('2026-12-07', '2026-12-21') }],
    ['paa', { work_type: 'planned' as const, is_ttro_required: true, ...minor }],
    ['immediate_emergency', { work_type: 'immediate' as const, immediate_risk: true, ...minor }],
    ['immediate_urgent', { work_type: 'immediate' as const, immediate_risk: false, ...minor }],
    ['hs2_highway', { work_type: 'hs2_highway_works' as const, ...minor }],
  ])('BR-WORK-41 to 45: %s', async (category, query) => {
    expect((await people.officer.must(getWorkCategory, { query })).work_category).toBe(category)
  })

  it('BR-PERMIT-12: an early start', async () => {
    const query = { work_type: 'planned' as const, ...dates('2026-11-26', '2026-11-26') }
    expect((await people.planner.must(getWorkCategory, { query })).is_early_start).toBe(true)
  })

  it('BR-WORK-46: no PAA on a record whose permit was used', async () => {
    const path = await people.apply(immediate)
    const query = { work_type: 'planned' as const, ...dates('2027-03-01', '2027-03-31') }
    const on = { ...query, work_reference_number: path.workReferenceNumber.toLowerCase() }
    expect((await people.planner.must(getWorkCategory, { query })).work_category).toBe('paa')
    expect((await people.planner.must(getWorkCategory, { query: on })).work_category).toBe('major')
  })

  it.each([
    [{ work_type: 'planned' as const }, ['proposed_start_date', 'proposed_end_date']],
    [{ work_type: 'planned' as const, ...dates('2026-12-08', '2026-12-07') }, ['proposed_end_date']],
    [{ work_type: 'planned' as const, ...minor, work_reference_number: 'NONE' }, ['work_reference_number']],
  ])('%j names what is wrong', async (query, fields) => {
    expect(await people.planner.refusal(getWorkCategory, { query })).toMatchObject({ status: 400, fields })
  })
})

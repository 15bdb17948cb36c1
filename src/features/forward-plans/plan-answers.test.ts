import { describe, expect, test } from 'vitest'
import { partsOf } from '../../forms/date-parts.ts'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'
import { placeOn } from '../streets/place-answers.ts'
import { newPlanBody, noPlanAnswers, planProblems } from './plan-answers.ts'
import type { PlanAnswers, PlanAround } from './plan-answers.ts'
import { planActions } from './plan-offers.ts'
import { earlierWords, planChanges } from './plan-words.ts'

const around: PlanAround = {
  now: Temporal.Instant.from('2026-11-23T10:00:00Z'),
  promoter: '9310',
  promoterPrefix: 'MW',
}
const day = (text: string) => partsOf(Temporal.PlainDate.from(text))

const complete: PlanAnswers = {
  ...noPlanAnswers,
  ...placeOn(marlfordStreet),
  works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
  works_location_description: 'Between the two bridges',
  description_of_work: 'Renew the main',
  traffic_management_type: 'not_known',
  start_date: day('2027-06-01'),
  end_date: day('2027-07-30'),
  forward_plan_asds: ['none'],
  workstream_prefix: '001',
}

const fieldsOf = (changes: Partial<PlanAnswers>, other: PlanAround = around) =>
  planProblems({ ...complete, ...changes }, other).map(({ field }) => field)

describe('a forward plan', () => {
  test('that is answered has no problem, and says no more than was answered (BR-FP-06)', () => {
    expect(planProblems(complete, around)).toEqual([])
    const body = newPlanBody(complete, around)
    expect(body).toMatchObject({ usrn: marlfordStreet.usrn, start_date: '2027-06-01T00:00:00+01:00' })
    for (const field of ['traffic_management_type', 'additional_info', 'forward_plan_asds', 'work_reference_number']) {
      expect(body).not.toHaveProperty(field)
    }
  })

  test('needs its place, its words, its dates and a workstream', () => {
    expect(planProblems(noPlanAnswers, around).map(({ field }) => field)).toEqual([
      'usrn',
      'works_coordinates',
      'works_location_description',
      'description_of_work',
      'start_date',
      'end_date',
      'workstream_prefix',
    ])
  })

  test.each([
    ['a start that is gone', { start_date: day('2026-11-20') }, 'start_date'],
    ['an end before the start', { end_date: day('2027-05-01') }, 'end_date'],
    ['more than 5 years', { end_date: day('2032-06-02') }, 'end_date'],
  ])('with %s is refused before it is sent (BR-FP-01)', (_, changes, field) => {
    expect(fieldsOf(changes)).toEqual([field])
  })

  test('of HS2 says what kind of works it is, and whether inside the limits (BR-FP-06)', () => {
    expect(fieldsOf({}, { ...around, promoter: '7374' })).toEqual(['hs2_work_type', 'hs2_in_act_limits'])
  })
})

describe('what a change changes', () => {
  const after = { ...complete, description_of_work: 'Renew both mains', end_date: day('2027-08-13') }

  test('is only what is different, old beside new', () => {
    expect(planChanges(complete, complete)).toEqual([])
    expect(planChanges(complete, after)).toEqual([
      { field: 'description_of_work', key: 'Description', was: 'Renew the main', becomes: 'Renew both mains' },
      { field: 'end_date', key: 'End date', was: '30 July 2027', becomes: '13 August 2027' },
    ])
    const moved = { ...complete, works_coordinates: { type: 'Point', coordinates: [423001, 301000] } as const }
    expect(planChanges(complete, moved)).toHaveLength(1)
  })

  test('is kept in a comment of at most 1,500 letters (BR-GEN-04)', () => {
    expect(earlierWords('MW1-FP', planChanges(complete, after))).toBe(
      'Forward plan MW1-FP said before it was changed:\nDescription: Renew the main\nEnd date: 30 July 2027',
    )
    const long = { field: 'x', key: 'Description', was: 'a'.repeat(500), becomes: '' }
    expect(earlierWords('MW1-FP', [long, long, long, long])).toHaveLength(1500)
  })
})

describe('what can be done with a plan', () => {
  const plan = { work_reference_number: 'MW1', forward_plan_reference_number: 'MW1-FP' }
  const promoter = { role: 'Planner', may: () => true } as const

  test('a raised plan waits to be progressed (BR-FP-13)', () => {
    const { next, others } = planActions({ ...plan, forward_plan_status: 'raised' }, promoter)
    expect(next?.href).toBe('/apply?forward_plan=MW1-FP&work=MW1')
    expect(others.filter(({ notNow }) => notNow)).toEqual([])
  })

  test('one that is cancelled only takes comments, and says why (BR-FP-12)', () => {
    const { next, others } = planActions({ ...plan, forward_plan_status: 'cancelled' }, promoter)
    expect(next).toBeUndefined()
    expect(others.filter(({ notNow }) => !notNow).map(({ text }) => text)).toEqual(['Add a comment'])
  })

  test('who may do nothing is offered nothing', () => {
    const nobody = { role: 'HighwayAuthority', may: () => false } as const
    expect(planActions({ ...plan, forward_plan_status: 'raised' }, nobody)).toEqual({ next: undefined, others: [] })
  })
})

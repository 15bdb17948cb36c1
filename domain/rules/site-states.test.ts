import { describe, expect, test } from 'vitest'
import { workStatuses } from '../contract/enums/works.ts'
import { placeHindrance, siteHindrance, siteMachine } from './site-states.ts'
import { mayMove } from './state-machine.ts'

describe('BR-REIN-40 to 47 the states of a site', () => {
  test.each([
    [null, 'register_interim', 'interim', 'BR-REIN-40'],
    [null, 'register_permanent', 'permanent', 'BR-REIN-40'],
    ['interim', 'add_interim', 'interim', 'BR-REIN-41'],
    ['interim', 'add_permanent', 'permanent', 'BR-REIN-42'],
    ['permanent', 'add_permanent', 'permanent', 'BR-REIN-43'],
    ['permanent', 'add_interim', 'interim', 'BR-REIN-44'],
    ['permanent', 'return_to_interim', 'interim', 'BR-REIN-45'],
    ['interim', 'return_to_permanent', 'permanent', 'BR-REIN-45'],
    ['interim', 'subsume', 'interim', 'BR-REIN-47'],
    ['permanent', 'subsume', 'permanent', 'BR-REIN-47'],
  ] as const)('from %s, %s leads to %s (%s)', (from, action, to, rule) => {
    for (const role of ['Planner', 'Contractor'] as const) {
      expect(mayMove(siteMachine, from, action, role)).toMatchObject({ yes: true, to, rule })
    }
    expect(mayMove(siteMachine, from, action, 'HighwayAuthority')).toMatchObject({
      no: 'Only planner or contractor can do this',
    })
  })
  test('a site cannot be registered twice, nor added to before it is there', () => {
    expect(mayMove(siteMachine, 'interim', 'register_interim', 'Planner').yes).toBeUndefined()
    expect(mayMove(siteMachine, null, 'add_interim', 'Planner').yes).toBeUndefined()
  })
})

describe('conditions beside the table', () => {
  const interim = { isSubsumed: false, status: 'interim', permitSequence: 1 } as const
  const permanent = { ...interim, status: 'permanent' } as const

  test('BR-REIN-10, 42 an interim site is made permanent by a later permit alone', () => {
    expect(siteHindrance(interim, { status: 'permanent', permitSequence: 1 })).toMatchObject({ rule: 'BR-REIN-10' })
    expect(siteHindrance({ ...interim, permitSequence: 2 }, { status: 'permanent', permitSequence: 1 })).not.toBeNull()
    expect(siteHindrance(interim, { status: 'permanent', permitSequence: 2 })).toBeNull()
  })
  test('BR-REIN-10 on works without a permit too', () => {
    const without = { ...interim, permitSequence: 0 }
    expect(siteHindrance(without, { status: 'permanent', permitSequence: 0 })).not.toBeNull()
    expect(siteHindrance(without, { status: 'permanent', permitSequence: 1 })).toBeNull()
  })
  test('BR-REIN-41, 43, 44 every other step may follow in the same permit', () => {
    expect(siteHindrance(interim, { status: 'interim', permitSequence: 1 })).toBeNull()
    expect(siteHindrance(permanent, { status: 'permanent', permitSequence: 1 })).toBeNull()
    expect(siteHindrance(permanent, { status: 'interim', permitSequence: 1 })).toBeNull()
  })
  test('BR-REIN-07 nothing follows on a subsumed site', () => {
    for (const status of ['interim', 'permanent'] as const) {
      expect(siteHindrance({ ...permanent, isSubsumed: true }, { status, permitSequence: 2 })).toMatchObject({
        rule: 'BR-REIN-07',
      })
    }
  })

  const started = { isStarted: true }
  test.each(workStatuses)('BR-REIN-04 works that are %s', (work_status) => {
    const takes = ['in_progress', 'completed', 'non_notifiable'].includes(work_status)
    expect(placeHindrance({ work_status, permit: started }) === null).toBe(takes)
  })
  test('BR-REIN-04 the permit has started; non-notifiable works need none', () => {
    expect(placeHindrance({ work_status: 'completed', permit: { isStarted: false } })).toMatchObject({
      rule: 'BR-REIN-04',
    })
    expect(placeHindrance({ work_status: 'in_progress', permit: null })).not.toBeNull()
    expect(placeHindrance({ work_status: 'non_notifiable', permit: null })).toBeNull()
  })
})

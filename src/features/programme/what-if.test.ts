import { describe, expect, test } from 'vitest'
import { noticeMeaning, planMeaning, validityMeaning } from './dates-meaning.ts'
import { bar } from './testing/bar.ts'
import { canTry, ended, moved } from './what-if.ts'

const days = { from: '2026-12-07', to: '2026-12-09' }

describe('other dates', () => {
  test('move a whole bar, over the end of a month', () => {
    expect(moved(bar('A', days.from, days.to), { from: '2026-11-30', to: '2026-12-01' }, 1)).toEqual({
      from: '2026-12-01',
      to: '2026-12-02',
    })
  })

  test('move only the end of works that have started, and no end before its start', () => {
    expect(moved(bar('A', days.from, days.to, { phase: 'in_progress' }), days, 2)).toEqual({
      ...days,
      to: '2026-12-11',
    })
    expect(ended(days, -9)).toEqual({ from: days.from, to: days.from })
  })

  test('BR-S58-03 are not for a Section 58, works that are done, or the activity of another authority', () => {
    const of = (changes: Parameters<typeof bar>[3]) => bar('A', days.from, days.to, changes)
    expect(canTry(of({}), undefined)).toBe(true)
    expect(canTry(of({ phase: 'completed' }), undefined)).toBe(false)
    expect(canTry(of({ kind: 'section_58', phase: null }), '9310')).toBe(false)
    expect(canTry(of({ kind: 'activity', phase: null }), '9310')).toBe(true)
    expect(canTry(of({ kind: 'activity', phase: null }), undefined)).toBe(false)
  })
})

describe('what dates mean', () => {
  // a Monday morning
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z')

  test('BR-PERMIT-11 BR-PERMIT-12 notice is enough, or short with the first day that is not', () => {
    expect(noticeMeaning('2026-12-07', 'standard', now)).toEqual([
      { title: 'Notice', main: 'Enough: 10 of 10 working days' },
    ])
    expect(noticeMeaning('2026-12-04', 'standard', now)[0]).toMatchObject({
      main: 'Early start: 9 of 10 working days',
      note: 'Asked for now, works can start on Monday 7 December 2026 without an early start.',
      isWarning: true,
    })
    expect(noticeMeaning('2026-11-24', 'immediate_urgent', now)).toEqual([])
  })

  test('BR-PERMIT-86 the validity period ends after working days; a PAA has none', () => {
    expect(validityMeaning('2026-12-07', 'standard')[0]?.main).toBe('Works may start until Friday 11 December 2026')
    expect(validityMeaning('2026-12-07', 'paa')).toEqual([])
  })

  test('BR-WORK-42 a plan is told as the application that it would become', () => {
    const titles = planMeaning({ from: '2026-12-07', to: '2026-12-18' }, now).map(({ title, main }) => [title, main])
    expect(titles[0]).toEqual(['Category', 'Standard, 10 working days'])
    expect(titles.map(([title]) => title)).toEqual(['Category', 'Notice', 'Decision', 'Validity'])
  })
})

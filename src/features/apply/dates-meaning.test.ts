import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { countWorkingDays } from '../../../domain/rules/working-days.ts'
import { meaningOf, movedTo, stepWorkingDay, workingDayStrip } from './dates-meaning.ts'
import { completeDraft, mondayMorning, parts, recordOfWorks } from './testing/complete-draft.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const meaning = (start: string, end: string, now = mondayMorning) =>
  meaningOf(completeDraft({ proposed_start_date: parts(start), proposed_end_date: parts(end) }), now, englandAndWales)

describe('what dates mean', () => {
  test('Friday 4 December is a day short for standard works sent on Monday 23 November', () => {
    const found = meaning('2026-12-04', '2026-12-10')
    expect(found).toMatchObject({ category: 'standard', workingDays: 5, noticeGiven: 9, isEarly: true })
    expect(String(found?.earliestOn)).toBe('2026-12-07')
    expect(String(found?.decisionOn)).toBe('2026-11-30')
    expect(found?.countsFromToday).toBe(true)
  })

  test('the remedy keeps the working days and gives enough notice', () => {
    const found = meaning('2026-12-04', '2026-12-10')
    if (!found) throw new Error('The dates have a meaning')
    const moved = movedTo(found.earliestOn, found, englandAndWales)
    expect([String(moved.startOn), String(moved.endOn)]).toEqual(['2026-12-07', '2026-12-11'])
    expect(meaning(String(moved.startOn), String(moved.endOn))?.isEarly).toBe(false)
  })

  test('after 4:30pm every date moves on a working day', () => {
    const late = meaning('2026-12-07', '2026-12-11', Temporal.Instant.from('2026-11-23T16:31:00Z'))
    expect(String(late?.countsFrom)).toBe('2026-11-24')
    expect(String(late?.decisionOn)).toBe('2026-12-01')
    expect(late?.isEarly).toBe(true)
  })

  test('long works on a new record are a PAA, on a record with a major they are not', () => {
    expect(meaning('2027-03-01', '2027-03-31')?.category).toBe('paa')
    const long = { proposed_start_date: parts('2027-03-01'), proposed_end_date: parts('2027-03-31') }
    const record = { ...recordOfWorks, permits: [{ category: 'major', status: 'closed' } as const] }
    expect(meaningOf({ ...completeDraft(long), record }, mondayMorning, englandAndWales)?.category).toBe('major')
  })

  test('has none while a date is missing or the end is before the start', () => {
    expect(meaning('2026-12-10', '2026-12-04')).toBeNull()
    const open = completeDraft({ proposed_end_date: { day: '', month: '', year: '' } })
    expect(meaningOf(open, mondayMorning, englandAndWales)).toBeNull()
  })

  test('moving never changes the number of working days', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), days, (from, length, to) => {
        const startOn = day('2026-11-23').add({ days: from })
        const works = { startOn, endOn: startOn.add({ days: length }) }
        const moved = movedTo(day('2026-11-23').add({ days: to }), works, englandAndWales)
        const before = countWorkingDays(works.startOn, works.endOn, englandAndWales)
        return before === 0 || countWorkingDays(moved.startOn, moved.endOn, englandAndWales) === before
      }),
    )
  })

  test.each([
    ['2026-12-04', 1, '2026-12-07'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2026-12-07', -1, '2026-12-04'],
  ] as const)('a working day from %s by %i is %s', (from, by, to) => {
    expect(String(stepWorkingDay(day(from), by, englandAndWales))).toBe(to)
  })
})

describe('the strip of working days', () => {
  test('runs from today to the day after the works, and marks what happens', () => {
    const found = meaning('2026-12-04', '2026-12-10')
    if (!found) throw new Error('The dates have a meaning')
    const { days, marks } = workingDayStrip(found, mondayMorning, englandAndWales)
    expect([String(days[0]?.on), String(days.at(-1)?.on)]).toEqual(['2026-11-23', '2026-12-11'])
    expect(days.filter(({ isWorks }) => isWorks)).toHaveLength(5)
    expect(marks.map(({ on, says }) => `${String(on)} ${says}`)).toEqual([
      '2026-11-23 Sent, before 4:30pm',
      '2026-11-30 Decision by',
      '2026-12-04 Your start, 1 day short',
      '2026-12-07 Earliest without early start',
      '2026-12-10 Your end',
    ])
  })

  test('is not drawn when it would be too long, and its marks stay', () => {
    const found = meaning('2027-06-01', '2027-06-03')
    if (!found) throw new Error('The dates have a meaning')
    const { days, marks } = workingDayStrip(found, mondayMorning, englandAndWales)
    expect(days).toEqual([])
    expect(marks).toHaveLength(4)
  })
})

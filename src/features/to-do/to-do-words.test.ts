import { expect, test } from 'vitest'
import { needsTodayWords, type ToDoAnswer } from './to-do-words.ts'

const answer = (overdue: number, today: number, soon: number) =>
  ({
    groups: { overdue, today, soon, later: 0 },
    soon_until: '2026-11-25',
    next_clock_date: '2026-12-01',
  }) as unknown as ToDoAnswer

test('the page of today counts what it shows, and says what comes after', () => {
  expect(needsTodayWords(answer(3, 26, 35))).toBe('29 tasks need you today. 35 more by Wed 25 Nov.')
  expect(needsTodayWords(answer(0, 1, 0))).toBe('1 task needs you today.')
})

test('with nothing due today it says when there will be', () => {
  expect(needsTodayWords(answer(0, 0, 2))).toBe('2 tasks need you by Wed 25 Nov.')
  expect(needsTodayWords(answer(0, 0, 0))).toBe('Nothing needs you before Tue 1 Dec.')
})

import { describe, expect, test } from 'vitest'
import { clockOf, hoursWords, shortHours, stretchWords } from './week-chart-words.ts'

describe('words of the week chart', () => {
  test.each([
    [0, 'midnight'],
    [450, '7:30am'],
    [720, 'midday'],
    [725, '12:05pm'],
    [990, '4:30pm'],
    [1440, 'midnight'],
  ])('%i minutes after midnight is %s', (minutes, words) => expect(clockOf(minutes)).toBe(words))

  test('stretches', () => {
    expect(stretchWords([], 'None')).toBe('None')
    expect(stretchWords([{ from: 0, to: 1440 }], 'None')).toBe('All day')
    const rush = [
      { from: 450, to: 570 },
      { from: 960, to: 1110 },
    ]
    expect(stretchWords(rush, 'None')).toBe('7:30am to 9:30am, 4pm to 6:30pm')
  })

  test.each([
    [150, '2 hours 30 minutes'],
    [60, '1 hour'],
    [45, '45 minutes'],
    [0, '0 minutes'],
  ])('%i minutes: %s', (minutes, words) => expect(hoursWords(minutes)).toBe(words))

  test.each([
    [150, '2 h 30'],
    [60, '1 h'],
    [45, '45 min'],
  ])('%i minutes at the end of a line: %s', (minutes, words) => expect(shortHours(minutes)).toBe(words))
})

import { describe, expect, test } from 'vitest'
import { permitList } from '../features/permits/permit-list.tsx'
import { printView, readView } from './list-address.ts'
import { filterWords, matchWords, pageWords, tagsOf, viewWords } from './list-words.ts'

const tags = (text: string) => tagsOf(permitList, readView(permitList, new URLSearchParams(text)))
const wordsOf = (text: string) => tags(text).map((tag) => tag.text)

describe('chosen filters in words', () => {
  test('values of a list share one tag', () => {
    expect(wordsOf('status=submitted&status=under_assessment')).toEqual(['Status: submitted, under assessment'])
  })

  test('labels keep their capitals where they are names, and do not repeat the title', () => {
    expect(wordsOf('work_category=hs2_highway&work_category=minor')).toEqual(['Category: minor, HS2 (Highway)'])
    expect(wordsOf('work_status=planned&work_status=in_progress')).toEqual(['Works planned, works in progress'])
  })

  test('flags, dates, texts and areas, in the order of the panel', () => {
    const text =
      'is_early_start=true&is_deemed=false&work_start_date_from=2026-12-07&end_date_created=2026-12-08&usrn=83900142' +
      '&geographical_area_reference_number=GA-001'
    expect(wordsOf(text)).toEqual([
      'Early start',
      'Areas: GA-001',
      'USRN: 83900142',
      'Starting from 7 December 2026',
      'Sent to 8 December 2026',
      'Not: deemed',
    ])
    const view = readView(permitList, new URLSearchParams('usrn=83900142&is_deemed=true'))
    expect(viewWords(permitList, view)).toBe('USRN: 83900142; Deemed')
  })

  test('without a tag the others stay, on the first page', () => {
    const [street] = tags('street_descriptor=High+Street&is_deemed=true&sort_column=end_date&page=4')
    expect(street && printView(permitList, street.without).toString()).toBe('is_deemed=true&sort_column=end_date')
  })

  test('order and page are no filters', () => {
    expect(wordsOf('sort_column=end_date&sort_direction=asc&page=4')).toEqual([])
  })

  test('a refusal names the filter as the panel does', () => {
    expect(filterWords(permitList, 'end_date')).toBe('On the street to')
    expect(filterWords(permitList, 'usrn')).toBe('USRN')
    expect(filterWords(permitList, 'something_new')).toBe('something_new')
  })
})

describe('how many', () => {
  test.each([
    [undefined, ''],
    [0, '0 permits match.'],
    [1, '1 permit matches.'],
    [500, '500 permits match.'],
    [501, 'More than 500 permits match.'],
  ])('BR-REP-03: a total of %s: %s', (total, words) => expect(matchWords(total, permitList.noun)).toBe(words))

  test('which rows of how many', () => {
    expect(pageWords(1, 25, { total_rows: 41 })).toBe('1 to 25 of 41')
    expect(pageWords(2, 16, { total_rows: 41 })).toBe('26 to 41 of 41')
    expect(pageWords(30, 25, { total_rows: 501 })).toBe('726 to 750 of more than 500')
  })
})

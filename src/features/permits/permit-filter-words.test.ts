import { expect, test } from 'vitest'
import { printPermitFilters, readPermitFilters } from './permit-filters.ts'
import { filterTags, filterWords } from './permit-filter-words.ts'

const tagsOf = (text: string) => filterTags(readPermitFilters(new URLSearchParams(text)))
const wordsOf = (text: string) => tagsOf(text).map((tag) => tag.text)

test('values of a list share one tag', () => {
  expect(wordsOf('status=submitted&status=under_assessment')).toEqual(['Status: submitted, under assessment'])
})

test('labels keep their capitals where they are names, and do not repeat the title', () => {
  expect(wordsOf('work_category=hs2_highway&work_category=minor')).toEqual(['Category: minor, HS2 (Highway)'])
  expect(wordsOf('work_status=planned&work_status=in_progress')).toEqual(['Works planned, works in progress'])
})

test('flags, dates, texts and areas in words', () => {
  const words = wordsOf(
    'is_early_start=true&is_deemed=false&work_start_date_from=2026-12-07&end_date_created=2026-12-08&usrn=83900142' +
      '&geographical_area_reference_number=GA-001',
  )
  expect(words).toEqual([
    'USRN: 83900142',
    'Early start',
    'Not: deemed',
    'Starting from 7 December 2026',
    'Sent to 8 December 2026',
    'Areas: GA-001',
  ])
})

test('without a tag the others stay, on the first page', () => {
  const [street] = tagsOf('street_descriptor=High+Street&is_deemed=true&sort_column=end_date&page=4')
  expect(street && printPermitFilters(street.without).toString()).toBe('is_deemed=true&sort_column=end_date')
})

test('order and page are no filters', () => {
  expect(wordsOf('sort_column=end_date&sort_direction=asc&page=4')).toEqual([])
})

test('a refusal names the filter as the panel does', () => {
  expect(filterWords('end_date')).toBe('On the street to')
  expect(filterWords('usrn')).toBe('USRN')
  expect(filterWords('something_new')).toBe('something_new')
})

import { describe, expect, test } from 'vitest'
import { listQuery, printReport, queryOfReport, readReport } from './report-query.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const read = (search: string, areas: string[] = []) => readReport(new URLSearchParams(search), today, areas)

describe('the period of a report', () => {
  test.each([
    ['', '2025-12-01', '2026-11-23'],
    ['period=nonsense', '2025-12-01', '2026-11-23'],
    ['period=last-3-months', '2026-09-01', '2026-11-23'],
    ['period=this-month', '2026-11-01', '2026-11-23'],
    ['period=last-month', '2026-10-01', '2026-10-31'],
    ['period=this-financial-year', '2026-04-01', '2026-11-23'],
    ['period=last-financial-year', '2025-04-01', '2026-03-31'],
    ['date_from=2026-02-03&date_to=2026-03-04', '2026-02-03', '2026-03-04'],
    ['date_from=2026-03-04&date_to=2026-02-03', '2025-12-01', '2026-11-23'],
    ['date_from=2020-03-04&date_to=2026-02-03', '2025-12-01', '2026-11-23'],
    ['date_from=soon&date_to=2026-02-03', '2025-12-01', '2026-11-23'],
  ])('%s', (search, from, to) => {
    const view = read(search)
    expect([view.from.toString(), view.to.toString()]).toEqual([from, to])
  })

  test('before April the financial year is the one that began last year', () => {
    const view = readReport(new URLSearchParams('period=this-financial-year'), Temporal.PlainDate.from('2027-02-01'))
    expect(view.from.toString()).toBe('2026-04-01')
  })
})

describe('what a report is narrowed to', () => {
  test('comes back from its address, areas said even when there are none', () => {
    const address =
      '?period=last-month&geographical_area_reference_number=GA-1&organisation=marl&workstream_prefix=001&work_category=minor&work_category=major'
    expect(printReport(read(address))).toBe(address)
    expect(printReport(read(''))).toBe('?period=last-12-months&geographical_area_reference_number=all')
  })

  test('begins with the areas that the officer has chosen, unless the address says others', () => {
    expect(read('', ['GA-7']).areas).toEqual(['GA-7'])
    expect(read('geographical_area_reference_number=all', ['GA-7']).areas).toEqual([])
    expect(read('geographical_area_reference_number=GA-1', ['GA-7']).areas).toEqual(['GA-1'])
  })

  test('goes to the service by the names of the lists; the category only where there is one', () => {
    const view = read('organisation=marl&work_category=minor&period=last-month')
    expect(queryOfReport(view, true)).toEqual({
      date_from: '2026-10-01',
      date_to: '2026-10-31',
      organisation: 'marl',
      work_category: ['minor'],
    })
    expect(queryOfReport(view, false)).not.toHaveProperty('work_category')
  })
})

describe('the list that a number counts', () => {
  test('has the filters of the report and those of the number', () => {
    const view = read('organisation=marl&work_category=minor')
    expect(listQuery(view, { status: ['granted', 'closed'], is_deemed: 'true' }, true)).toBe(
      '?geographical_area_reference_number=all&organisation=marl&work_category=minor&status=granted&status=closed&is_deemed=true',
    )
    expect(listQuery(view, { work_category: 'major' }, true)).not.toContain('minor')
  })

  test('is none within a workstream, which no list is narrowed by', () => {
    expect(listQuery(read('workstream_prefix=001'), {}, true)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { checkHistoricWorks, type HistoricWorks } from './historic-works-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const found = (changes: Partial<HistoricWorks>) =>
  checkHistoricWorks({ historical_permit_reference: 'OLD-2019_17', ...changes }, now).map(
    ({ field, rule }) => `${field} ${rule}`,
  )

describe('works from outside the service', () => {
  test('BR-GEN-71 a reference of letters, digits, dashes and underscores, at most 24', () => {
    for (const good of ['OLD-2019_17', 'a', 'A'.repeat(24)]) {
      expect(found({ historical_permit_reference: good })).toEqual([])
    }
    for (const bad of ['', 'OLD 17', 'OLD/17', 'ÖLD17', 'A'.repeat(25)]) {
      expect(found({ historical_permit_reference: bad }), bad).toEqual(['historical_permit_reference BR-GEN-71'])
    }
  })

  test('BR-HIST-02 both dates lie in the past', () => {
    expect(found({ work_start_date: '2026-11-24T09:59:00Z' })).toEqual([])
    expect(found({ work_start_date: '2026-11-24T10:00:00Z' })).toEqual(['work_start_date BR-HIST-02'])
    expect(found({ work_end_date: '2026-11-25' })).toEqual(['work_end_date BR-HIST-02'])
  })

  test('BR-HIST-02 the end comes after the start', () => {
    const started = { work_start_date: '2019-05-01T08:00:00Z' }
    expect(found({ ...started, work_end_date: '2019-05-01T08:01:00Z' })).toEqual([])
    for (const work_end_date of ['2019-05-01T08:00:00Z', '2019-04-30']) {
      expect(found({ ...started, work_end_date })).toEqual(['work_end_date BR-HIST-02'])
    }
  })

  test('BR-HIST-02 either date may be unknown', () => {
    expect(found({ work_start_date: null, work_end_date: null })).toEqual([])
    expect(found({ work_end_date: '2019-05-01' })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { exportAudit, listAudit } from '../../../domain/contract/audit.shapes.ts'
import { exportPbiSampleInspectionTargets } from '../../../domain/contract/exports.shapes.ts'
import { exportFees } from '../../../domain/contract/permit-exports.shapes.ts'
import { filtersOf, limitsOnWire, namesOf } from '../../lists/list-address.ts'
import { auditList } from '../audit/audit-list.tsx'
import { exportTypes, nameOf } from './export-types.ts'
import { feeReport, sampleTargets } from './lists-without-page.ts'

const notFilters = ['offset', 'sort_direction', 'include_total_count', 'swa_code', 'export_description']

describe.each([
  ['fees', feeReport, exportFees.body],
  ['sample targets', sampleTargets, exportPbiSampleInspectionTargets.body],
  ['the audit log', auditList, exportAudit.body],
])('the export of %s', (_, list, body) => {
  test('has every filter of its contract and no other', () => {
    const theirs = Object.keys(body.shape).filter((name) => !notFilters.includes(name))
    expect(filtersOf(list).flatMap(namesOf).toSorted()).toEqual(theirs.toSorted())
  })
})

test('the page of the audit log and its export narrow alike', () => {
  const theirs = Object.keys(listAudit.query.shape).filter((name) => !notFilters.includes(name))
  expect(filtersOf(auditList).flatMap(namesOf).toSorted()).toEqual(theirs.toSorted())
})

test('BR-CSV-09: a report of fees that was filled in is one that the service takes', () => {
  const limits = feeReport.filledIn?.(
    { start_date: '2026-10-01', end_date: '2026-10-31' },
    Temporal.PlainDate.from('2026-11-23'),
  )
  expect(exportFees.body.safeParse(limitsOnWire(feeReport, limits ?? {})).success).toBe(true)
})

test('every export has an address of its own', () => {
  expect(new Set(exportTypes.map(nameOf)).size).toBe(exportTypes.length)
  expect(exportTypes.map(nameOf)).toEqual(
    expect.arrayContaining(['permits', 'reinstatements/expiring-interims', 'audit']),
  )
})

test.each(exportTypes.map((type) => [type.title, type] as const))(
  '%s asks the export that it is named for',
  async (_, type) => {
    expect((await type.load()).exportTo?.endpoint.path).toBe(type.endpoint.path)
  },
)

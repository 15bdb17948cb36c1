import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { performanceReports } from '../../../domain/contract/enums/reports.ts'
import { getApplicationsReport, getPerformanceReport } from '../../../domain/contract/reports.ts'
import { insertFpn, insertInspection } from '../../testing/listed-findings.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

const november = { date_from: '2026-11-01', date_to: '2026-11-30' }
let world: World
beforeAll(async () => {
  world = await startWorld()
  const granted = { permit_status: 'granted', assessment_status: 'granted' } as const
  await insertListedPermit(world.db, 'MW001-P1-01', { ...granted, is_deemed: true })
  await insertListedPermit(world.db, 'MW001-P2-01', { ...granted, work_category: 'major', workstream_prefix: '003' })
  await insertListedPermit(world.db, 'MG001-P3-01', { promoter_swa_code: '7710' })
  await insertListedPermit(world.db, 'MW001-P4-01', { highway_authority_swa_code: '5520' })
  await insertFpn(world.db, 'MW001-P1-FPN-01')
  await insertInspection(world.db, 'MW001-P1-INSP-01', { inspection_category: 'b', inspection_outcome: 'failed_low' })
  await insertInspection(world.db, 'MW001-P1-INSP-02', { inspection_category: 'b' })
  await insertInspection(world.db, 'MW001-P1-INSP-03', { inspection_category: 'b', inspection_status: 'withdrawn' })
})
afterAll(() => world.stop())

const told = async (report: (typeof performanceReports)[number], by = 'admin@marlshire.example') => {
  const { columns, rows } = await world.as(by).must(getPerformanceReport, { query: { ...november, report } })
  return rows.map(({ organisation, counts, total }) => [
    organisation,
    total,
    Object.fromEntries(columns.map(({ name }, at) => [name, counts[at]]).filter(([, count]) => count !== 0)),
  ])
}

describe('BR-CSV-12: the performance report', () => {
  it('of an authority has a row for each promoter', async () => {
    expect(await told('REPORTING_PERMITS_CREATED')).toEqual([
      ['Marl Broadband', 1, { Minor: 1 }],
      ['Marl Water', 2, { Minor: 1, Major: 1 }],
    ])
    expect(await told('REPORTING_PERMITS_DEEMED')).toEqual([['Marl Water', 1, { Minor: 1 }]])
    expect(await told('REPORTING_FPNS_CREATED')).toEqual([['Marl Water', 1, { '08 Working without a permit': 1 }]])
    expect(await told('REPORTING_PBI_PASS_FAIL_RATES')).toEqual([
      ['Marl Water', 2, { 'Category B passed': 1, 'Category B failed': 1 }],
    ])
    expect(await told('REPORTING_INSPECTION_OUTCOMES')).toMatchObject([['Marl Water', 2, { Passed: 1 }]])
    expect(await told('REPORTING_ALTERATIONS_CREATED')).toEqual([])
    expect(await told('REPORTING_ALTERATION_OUTCOMES')).toEqual([])
  })

  it('of a promoter has a row for each authority, with every workstream', async () => {
    expect(await told('REPORTING_PERMIT_OUTCOMES', 'admin@water.example')).toEqual([
      ['East Marl Council', 1, { Waiting: 1 }],
      ['Marlshire County Council', 2, { Granted: 1, 'Granted, deemed': 1 }],
    ])
  })

  it('counts what the report on the screen counts', async () => {
    const { rows } = await world.as('officer@marlshire.example').must(getApplicationsReport, { query: november })
    const permits = await told('REPORTING_PERMITS_CREATED')
    expect(permits.reduce((all, [, total]) => all + Number(total), 0)).toBe(
      rows.reduce((all, { total }) => all + total, 0),
    )
  })

  it('is of 92 days at most, and an administrator’s alone', async () => {
    const report = 'REPORTING_PERMITS_CREATED' as const
    const ask = (by: string, query: object = november) =>
      world.as(by).refusal(getPerformanceReport, { query: { ...november, ...query, report } })
    expect(await ask('admin@water.example', { date_from: '2026-08-30' })).toMatchObject({
      status: 400,
      problems: [{ rule: 'BR-CSV-12' }],
    })
    for (const by of ['planner@water.example', 'officer@marlshire.example', 'contractor@groundworks.example']) {
      expect((await ask(by)).status).toBe(401)
    }
  })
})

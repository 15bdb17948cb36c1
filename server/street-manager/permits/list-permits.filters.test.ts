import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Filters = QueryOf<typeof listPermits>
type Changes = Parameters<typeof insertListedPermit>[2]

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
afterEach(async () => {
  await world.db.deleteFrom('permit').execute()
  await world.db.deleteFrom('work').execute()
})

async function found(query: Filters, by = 'officer@marlshire.example'): Promise<string[]> {
  const { rows } = await world.as(by).must(listPermits, { query })
  return rows.map((row) => row.permit_reference_number).sort()
}

interface Example {
  readonly rule: string
  readonly filter: Filters
  readonly kept: Changes
  readonly leftOut: Changes
}

const examples: readonly Example[] = [
  {
    rule: 'BR-REP-L18',
    filter: { status: ['submitted', 'refused'] },
    kept: { permit_status: 'refused' },
    leftOut: { permit_status: 'granted' },
  },
  {
    rule: 'BR-REP-L18',
    filter: { work_status: ['in_progress'] },
    kept: { work_status: 'in_progress' },
    leftOut: { work_status: 'planned' },
  },
  {
    rule: 'BR-REP-L18',
    filter: { work_category: ['major'] },
    kept: { work_category: 'major' },
    leftOut: { work_category: 'paa' },
  },
  {
    rule: 'BR-REP-L18',
    filter: { lane_rental_assessment_outcome: ['exempt'] },
    kept: { lane_rental_assessment_outcome: 'exempt' },
    leftOut: { lane_rental_assessment_outcome: null },
  },
  { rule: 'BR-REP-21', filter: { is_traffic_sensitive: true }, kept: { is_traffic_sensitive: true }, leftOut: {} },
  { rule: 'BR-REP-21', filter: { is_traffic_sensitive: false }, kept: {}, leftOut: { is_traffic_sensitive: true } },
  {
    rule: 'BR-REP-22',
    filter: { is_high_impact_traffic_management: true },
    kept: { is_high_impact: true },
    leftOut: {},
  },
  { rule: 'BR-REP-23', filter: { has_no_final_registration: true }, kept: {}, leftOut: { final_reinstatement: true } },
  { rule: 'BR-REP-23', filter: { has_no_final_registration: false }, kept: { final_reinstatement: true }, leftOut: {} },
  {
    rule: 'BR-REP-24',
    filter: { has_excavation: true },
    kept: { excavation: true },
    leftOut: { excavation_carried_out: true },
  },
  { rule: 'BR-REP-25', filter: { is_deemed: true }, kept: { is_deemed: true }, leftOut: {} },
  { rule: 'BR-REP-26', filter: { is_early_start: true }, kept: { is_early_start: true }, leftOut: {} },
  ...(
    [
      { is_lane_rental: true },
      { lane_rental_assessment_outcome: 'chargeable' },
      { lane_rental_assessment_outcome: 'potentially_chargeable' },
    ] as const
  ).map((kept) => ({
    rule: 'BR-REP-27',
    filter: { lane_rental_charges_potentially_apply: true },
    kept,
    leftOut: { lane_rental_assessment_outcome: 'charges_waived' } as const,
  })),
  {
    rule: 'BR-REP-28',
    filter: { lane_rental_charges_not_agreed: true },
    kept: { lane_rental_assessment_outcome: 'chargeable', lane_rental_charges_agreed: null },
    leftOut: { lane_rental_assessment_outcome: 'chargeable', lane_rental_charges_agreed: true },
  },
  {
    rule: 'BR-REP-28',
    filter: { lane_rental_charges_not_agreed: true },
    kept: { lane_rental_assessment_outcome: 'chargeable', lane_rental_charges_agreed: false },
    leftOut: { lane_rental_assessment_outcome: 'exempt', lane_rental_charges_agreed: false },
  },
  {
    rule: 'BR-REP-28',
    filter: { lane_rental_charges_not_agreed: false },
    kept: { lane_rental_assessment_outcome: null },
    leftOut: { lane_rental_assessment_outcome: 'chargeable' },
  },
  {
    rule: 'BR-REP-36',
    filter: { ever_modification_requested: true },
    kept: { ever_modification_requested: true },
    leftOut: {},
  },
  { rule: 'BR-REP-38', filter: { is_duration_challenged: true }, kept: { is_duration_challenged: true }, leftOut: {} },
  { rule: 'BR-REP-06', filter: { organisation: 'GAS' }, kept: { promoter_swa_code: '7220' }, leftOut: {} },
  { rule: 'BR-REP-06', filter: { street_descriptor: 'bridge' }, kept: { street_name: 'Old Bridge Road' }, leftOut: {} },
  { rule: 'BR-REP-06', filter: { street_descriptor: ' Brackw' }, kept: { town: 'Brackwell' }, leftOut: {} },
  { rule: 'BR-REP-06', filter: { street_descriptor: 'valley' }, kept: { area_name: 'Marl Valley' }, leftOut: {} },
  {
    rule: 'BR-REP-06',
    filter: { street_descriptor: '100%' },
    kept: { street_name: '100% Street' },
    leftOut: { street_name: '1000 Street' },
  },
  { rule: 'BR-GEN-35', filter: { usrn: '99000002' }, kept: { usrn: 99000002 }, leftOut: { usrn: 99000020 } },
]

describe('every filter keeps what it is for and leaves out the rest (BR-REP-L18)', () => {
  test.each(examples)('$rule $filter', async ({ filter, kept, leftOut }) => {
    await insertListedPermit(world.db, 'MW001-KEPT-01', kept)
    await insertListedPermit(world.db, 'MW001-LEFT-01', leftOut)
    expect(await found({})).toHaveLength(2)
    expect(await found(filter)).toEqual(['MW001-KEPT-01'])
  })

  test('BR-REP-06 references match in part, letter case aside', async () => {
    await insertListedPermit(world.db, 'MW001-AB12-01')
    await insertListedPermit(world.db, 'MW002-CD34-01')
    expect(await found({ permit_reference_number: 'b12-0' })).toEqual(['MW001-AB12-01'])
    expect(await found({ permit_reference_number: 'MW001_AB12-01' })).toEqual([])
    expect(await found({ work_reference_number: 'cd3' })).toEqual(['MW002-CD34-01'])
    expect(await found({ work_reference_number: 'CD34-01' })).toEqual([])
  })

  test('BR-REP-06 a promoter looks for authorities by name, an authority for promoters', async () => {
    await insertListedPermit(world.db, 'MW001-A-01', { highway_authority_swa_code: '5510' })
    await insertListedPermit(world.db, 'MW001-B-01', { highway_authority_swa_code: '5520' })
    expect(await found({ organisation: 'east marl' }, 'planner@water.example')).toEqual(['MW001-B-01'])
    expect(await found({ organisation: 'water' }, 'planner@water.example')).toEqual([])
    expect(await found({ organisation: 'water' })).toEqual(['MW001-A-01'])
  })

  test('BR-REP-37 the active permit of a works record is its latest', async () => {
    await insertListedPermit(world.db, 'MW001-A-01', { is_active: false })
    await insertListedPermit(world.db, 'MW001-A-02', { sequence: 2 })
    expect(await found({ active_permit_only: true })).toEqual(['MW001-A-02'])
    expect(await found({ active_permit_only: false })).toHaveLength(2)
  })

  test('BR-REP-18 all filters must hold, any value of one', async () => {
    await insertListedPermit(world.db, 'MW001-A-01', { is_deemed: true, work_category: 'major' })
    await insertListedPermit(world.db, 'MW001-B-01', { is_deemed: true, work_category: 'minor' })
    await insertListedPermit(world.db, 'MW001-C-01', { is_deemed: false, work_category: 'major' })
    expect(await found({ is_deemed: true, work_category: ['major', 'standard'] })).toEqual(['MW001-A-01'])
    expect(await found({ work_category: ['major', 'minor'] })).toHaveLength(3)
  })

  test('BR-REP-11 areas are an authority’s own; promoters are not limited by them', async () => {
    const modified_at = '2026-11-24T09:00:00Z'
    await world.db
      .insertInto('geographical_area')
      .values([
        { reference: 'GA-TEST-1', organisation_reference: '5510', name: 'North', modified_at },
        { reference: 'GA-TEST-2', organisation_reference: '5520', name: 'Another’s', modified_at },
      ])
      .execute()
    await world.db
      .insertInto('geographical_area_street')
      .values([
        { area_reference: 'GA-TEST-1', usrn: 99000001 },
        { area_reference: 'GA-TEST-2', usrn: 99000002 },
      ])
      .execute()
    await insertListedPermit(world.db, 'MW001-A-01', { usrn: 99000001 })
    await insertListedPermit(world.db, 'MW001-B-01', { usrn: 99000002 })
    expect(await found({ geographical_area_reference_number: ['GA-TEST-1', 'GA-TEST-2'] })).toEqual(['MW001-A-01'])
    const asPromoter = await found({ geographical_area_reference_number: ['GA-TEST-1'] }, 'planner@water.example')
    expect(asPromoter).toHaveLength(2)
  })

  test('BR-REP-42 HS2 filters work for organisations that HS2 concerns, and say nothing for others', async () => {
    await insertListedPermit(world.db, 'MW001-A-01', { is_hs2: true, hs2_is_consent: true, hs2_acknowledged: true })
    await insertListedPermit(world.db, 'MW001-B-01', { is_hs2: true, hs2_is_consultation: true })
    await insertListedPermit(world.db, 'MW001-C-01')
    expect(await found({ hs2_works_only: true })).toHaveLength(3)
    await world.db.updateTable('organisation').set({ is_hs2: true }).where('swa_code', '=', '5510').execute()
    expect(await found({ hs2_works_only: true })).toEqual(['MW001-A-01', 'MW001-B-01'])
    expect(await found({ hs2_works_only: false })).toHaveLength(3)
    expect(await found({ consent_works_only: true })).toEqual(['MW001-A-01'])
    expect(await found({ consultation_works_only: true })).toEqual(['MW001-B-01'])
    expect(await found({ unacknowledged_by_ha_only: true })).toEqual(['MW001-B-01'])
    await world.db.updateTable('organisation').set({ is_hs2: false }).where('swa_code', '=', '5510').execute()
  })
})

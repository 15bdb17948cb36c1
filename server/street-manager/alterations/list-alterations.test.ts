import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listAlterations } from '../../../domain/contract/alterations.ts'
import { exportAlterations } from '../../../domain/contract/exports.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { exportedRows } from '../../testing/exported-rows.ts'
import { insertListedAlteration } from '../../testing/listed-alteration.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listAlterations>

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  await insertWorksToList(world)
  const chargeable = { lane_rental_assessment_outcome: 'chargeable', is_lane_rental: true } as const
  await insertListedPermit(db, 'MW001-A-02', { sequence: 2, is_active: false, ...chargeable })
  await db.updateTable('work').set({ work_status: 'in_progress' }).where('reference', '=', 'MB001-C').execute()
  await insertListedAlteration(db, 'MW001-A-01-CR-01', {
    alteration_type: 'PROMOTER_IMPOSED_CHANGE',
    alteration_status: 'auto_applied',
    created_at: '2026-10-24T22:59:00Z',
    status_changed_at: '2026-11-03T00:00:00Z',
    proposed_start_on: '2026-12-03',
    proposed_end_on: '2026-12-21',
  })
  await insertListedAlteration(db, 'MW001-A-01-CR-02', {
    alteration_type: 'PROMOTER_CHANGE_REQUEST',
    alteration_status: 'deemed',
    work_category: 'standard',
    is_early_start: true,
    is_traffic_sensitive: true,
    is_high_impact: true,
    created_at: '2026-10-24T23:00:00Z',
    status_changed_at: '2026-11-01T10:00:00Z',
    proposed_start_on: '2026-12-05',
    proposed_end_on: '2026-12-20',
  })
  await insertListedAlteration(db, 'MW001-A-02-CR-03', {
    created_at: '2026-11-01T09:00:00Z',
    status_changed_at: '2026-11-01T09:00:00Z',
    proposed_start_on: '2026-12-04',
    proposed_end_on: '2026-12-09',
  })
  await insertListedAlteration(db, 'MW004-B-01-CR-01', { created_at: '2026-11-20T09:00:00Z' })
  await insertListedAlteration(db, 'MB001-C-01-CR-01', { created_at: '2026-11-21T09:00:00Z' })
  await insertListedAlteration(db, 'MW001-E-01-CR-01', { created_at: '2026-11-22T09:00:00Z' })
})
afterAll(() => world.stop())

async function list(query: Query = {}, by = 'officer@marlshire.example') {
  return (await world.as(by).must(listAlterations, { query })).rows
}

/** Of the works that have several. */
async function kept(query: Query): Promise<string[]> {
  const rows = await list({ ...query, permit_alteration_reference_number: 'mw001-a' })
  return rows.map((row) => row.alteration_reference_number.slice(-2))
}

describe('the list of change requests (BR-REP-L02)', () => {
  testOwnRows({ worldOf: () => world, path: '/alterations', isOfPermits: true })

  test.each<[string, Query, string[]]>([
    ['the newest first (BR-REP-12)', {}, ['03', '02', '01']],
    ['by creation, oldest first', { sort_column: 'date_created', sort_direction: 'asc' }, ['01', '02', '03']],
    ['by the start that is proposed', { sort_column: 'proposed_start_date' }, ['02', '03', '01']],
    ['by the end that is proposed', { sort_column: 'proposed_end_date' }, ['01', '02', '03']],
    ['by the change of status', { sort_column: 'status_changed_date' }, ['01', '02', '03']],
  ])('%s', async (_, query, order) => {
    expect(await kept(query)).toEqual(order)
  })

  test.each<[string, Query, string[]]>([
    ['a status', { alteration_status: ['submitted'] }, ['03']],
    ['any of several statuses', { alteration_status: ['submitted', 'auto_applied'] }, ['03', '01']],
    ['a type', { alteration_type: ['PROMOTER_CHANGE_REQUEST'] }, ['02']],
    ['the category that is proposed', { work_category: ['standard'] }, ['02']],
    ['no category at all', { work_category: [] }, ['03', '02', '01']],
    ['lane rental of the permit', { lane_rental_assessment_outcome: ['chargeable'] }, ['03']],
    ['BR-REP-21 traffic-sensitive', { is_traffic_sensitive: true }, ['02']],
    ['BR-REP-21 not traffic-sensitive', { is_traffic_sensitive: false }, ['03', '01']],
    ['BR-REP-22 high impact', { is_high_impact_traffic_management: true }, ['02']],
    ['BR-REP-25 the request itself deemed', { is_deemed: true }, ['02']],
    ['BR-REP-25 not deemed', { is_deemed: false }, ['03', '01']],
    ['BR-REP-26 early start', { is_early_start: true }, ['02']],
    ['BR-REP-27 charges potentially apply', { lane_rental_charges_potentially_apply: true }, ['03']],
    ['BR-REP-28 charges not agreed', { lane_rental_charges_not_agreed: true }, ['03']],
    ['BR-REP-28 no charges to agree on', { lane_rental_charges_not_agreed: false }, ['02', '01']],
    ['BR-REP-29 works extensions', { is_duration_extension: true }, ['03']],
    ['BR-REP-29 other changes', { is_duration_extension: false }, ['02', '01']],
    ['BR-REP-19 from a London day', { start_date_created: '2026-10-25' }, ['03', '02']],
    ['BR-REP-19 to a London day', { end_date_created: '2026-10-24' }, ['01']],
    ['BR-REP-08 status changed since', { status_update_date_from: '2026-11-02' }, ['01']],
    ['BR-REP-08 status changed by', { status_update_date_to: '2026-11-02' }, ['03', '02']],
  ])('keeps %s', async (_, query, order) => {
    expect(await kept(query)).toEqual(order)
  })

  test('the status of the works is that of now', async () => {
    const rows = await list({ work_status: ['in_progress'] })
    expect(rows.map((row) => row.alteration_reference_number)).toEqual(['MB001-C-01-CR-01'])
  })

  test('BR-REP-06: part of the reference', async () => {
    const rows = await list({ permit_alteration_reference_number: 'a-01-cr' })
    expect(rows.map((row) => row.alteration_reference_number)).toEqual(['MW001-A-01-CR-02', 'MW001-A-01-CR-01'])
  })

  test('BR-REP-18: reversed periods are refused by name', async () => {
    const query = { status_update_date_from: '2026-11-02', status_update_date_to: '2026-11-01' }
    const refused = await world.as('officer@marlshire.example').refusal(listAlterations, { query })
    expect(refused).toMatchObject({ status: 400, fields: ['status_update_date_to'] })
  })

  test('a row says what is proposed, and what stands on the permit', async () => {
    const [row] = await list({ is_duration_extension: true, permit_alteration_reference_number: 'A-02' })
    expect(row).toMatchObject({
      work_reference_number: 'MW001-A',
      permit_reference_number: 'MW001-A-02',
      promoter: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      street: 'Quiet Lane',
      location_description: 'Outside numbers 12 and 14',
      proposed_start_date: '2026-12-04T00:00:00.000Z',
      proposed_start_time: null,
      proposed_end_time: '2026-12-09T17:00:00.000Z',
      alteration_type_string: 'Works extension',
      alteration_status_string: 'Submitted',
      work_status_string: 'Works planned',
      lane_rental_assessment_outcome_string: 'Chargeable',
      lane_rental_charges_not_agreed: true,
      lane_rental_charges_potentially_apply: true,
    })
  })

  test('BR-CSV-07: the export has the rows of the list that its filters keep', async () => {
    const officer = world.as('officer@marlshire.example')
    const all = await exportedRows(world, officer, exportAlterations, {})
    expect(all.map((row) => row['alteration_reference_number']).sort()).toEqual(
      (await list()).map((row) => row.alteration_reference_number).sort(),
    )
    const deemed = await exportedRows(world, officer, exportAlterations, { is_deemed: true })
    expect(deemed).toMatchObject([{ alteration_reference_number: 'MW001-A-01-CR-02', work_category: 'standard' }])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listNonCompliances } from '../../../domain/contract/non-compliances.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertInspection, insertNonCompliance } from '../../testing/listed-findings.ts'
import { insertWorksToList, testOwnRows, worksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listNonCompliances>
type Inspection = Parameters<typeof insertInspection>[2]

const officer = 'officer@marlshire.example'
const failed = { inspection_type: 'reinstatement', inspection_category: 'b', inspection_outcome: 'failed_low' } as const

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  const { db } = world
  for (const work of Object.values(worksToList)) {
    await insertNonCompliance(db, `${work}-NC-01`, { created_at: '2026-10-24T22:59:00Z' })
    await inspect(`${work}-INSP-01`, `${work}-NC-01`, failed)
  }
  await insertNonCompliance(db, 'MW001-A-NC-02', {
    created_at: '2026-10-24T23:00:00Z',
    non_compliance_status: 'resolved',
    ha_response_status: 'works_completed_and_passed',
    ha_responded_at: '2026-11-21T09:00:00Z',
    promoter_response_status: 'works_complete_ready_for_inspection',
    promoter_responded_at: '2026-11-20T10:00:00Z',
  })
  await inspect('MW001-A-INSP-02', 'MW001-A-NC-02', { ...failed, ha_response_status: 'no_agreement' })
  await inspect('MW001-A-INSP-03', 'MW001-A-NC-02', {
    inspection_type: 'non_compliance_follow_up',
    inspection_outcome: 'passed',
    promoter_response_status: 'inspection_outcome_accepted',
    ha_response_status: 'reviewing_dispute',
  })
  await inspect('MW001-A-INSP-04', 'MW001-A-NC-02', {
    inspection_outcome: 'failed_high',
    deleted_at: '2026-11-21T10:00:00Z',
  })
  await insertNonCompliance(db, 'MW001-A-NC-03', { created_at: '2026-11-01T09:00:00Z' })
  await inspect('MW001-A-INSP-05', 'MW001-A-NC-03', {
    inspection_outcome: 'failed_high',
    deleted_at: '2026-11-02T10:00:00Z',
  })
})
afterAll(() => world.stop())

const inspect = (reference: string, non_compliance_reference: string, changes: Inspection) =>
  insertInspection(world.db, reference, { ...changes, non_compliance_reference })

async function list(query: Query = {}) {
  return (await world.as(officer).must(listNonCompliances, { query })).rows
}

/** Of the works that have several. */
async function kept(query: Query): Promise<string[]> {
  const rows = await list({ non_compliance_reference_number: 'mw001-a-nc', ...query })
  return rows.map((row) => row.non_compliance_reference_number.slice(-2))
}

describe('the list of non-compliances (BR-REP-L14)', () => {
  testOwnRows({ worldOf: () => world, path: '/non-compliances' })

  test('BR-REP-12: sorted by creation, the newest first', async () => {
    expect(await kept({})).toEqual(['03', '02', '01'])
    expect(await kept({ sort_column: 'date_created', sort_direction: 'asc' })).toEqual(['01', '02', '03'])
  })

  test.each<[string, Query, string[]]>([
    ['a status', { non_compliance_status: ['resolved', 'withdrawn'] }, ['02']],
    ['part of a reference', { non_compliance_reference_number: 'A-nc-02' }, ['02']],
    ['the authority’s answer', { ha_response_status: ['works_completed_and_passed'] }, ['02']],
    ['no answer of the authority, which there never is (BR-NC-11)', { ha_response_status: ['no_response'] }, []],
    ['the promoter’s answer', { promoter_response_status: ['works_complete_ready_for_inspection'] }, ['02']],
    ['no answer of the promoter', { promoter_response_status: ['no_response'] }, ['03', '01']],
    ['from a London day (BR-REP-19)', { non_compliance_date_created_from: '2026-10-25' }, ['03', '02']],
    ['to a London day, included', { non_compliance_date_created_to: '2026-10-24' }, ['01']],
    ['the type of the latest inspection', { most_recent_inspection_type: ['non_compliance_follow_up'] }, ['02']],
    ['not the type of an earlier one', { most_recent_inspection_type: ['reinstatement'] }, ['01']],
    ['the outcome of the latest inspection', { most_recent_inspection_outcome: ['passed'] }, ['02']],
    [
      'the outcome of a deleted one only where no other is left (BR-NC-13)',
      { most_recent_inspection_outcome: ['failed_high'] },
      ['03'],
    ],
    [
      'the promoter’s answer to the latest',
      { most_recent_inspection_promoter_response_status: ['inspection_outcome_accepted'] },
      ['02'],
    ],
    [
      'no answer of the promoter to the latest',
      { most_recent_inspection_promoter_response_status: ['no_response'] },
      ['03', '01'],
    ],
    [
      'the authority’s answer to the latest',
      { most_recent_inspection_ha_response_status: ['reviewing_dispute'] },
      ['02'],
    ],
    [
      'not its answer to an earlier one',
      { most_recent_inspection_ha_response_status: ['no_agreement', 'no_response'] },
      ['03', '01'],
    ],
    [
      'several at once about the same inspection (BR-REP-18)',
      { most_recent_inspection_type: ['non_compliance_follow_up'], most_recent_inspection_outcome: ['failed_low'] },
      [],
    ],
  ])('keeps %s', async (_, query, references) => {
    expect(await kept(query)).toEqual(references)
  })

  test('a row tells both sides’ latest answers, and of its inspections the latest and how many there are', async () => {
    const [row] = await list({ non_compliance_status: ['resolved'] })
    expect(row).toEqual({
      non_compliance_reference_number: 'MW001-A-NC-02',
      work_reference_number: 'MW001-A',
      promoter_organisation: 'Marl Water',
      ha_organisation: 'Marlshire County Council',
      date_created: '2026-10-24T23:00:00.000Z',
      associated_inspections: 2,
      non_compliance_status: 'resolved',
      non_compliance_status_string: 'Resolved',
      latest_ha_response_status: 'works_completed_and_passed',
      latest_ha_response_status_string: 'Works completed and passed',
      latest_ha_response_date: '2026-11-21T09:00:00.000Z',
      latest_promoter_response_status: 'works_complete_ready_for_inspection',
      latest_promoter_response_status_string: 'Works complete, ready for inspection',
      latest_promoter_response_date: '2026-11-20T10:00:00.000Z',
      street: 'Quiet Lane',
      town: 'Testing',
      area: 'Test area',
      most_recent_inspection_type: 'non_compliance_follow_up',
      most_recent_inspection_type_string: 'Non-compliance follow up',
      most_recent_inspection_outcome: 'passed',
      most_recent_inspection_outcome_string: 'Passed',
      most_recent_inspection_promoter_response_status: 'inspection_outcome_accepted',
      most_recent_inspection_promoter_response_status_string: 'Accepted',
      most_recent_inspection_ha_response_status: 'reviewing_dispute',
      most_recent_inspection_ha_response_status_string: 'Reviewing dispute',
    })
  })

  test('a reversed period is refused by name (BR-CSV-16)', async () => {
    const query = { non_compliance_date_created_from: '2026-12-02', non_compliance_date_created_to: '2026-12-01' }
    const refused = readRefusal(await world.as(officer).call(listNonCompliances, { query }))
    expect(refused).toMatchObject({ status: 400, fields: ['non_compliance_date_created_to'] })
  })
})

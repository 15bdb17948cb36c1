import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  deleteInspection,
  listInspectionFiles,
  listInspections,
  recordInspection,
} from '../../../domain/contract/inspections.ts'
import { readRefusal } from '../../testing/client.ts'
import { inspection } from '../../testing/inspection.ts'
import { insertInspection } from '../../testing/listed-findings.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listInspections>

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  await insertInspection(world.db, 'MW001-A-INSP-01', { inspection_at: '2026-10-24T22:59:00Z' })
  await insertInspection(world.db, 'MW001-A-INSP-02', {
    inspection_at: '2026-10-24T23:00:00Z',
    inspection_type: 'reinstatement',
    inspection_category: 'b',
    inspection_outcome: 'failed_low',
    promoter_response_status: 'inspection_outcome_accepted',
    is_auto_accepted: true,
    auto_acceptance_due_on: '2026-11-03',
    details: { inspector_name: 'Sam Obi', made_safe_by_ha: true },
  })
  await insertInspection(world.db, 'MW001-A-INSP-03', {
    inspection_at: '2026-11-02T09:00:00Z',
    created_at: '2026-11-05T09:00:00Z',
    inspection_type: 'section_81',
    inspection_category: 'section_81_initial',
    inspection_status: 'withdrawn',
    promoter_response_status: 'inspection_outcome_disputed',
    ha_response_status: 'inspection_withdrawn',
  })
  await insertInspection(world.db, 'MW001-A-INSP-04', { deleted_at: '2026-11-06T09:00:00Z' })
  await insertInspection(world.db, 'MW004-B-INSP-01', { inspection_at: '2026-11-03T09:00:00Z' })
  await insertInspection(world.db, 'MB001-C-INSP-01', { inspection_at: '2026-11-04T09:00:00Z' })
  await insertInspection(world.db, 'MW001-E-INSP-01')
})
afterAll(() => world.stop())

async function list(query: Query = {}, by = 'officer@marlshire.example') {
  return (await world.as(by).must(listInspections, { query })).rows
}

/** Of the works that have several. */
async function kept(query: Query): Promise<string[]> {
  const rows = await list({ ...query, work_reference_number: 'mw001-a' })
  return rows.map((row) => row.inspection_reference_number?.slice(-2) ?? '')
}

describe('the list of inspections (BR-REP-L10)', () => {
  testOwnRows({ worldOf: () => world, path: '/inspections' })

  test('the newest inspection comes first (BR-REP-12), a deleted one not at all (BR-INSP-29)', async () => {
    expect(await kept({})).toEqual(['03', '02', '01'])
    expect(await kept({ sort_column: 'inspection_date', sort_direction: 'asc' })).toEqual(['01', '02', '03'])
  })

  test.each<[string, Query, string[]]>([
    ['a type', { inspection_type: ['reinstatement'] }, ['02']],
    ['any of several types', { inspection_type: ['reinstatement', 'section_81'] }, ['03', '02']],
    ['a category', { inspection_category: ['b'] }, ['02']],
    ['an outcome', { inspection_outcome: ['failed_low', 'failed_high'] }, ['02']],
    ['the promoter’s answer', { promoter_outcome_status: ['inspection_outcome_disputed'] }, ['03']],
    ['no answer of the promoter (BR-REP-30)', { promoter_outcome_status: ['no_response'] }, ['01']],
    ['one answer or none', { promoter_outcome_status: ['no_response', 'inspection_outcome_accepted'] }, ['02', '01']],
    ['the authority’s answer', { ha_outcome_status: ['inspection_withdrawn'] }, ['03']],
    ['no answer of the authority', { ha_outcome_status: ['no_response'] }, ['02', '01']],
    ['what time accepted', { is_auto_accepted: true }, ['02']],
    ['what time did not accept', { is_auto_accepted: false }, ['03', '01']],
    ['from a London day (BR-REP-19)', { start_date: '2026-10-25' }, ['03', '02']],
    ['to a London day, included (BR-REP-19)', { end_date: '2026-10-24' }, ['01']],
    ['recorded from a day', { start_date_created: '2026-11-20' }, ['02', '01']],
    ['recorded to a day', { end_date_created: '2026-11-05' }, ['03']],
    ['several at once (BR-REP-18)', { start_date: '2026-10-25', is_auto_accepted: false }, ['03']],
  ])('keeps %s', async (_, query, references) => {
    expect(await kept(query)).toEqual(references)
  })

  test('a row says where, what, and what has become of it', async () => {
    const [row] = await list({ inspection_type: ['reinstatement'] })
    expect(row).toEqual({
      work_reference_number: 'MW001-A',
      inspection_reference_number: 'MW001-A-INSP-02',
      location_description: 'Outside number 12',
      street: 'Quiet Lane',
      town: 'Testing',
      area: 'Test area',
      highway_authority: 'Marlshire County Council',
      promoter_organisation: 'Marl Water',
      inspection_date: '2026-10-24T23:00:00.000Z',
      inspection_type: 'reinstatement',
      inspection_type_string: 'Reinstatement',
      inspection_category: 'b',
      inspection_category_string: 'Category B',
      inspection_outcome: 'failed_low',
      inspection_outcome_string: 'Failed – low',
      inspection_status: 'recorded',
      inspection_status_string: 'Recorded',
      inspector_name: 'Sam Obi',
      made_safe_by_ha: true,
      date_created: '2026-11-20T09:00:00.000Z',
      date_modified: '2026-11-20T09:00:00.000Z',
      promoter_response_status: 'inspection_outcome_accepted',
      promoter_response_status_string: 'Accepted',
      ha_response_status: null,
      ha_response_status_string: null,
      auto_acceptance_due_date: '2026-11-03T00:00:00.000Z',
      is_auto_accepted: true,
    })
  })

  test('BR-GEN-100: a category that the list does not know is told as upcoming, and in words', async () => {
    const [row] = await list({ inspection_type: ['section_81'] })
    expect(row).toMatchObject({
      inspection_category: 'upcoming_enum',
      inspection_category_string: 'Section 81 – initial',
      inspection_status: 'withdrawn',
    })
  })

  test.each<[Query, string]>([
    [{ start_date: '2026-11-02', end_date: '2026-11-01' }, 'end_date'],
    [{ start_date_created: '2026-11-02', end_date_created: '2026-11-01' }, 'end_date_created'],
  ])('BR-CSV-16: the reversed period %o is refused by name', async (query, field) => {
    const refused = readRefusal(await world.as('officer@marlshire.example').call(listInspections, { query }))
    expect(refused).toMatchObject({ status: 400, fields: [field] })
  })

  test.each(['inspection_category=section_81_initial', 'sort_column=date_created', 'inspection_outcome=upcoming_enum'])(
    'BR-REP-18: %s is refused by name',
    async (text) => {
      const answer = await world.as('officer@marlshire.example').request('GET', `/v6/reporting/inspections?${text}`)
      expect(readRefusal(answer)).toMatchObject({ status: 400 })
      expect(readRefusal(answer).fields[0]).toContain(text.split('=')[0])
    },
  )
})

describe('the files of an inspection (BR-REP-L11)', () => {
  const namesOf = async (who: string, inspection_reference_number: string, file_type?: ('images' | 'documents')[]) => {
    const { rows } = await world
      .as(who)
      .must(listInspectionFiles, { query: { inspection_reference_number, file_type } })
    return rows.map((row) => row.name)
  }

  test('are both sides’, and nobody else’s (BR-REP-14, BR-ROLE-66); with the inspection they go (BR-INSP-29)', async () => {
    await insertListedPermit(world.db, 'MW001-F-01')
    const client = world.as('officer@marlshire.example')
    const file_ids = [await uploadFile(client)]
    const params = { workReferenceNumber: 'MW001-F' }
    const body = inspection({ inspection_evidence: true, file_ids })
    const { inspection_reference_number: made } = await client.must(recordInspection, { params, body })
    expect(await namesOf('officer@marlshire.example', made.toLowerCase())).toEqual(['plan.pdf'])
    expect(await namesOf('planner@water.example', made, ['documents'])).toEqual(['plan.pdf'])
    expect(await namesOf('planner@water.example', made, ['images'])).toEqual([])
    expect(await namesOf('planner@broadband.example', made)).toEqual([])
    expect(await namesOf('officer@eastmarl.example', made)).toEqual([])
    await client.must(deleteInspection, { params: { ...params, inspectionReferenceNumber: made } })
    expect(await namesOf('officer@marlshire.example', made)).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  createSection81,
  listSection81Files,
  listSection81s,
  reassignSection81,
} from '../../../domain/contract/section-81s.ts'
import { insertSection81 } from '../../testing/listed-works-records.ts'
import { insertWorksToList, testOwnRows, worksToList } from '../../testing/own-rows.ts'
import { section81 } from '../../testing/sections-and-activities.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'

let world: World
const { plain, unseen, rivals, neighbours } = worksToList
const [first, second, third] = [`${plain}-S81`, `${unseen}-S81`, `${rivals}-S81`]
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  const { db } = world
  await insertSection81(db, plain)
  await insertSection81(db, unseen, {
    section_81_status: 'accepted',
    section_81_severity: 'high',
    made_safe_by_ha: false,
    status_changed_at: '2026-11-22T10:00:00Z',
  })
  await insertSection81(db, rivals, {
    section_81_type: 'unattributed_works_live_site',
    section_81_severity: null,
    made_safe_by_ha: null,
    created_at: '2026-11-10T09:00:00Z',
    status_changed_at: '2026-11-21T10:00:00Z',
  })
  await insertSection81(db, neighbours)
})
afterAll(() => world.stop())

const list = async (query: QueryOf<typeof listSection81s> = {}, by = officer) =>
  (await world.as(by).must(listSection81s, { query })).rows.map((row) => row.section_81_reference_number)

describe('Section 81s (BR-REP-L31)', () => {
  testOwnRows({ worldOf: () => world, path: '/section-81s' })

  test.each<[string, QueryOf<typeof listSection81s>, string[]]>([
    ['BR-REP-12 the last to change comes first', {}, [second, third, first]],
    ['BR-REP-12 upwards', { sort_column: 'status_changed_date', sort_direction: 'asc' }, [first, third, second]],
    ['BR-REP-L31 the status', { section_81_status: ['accepted', 'rejected'] }, [second]],
    ['BR-REP-L31 the severity', { section_81_severity: ['low'] }, [first]],
    ['BR-REP-L31 the type', { section_81_type: ['unattributed_works_live_site'] }, [third]],
    ['BR-REP-19 issued from', { issue_date_from: '2026-11-20' }, [second, first]],
    ['BR-REP-19 issued until', { issue_date_to: '2026-11-10' }, [third]],
    ['BR-REP-19 changed from', { status_changed_date_from: '2026-11-22' }, [second]],
    ['BR-REP-19 changed until', { status_changed_date_to: '2026-11-21' }, [third, first]],
    ['BR-REP-06 part of the reference', { section_81_reference_number: 'b001-c' }, [third]],
  ])('%s', async (_, query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test.each([
    { issue_date_to: '2027-01-01', issue_date_from: '2027-01-02' },
    { status_changed_date_to: '2027-01-01', status_changed_date_from: '2027-01-02' },
  ])('BR-REP-18: a reversed period is refused by the name of its end: %o', async (query) => {
    const refused = await world.as(officer).refusal(listSection81s, { query })
    expect(refused).toMatchObject({ status: 400, fields: [Object.keys(query)[0]] })
  })

  test('BR-S81-02: a row of unattributed works has no severity', async () => {
    const query = { section_81_reference_number: third }
    const { rows } = await world.as(officer).must(listSection81s, { query })
    expect(rows).toEqual([
      {
        issue_date: '2026-11-10T09:00:00.000Z',
        work_reference_number: rivals,
        section_81_reference_number: third,
        promoter_organisation: 'Marl Broadband',
        highway_authority: 'Marlshire County Council',
        location_description: 'Outside number 12',
        street: 'Quiet Lane',
        town: 'Testing',
        area: 'Test area',
        made_safe_by_ha: null,
        section_81_status: 'issued',
        section_81_status_string: 'Issued',
        status_changed_date: '2026-11-21T10:00:00.000Z',
        section_81_type: 'unattributed_works_live_site',
        section_81_type_string: 'Unattributed works - Live site',
      },
    ])
  })

  test('BR-S81-05: one given to another promoter is on that one’s list, with its files', async () => {
    const body = section81({ section_81_evidence: true, file_ids: [await uploadFile(world.as(officer))] })
    const made = await world.as(officer).must(createSection81, { body })
    const { work_reference_number: workReferenceNumber, section_81_reference_number: reference } = made
    const files = async (by: string) => {
      const query = { section_81_reference_number: reference.toLowerCase() }
      return (await world.as(by).must(listSection81Files, { query })).rows.map((row) => row.name)
    }
    const [former, next] = ['planner@water.example', 'planner@broadband.example']
    expect([await list({}, former), await list({}, next)].map((found) => found.includes(reference))).toEqual([
      true,
      false,
    ])
    expect([await files(former), await files(next)]).toEqual([['plan.pdf'], []])
    await world.db
      .updateTable('section_81')
      .set({ section_81_status: 'rejected' })
      .where('reference', '=', reference)
      .execute()
    const params = { workReferenceNumber, section81ReferenceNumber: reference }
    await world.as(officer).must(reassignSection81, { params, body: { new_organisation_reference: '7710' } })
    expect([await list({}, former), await list({}, next)].map((found) => found.includes(reference))).toEqual([
      false,
      true,
    ])
    expect([await files(former), await files(next)]).toEqual([[], ['plan.pdf']])
  })
})

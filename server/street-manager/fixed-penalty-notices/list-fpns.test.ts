import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { issueFpn, listFpnFiles, listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertFpn } from '../../testing/listed-findings.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { penalty } from '../../testing/penalty.ts'
import { sampleBytes } from '../../testing/sample-files.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listFpns>

const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  await insertFpn(world.db, 'MW001-A-FPN-01', {
    issued_at: '2026-10-24T22:59:00Z',
    status_changed_at: '2026-11-23T09:00:00Z',
    fpn_status: 'paid',
  })
  await insertFpn(world.db, 'MW001-A-FPN-02', {
    issued_at: '2026-10-24T23:00:00Z',
    status_changed_at: '2026-10-24T23:00:00Z',
    offence_code: 'offence_code_09',
  })
  await insertFpn(world.db, 'MW001-A-FPN-03', {
    issued_at: '2026-11-02T09:00:00Z',
    status_changed_at: '2026-11-03T09:00:00Z',
    fpn_status: 'disputed',
  })
  await insertFpn(world.db, 'MW004-B-FPN-01')
  await insertFpn(world.db, 'MB001-C-FPN-01')
  await insertFpn(world.db, 'MW001-E-FPN-01')
})
afterAll(() => world.stop())

async function list(query: Query = {}) {
  return (await world.as(officer).must(listFpns, { query })).rows
}

/** Of the works that have several. */
async function kept(query: Query): Promise<string[]> {
  const rows = await list({ work_reference_number: 'mw001-a', ...query })
  return rows.map((row) => row.fpn_reference_number.slice(-2))
}

describe('the list of fixed penalty notices (BR-REP-L06)', () => {
  testOwnRows({ worldOf: () => world, path: '/fixed-penalty-notices' })

  test.each<[string, Query, string[]]>([
    ['by issue, the newest first (BR-REP-12)', {}, ['03', '02', '01']],
    ['by issue', { sort_column: 'issue_date_time', sort_direction: 'asc' }, ['01', '02', '03']],
    ['by change of status', { sort_column: 'status_changed_date' }, ['01', '03', '02']],
    [
      'by change of status, the oldest first',
      { sort_column: 'status_changed_date', sort_direction: 'asc' },
      ['02', '03', '01'],
    ],
  ])('is sorted %s', async (_, query, references) => {
    expect(await kept(query)).toEqual(references)
  })

  test.each<[string, Query, string[]]>([
    ['a status', { status: ['paid'] }, ['01']],
    ['any of several statuses', { status: ['paid', 'disputed'] }, ['03', '01']],
    ['an offence', { offence_code: ['offence_code_09', 'offence_code_05'] }, ['02']],
    ['issued from a London day (BR-REP-19)', { start_date: '2026-10-25' }, ['03', '02']],
    ['issued to a London day, included', { end_date: '2026-10-24' }, ['01']],
    ['changed from a day', { status_changed_date_from: '2026-11-03' }, ['03', '01']],
    ['changed to a day', { status_changed_date_to: '2026-11-03' }, ['03', '02']],
    ['several at once (BR-REP-18)', { status: ['paid', 'disputed'], start_date: '2026-10-25' }, ['03']],
  ])('keeps %s', async (_, query, references) => {
    expect(await kept(query)).toEqual(references)
  })

  test('a row says the offence, whose works and what became of the notice', async () => {
    const [row] = await list({ offence_code: ['offence_code_09'] })
    expect(row).toEqual({
      fpn_reference_number: 'MW001-A-FPN-02',
      work_reference_number: 'MW001-A',
      promoter: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      offence_code: 'offence_code_09',
      offence_code_string: row?.offence_code_string,
      street_name: 'Quiet Lane',
      issue_date: '2026-10-24T23:00:00.000Z',
      status: 'issued',
      status_string: 'Issued',
      status_changed_date: '2026-10-24T23:00:00.000Z',
    })
    expect(row?.offence_code_string).not.toBe('')
  })

  test.each<[Query, string]>([
    [{ start_date: '2026-11-02', end_date: '2026-11-01' }, 'end_date'],
    [{ status_changed_date_from: '2026-11-02', status_changed_date_to: '2026-11-01' }, 'status_changed_date_to'],
  ])('BR-CSV-16: the reversed period %o is refused by name', async (query, field) => {
    const refused = readRefusal(await world.as(officer).call(listFpns, { query }))
    expect(refused).toMatchObject({ status: 400, fields: [field] })
  })
})

describe('the files of a notice (BR-REP-L07)', () => {
  let notice: string
  beforeAll(async () => {
    await insertListedPermit(world.db, 'MW001-F-01')
    const client = world.as(officer)
    const photo = { name: 'site.png', bytes: sampleBytes.png }
    const file_ids = [await uploadFile(client), await uploadFile(client, photo)]
    const body = penalty({ fpn_evidence: true, file_ids })
    const made = await client.must(issueFpn, { params: { workReferenceNumber: 'MW001-F' }, body })
    notice = made.fpn_reference_number
  })

  const namesOf = async (who: string, file_type?: ('images' | 'documents')[], fpn_reference_number = notice) => {
    const { rows } = await world.as(who).must(listFpnFiles, { query: { fpn_reference_number, file_type } })
    return rows.map((row) => row.name)
  }

  test('are listed to both sides, by kind (BR-REP-14)', async () => {
    expect(await namesOf(officer)).toEqual(['plan.pdf', 'site.png'])
    expect(await namesOf('planner@water.example', ['images'])).toEqual(['site.png'])
    expect(await namesOf('contractor@groundworks.example', ['documents'], notice.toLowerCase())).toEqual(['plan.pdf'])
  })

  test('are nobody else’s (BR-ROLE-66)', async () => {
    expect(await namesOf('planner@broadband.example')).toEqual([])
    expect(await namesOf('officer@eastmarl.example')).toEqual([])
    expect(await namesOf(officer, [], 'MW001-A-FPN-01')).toEqual([])
  })

  test('need the notice’s reference (BR-REP-14)', async () => {
    const refused = readRefusal(await world.as(officer).request('GET', '/v6/reporting/fixed-penalty-notices/files'))
    expect(refused).toMatchObject({ status: 400, fields: ['fpn_reference_number'] })
  })
})

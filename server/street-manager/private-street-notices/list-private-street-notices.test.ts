import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  createPrivateStreetNotice,
  listPrivateStreetNoticeFiles,
  listPrivateStreetNotices,
} from '../../../domain/contract/private-street-notices.ts'
import { insertPrivateStreetNotice } from '../../testing/listed-works-records.ts'
import { insertWorksToList, testOwnRows, worksToList } from '../../testing/own-rows.ts'
import { privateStreetNotice } from '../../testing/plans-and-notices.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'

let world: World
const { plain, unseen, rivals, neighbours } = worksToList
const [first, second, third] = [`${plain}-PSN`, `${unseen}-PSN`, `${rivals}-PSN`]
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  const { db } = world
  await insertPrivateStreetNotice(db, plain)
  await insertPrivateStreetNotice(db, unseen, {
    created_at: '2026-11-21T23:59:59Z',
    start_on: '2026-12-01',
    end_on: '2026-12-20',
    start_at: '2026-12-01T08:00:00Z',
    private_street_status: 'cancelled',
  })
  await insertPrivateStreetNotice(db, rivals, {
    created_at: '2026-11-22T00:00:00Z',
    start_on: '2026-12-05',
    end_on: '2026-12-05',
  })
  await insertPrivateStreetNotice(db, neighbours)
})
afterAll(() => world.stop())

const list = async (query: QueryOf<typeof listPrivateStreetNotices> = {}) =>
  (await world.as(officer).must(listPrivateStreetNotices, { query })).rows.map(
    (row) => row.private_street_reference_number,
  )

describe('private street notices (BR-REP-L22)', () => {
  testOwnRows({ worldOf: () => world, path: '/private-street-notices' })

  test.each<[string, QueryOf<typeof listPrivateStreetNotices>, string[]]>([
    ['BR-REP-12 the newest comes first', {}, [third, second, first]],
    ['BR-REP-12 the oldest first', { sort_column: 'date_created', sort_direction: 'asc' }, [first, second, third]],
    ['BR-REP-12 by start', { sort_column: 'start_date' }, [first, third, second]],
    ['BR-REP-12 by end', { sort_column: 'end_date' }, [second, first, third]],
    ['BR-REP-L22 the status', { private_street_status: ['cancelled'] }, [second]],
    ['BR-REP-19 starts from', { start_date_from: '2026-12-05' }, [third, first]],
    ['BR-REP-19 starts until', { start_date_to: '2026-12-05' }, [third, second]],
    ['BR-REP-19 ends from', { end_date_from: '2026-12-08' }, [second, first]],
    ['BR-REP-19 ends until', { end_date_to: '2026-12-08' }, [third, first]],
    ['BR-REP-19 created from', { date_created_from: '2026-11-22' }, [third]],
    ['BR-REP-19 created until the end of the day', { date_created_to: '2026-11-21' }, [second, first]],
    ['BR-REP-06 part of the reference', { private_street_reference_number: 'mb001' }, [third]],
  ])('%s', async (_, query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test.each([
    { start_date_to: '2027-01-01', start_date_from: '2027-01-02' },
    { end_date_to: '2027-01-01', end_date_from: '2027-01-02' },
    { date_created_to: '2027-01-01', date_created_from: '2027-01-02' },
  ])('BR-REP-18: a reversed period is refused by the name of its end: %o', async (query) => {
    const refused = await world.as(officer).refusal(listPrivateStreetNotices, { query })
    expect(refused).toMatchObject({ status: 400, fields: [Object.keys(query)[0]] })
  })

  test('a row tells the parties, the days and the times that were given', async () => {
    const { rows } = await world.as(officer).must(listPrivateStreetNotices, { query: { usrn: '99000002' } })
    expect(rows).toEqual([
      {
        private_street_reference_number: second,
        works_location_description: 'Outside The Lodge',
        promoter_organisation: 'Marl Water',
        ha_organisation: 'Marlshire County Council',
        work_reference_number: unseen,
        start_date: '2026-12-01T00:00:00.000Z',
        start_time: '2026-12-01T08:00:00.000Z',
        end_date: '2026-12-20T00:00:00.000Z',
        end_time: null,
        date_created: '2026-11-21T23:59:59.000Z',
        status: 'cancelled',
        status_string: 'Cancelled',
      },
    ])
  })
})

test('BR-REP-14, BR-GEN-58: the files of a notice, for the parties of its works alone', async () => {
  const body = privateStreetNotice({ file_ids: [await uploadFile(world.as(planner))] })
  const notice = await world.as(planner).must(createPrivateStreetNotice, { body })
  const names = async (by: string, file_type?: ('images' | 'documents')[]) => {
    const query = { private_street_reference_number: notice.private_street_reference_number, file_type }
    return (await world.as(by).must(listPrivateStreetNoticeFiles, { query })).rows.map((row) => row.name)
  }
  expect(await names(planner)).toEqual(['plan.pdf'])
  expect(await names(officer, ['documents'])).toEqual(['plan.pdf'])
  expect(await names(officer, ['images'])).toEqual([])
  expect(await names('officer@eastmarl.example')).toEqual([])
})

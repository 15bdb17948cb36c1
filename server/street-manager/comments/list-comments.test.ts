import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listComments } from '../../../domain/contract/comments.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import type { CommentTopic } from '../../../domain/contract/enums/comments.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { readRefusal } from '../../testing/client.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listComments>

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertBareWork(world.db, { reference: 'MW00160000001' })
  await insertBareWork(world.db, { reference: 'MW00460000001', workstream: '004', usrn: 99000002 })
  await insertBareWork(world.db, { reference: 'MB00160000001', promoter: '7710' })
  await comment('MW00160000001-COM-01', { side: 'promoter', at: '2026-10-24T22:59:00Z' })
  await comment('MW00160000001-COM-02', { side: 'authority', at: '2026-10-24T23:00:00Z', topic: 'OVERRUN' })
  await comment('MW00160000001-COM-03', { side: 'authority', at: '2026-11-01T12:00:00Z', internal: true })
  await comment('MW00160000001-COM-04', { side: 'promoter', at: '2026-11-02T12:00:00Z', internal: true })
  await comment('MW00460000001-COM-01', { side: 'promoter', at: '2026-11-03T12:00:00Z', topic: 'FPN', read: true })
  await comment('MB00160000001-COM-01', { side: 'authority', at: '2026-11-04T12:00:00Z' })
})
afterAll(() => world.stop())

interface Given {
  readonly side: 'promoter' | 'authority'
  readonly at: string
  readonly topic?: CommentTopic
  readonly internal?: boolean
  readonly read?: boolean
}

async function comment(reference: string, { side, at, topic = 'GENERAL', internal, read }: Given): Promise<void> {
  const [work = '', sequence] = reference.split('-COM-')
  await world.db
    .insertInto('comment')
    .values({
      reference,
      work_reference: work,
      sequence: Number(sequence),
      topic,
      detail: 'A comment',
      is_internal: internal ?? false,
      author_email: side === 'authority' ? officer : 'planner@water.example',
      author_organisation: side === 'authority' ? '5510' : '9310',
      author_side: side,
      created_at: at,
      read_by: read ? officer : null,
      read_at: read ? at : null,
    })
    .execute()
}

async function list(who: string, query: Query = {}): Promise<string[]> {
  const { rows } = await world.as(who).must(listComments, { query })
  return rows.map((row) => row.comment_reference_number.replaceAll(/60000001-COM/g, ''))
}

describe('the list of comments (BR-REP-L04)', () => {
  it('shows the authority those on its works, newest first, without internal ones of promoters', async () => {
    expect(await list(officer)).toEqual(['MB001-01', 'MW004-01', 'MW001-03', 'MW001-02', 'MW001-01'])
    expect(await list('officer@eastmarl.example')).toEqual([])
  })

  it('shows a promoter its own, in workstreams that the person sees (BR-ROLE-13)', async () => {
    expect(await list(planner)).toEqual(['MW001-04', 'MW001-02', 'MW001-01'])
    expect(await list('api-planner@water.example')).toEqual(['MW004-01', 'MW001-04', 'MW001-02', 'MW001-01'])
    expect(await list('planner@broadband.example')).toEqual(['MB001-01'])
  })

  it('asks a contractor for the promoter (BR-ROLE-24, 25)', async () => {
    const refused = async (query: Query) => readRefusal(await world.as(contractor).call(listComments, { query }))
    expect(await refused({})).toMatchObject({ status: 400, fields: ['swa_code'] })
    expect(await refused({ swa_code: '7220' })).toMatchObject({ status: 401 })
    expect(await list(contractor, { swa_code: '7710' })).toEqual(['MB001-01'])
    expect(await list(contractor, { swa_code: '9310' })).toEqual(['MW004-01', 'MW001-04', 'MW001-02', 'MW001-01'])
    const other = await world.as(planner).call(listComments, { query: { swa_code: '7710' } })
    expect(readRefusal(other)).toMatchObject({ status: 401, message: 'Access restricted' })
  })

  it.each<[string, Query, string[]]>([
    ['one topic', { topic: ['OVERRUN'] }, ['MW001-02']],
    ['any of several topics', { topic: ['OVERRUN', 'FPN'] }, ['MW004-01', 'MW001-02']],
    ['internal ones', { is_internal: true }, ['MW001-03']],
    ['other than internal', { is_internal: false }, ['MB001-01', 'MW004-01', 'MW001-02', 'MW001-01']],
    ['read', { is_read: true }, ['MW004-01']],
    ['not read', { is_not_read: true }, ['MB001-01', 'MW001-03', 'MW001-02', 'MW001-01']],
    [
      'read and not read, which is no limit (BR-REP-40)',
      { is_read: true, is_not_read: true, topic: ['FPN'] },
      ['MW004-01'],
    ],
    ['incoming', { is_incoming: true }, ['MW004-01', 'MW001-01']],
    ['outgoing', { is_outgoing: true }, ['MB001-01', 'MW001-03', 'MW001-02']],
    ['both ways (BR-REP-40)', { is_incoming: true, is_outgoing: true, is_internal: true }, ['MW001-03']],
    ['part of a works reference', { work_reference_number: 'mw004' }, ['MW004-01']],
    ['an author', { author_email_address: planner }, ['MW004-01', 'MW001-01']],
    ['an author in other letters (BR-GEN-90)', { author_email_address: 'PLANNER@water.example' }, []],
    [
      'from a London day (BR-REP-19)',
      { date_created_from: '2026-10-25', topic: ['GENERAL', 'OVERRUN'] },
      ['MB001-01', 'MW001-03', 'MW001-02'],
    ],
    ['to a London day, included', { date_created_to: '2026-10-24T12:00:00Z' }, ['MW001-01']],
    ['several at once (BR-REP-18)', { is_outgoing: true, topic: ['GENERAL'], is_internal: false }, ['MB001-01']],
  ])('keeps %s', async (_, query, rows) => {
    expect(await list(officer, query)).toEqual(rows)
  })

  it('narrows by geographical area, for authorities only (BR-REP-11)', async () => {
    await world.db
      .insertInto('geographical_area')
      .values({
        reference: 'GA-901',
        organisation_reference: '5510',
        name: 'North',
        modified_at: '2026-11-24T09:00:00Z',
      })
      .execute()
    await world.db.insertInto('geographical_area_street').values({ area_reference: 'GA-901', usrn: 99000002 }).execute()
    const query = { geographical_area_reference_number: ['GA-901'] }
    expect(await list(officer, query)).toEqual(['MW004-01'])
    expect(await list(planner, query)).toHaveLength(3)
  })

  it('pages by offset with a total (BR-REP-01 to 04)', async () => {
    await insertBareWork(world.db, { reference: 'MW00260000001', workstream: '002' })
    for (let at = 1; at <= 30; at += 1) {
      await comment(`MW00260000001-COM-${at}`, { side: 'promoter', at: '2026-11-05T12:00:00Z' })
    }
    const page = async (query: Query) =>
      await world.as(officer).must(listComments, { query: { ...query, work_reference_number: 'MW002' } })
    const [first, second] = [await page({}), await page({ offset: 25 })]
    expect(first.pagination).toEqual({ total_rows: 30, has_next_page: true })
    expect(second.pagination).toEqual({ total_rows: 30, has_next_page: false })
    const all = [...first.rows, ...second.rows].map((row) => row.comment_reference_number)
    expect(new Set(all).size).toBe(30)
    expect(await page({ offset: 500 })).toEqual({ pagination: { total_rows: 30, has_next_page: false }, rows: [] })
    expect((await page({ include_total_count: false })).pagination).toEqual({ total_rows: 0, has_next_page: true })
  })

  it.each(['offset=-1', 'offset=1.5', 'topic=general', 'is_read=maybe', 'date_created_from=2026-02-30'])(
    'refuses %s by name (BR-REP-18)',
    async (text) => {
      const answer = await world.as(officer).request('GET', `/v6/reporting/comments?${text}`)
      const refused = readRefusal(answer)
      expect(refused.status).toBe(400)
      expect(refused.fields[0]?.split('.')[0]).toBe(text.split('=')[0])
    },
  )

  it('ignores a parameter that it does not know (BR-REP-18)', async () => {
    const answer = await world.as(officer).request('GET', '/v6/reporting/comments?colour=red&__proto__=x')
    expect(answer.status).toBe(200)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createComment, getComment, listComments, markCommentRead } from '../../../domain/contract/comments.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { readRefusal } from '../../testing/client.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const neighbour = 'officer@eastmarl.example'
const contractor = 'contractor@groundworks.example'
const stranger = 'planner@broadband.example'

let world: World
let work: string
beforeAll(async () => {
  world = await startWorld()
  work = await insertBareWork(world.db, { reference: 'MW00150000001' })
})
afterAll(() => world.stop())

const write = (who: string, body: Partial<BodyOf<typeof createComment>> = {}, workReferenceNumber = work) =>
  world.as(who).call(createComment, {
    params: { workReferenceNumber },
    body: { topic: 'GENERAL', detail: 'Please call before you start', ...body },
  })

async function written(...given: Parameters<typeof write>): Promise<string> {
  const answer = await write(...given)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.comment_reference_number
}

const read = (who: string, commentReferenceNumber: string) =>
  world.as(who).call(getComment, { params: { workReferenceNumber: work, commentReferenceNumber } })

const mark = (who: string, commentReferenceNumber: string) =>
  world.as(who).call(markCommentRead, { params: { workReferenceNumber: work, commentReferenceNumber }, body: {} })

describe('writing a comment (BR-WORK-06)', () => {
  it('stores who wrote what, under the next number of the works record (BR-GEN-77)', async () => {
    const other = await insertBareWork(world.db, { reference: 'MW00150000002' })
    expect(await written(officer, { topic: 'OVERRUN', detail: 'Ending today?' }, other)).toBe(`${other}-COM-01`)
    const reference = await written(planner, { detail: 'Gate is locked', topic: 'SECTION_74' })
    expect((await read(officer, reference)).body).toEqual({
      comment_reference_number: reference,
      comment_topic: 'section_74',
      comment_topic_string: 'Section 74',
      detail: 'Gate is locked',
      author_email_address: planner,
      author_organisation_ref: '9310',
      date_created: '2026-11-24T10:00:00.000Z',
      is_internal: false,
      is_read: false,
      read_by: null,
      read_on: null,
    })
  })

  it('counts on without gaps, two at once included (BR-GEN-80)', async () => {
    const other = await insertBareWork(world.db, { reference: 'MW00150000003' })
    const references = await Promise.all([planner, officer, contractor].map((who) => written(who, {}, other)))
    expect(references.sort()).toEqual([`${other}-COM-01`, `${other}-COM-02`, `${other}-COM-03`])
  })

  it('keeps the overrun warning for the highway authority', async () => {
    for (const who of [planner, contractor]) {
      const refused = readRefusal(await write(who, { topic: 'OVERRUN' }))
      expect(refused).toMatchObject({ status: 400, problems: [{ field: 'topic', rule: 'BR-WORK-06' }] })
    }
  })

  it('takes 1,500 characters and a topic of the contract (BR-GEN-04, BR-GEN-101)', async () => {
    await written(planner, { detail: 'a'.repeat(1500) })
    expect(readRefusal(await write(planner, { detail: 'a'.repeat(1501) })).fields).toEqual(['detail'])
    expect(readRefusal(await write(planner, { detail: ' ' })).fields).toEqual(['detail'])
    for (const topic of ['general', 'upcoming_enum', null]) {
      expect(readRefusal(await write(planner, { topic: topic as 'GENERAL' })).fields).toEqual(['topic'])
    }
  })

  it('is for the two sides of the works and a full-write workstream', async () => {
    const readOnly = await insertBareWork(world.db, { reference: 'MW00350000001', workstream: '003' })
    for (const who of [stranger, neighbour, 'admin@water.example']) {
      expect(readRefusal(await write(who)), who).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    expect((await write(planner, {}, readOnly)).status).toBe(401)
    expect((await write(contractor, {}, readOnly)).status).toBe(201)
    expect((await write(planner, {}, 'NOTHING')).status).toBe(404)
  })

  it('stands in the history under the name of a delegated person (BR-GEN-09)', async () => {
    const reference = await written('api-planner@water.example', {
      internal_user_identifier: 'tash',
      internal_user_name: 'Tom Ashdown',
    })
    const { rows } = await world.as(officer).must(getWorkHistory, { params: { workReferenceNumber: work } })
    expect(rows[0]).toMatchObject({
      event: 'comment_submitted',
      object_reference: reference,
      username: 'api-planner@water.example',
      internal_user_identifier: 'tash',
      internal_user_name: 'Tom Ashdown',
    })
  })
})

describe('reading a comment', () => {
  it('is for the promoter, its contractors and every authority (BR-ROLE-49)', async () => {
    const reference = await written(officer)
    for (const who of [planner, contractor, officer, neighbour])
      expect((await read(who, reference)).status, who).toBe(200)
    expect((await read(stranger, reference)).status).toBe(401)
    expect((await read(planner, `${work}-COM-99`)).status).toBe(404)
  })

  it('keeps internal comments inside the side that wrote them (BR-WORK-07)', async () => {
    const ofPromoter = await written(planner, { is_internal: true })
    const ofAuthority = await written('finance@marlshire.example', { is_internal: true })
    for (const who of [planner, contractor]) {
      expect((await read(who, ofPromoter)).status, who).toBe(200)
      expect((await read(who, ofAuthority)).status, who).toBe(404)
    }
    expect((await read(officer, ofAuthority)).status).toBe(200)
    for (const who of [officer, neighbour]) expect((await read(who, ofPromoter)).status, who).toBe(404)
    expect((await read(neighbour, ofAuthority)).status).toBe(404)
  })

  it('hides the writing of an internal comment from the history of others (BR-WORK-07)', async () => {
    const reference = await written(contractor, { is_internal: true })
    const sees = async (who: string) => {
      const { rows } = await world.as(who).must(getWorkHistory, { params: { workReferenceNumber: work } })
      return rows.some((row) => row.object_reference === reference && row.event === 'internal_comment_submitted')
    }
    expect(await Promise.all([planner, contractor, officer, neighbour].map(sees))).toEqual([true, true, false, false])
  })
})

describe('marking a comment as read (BR-WORK-08)', () => {
  it('is for the side that did not write it, and keeps who was first', async () => {
    const reference = await written(planner)
    for (const who of [planner, contractor, neighbour, stranger]) {
      expect(readRefusal(await mark(who, reference)), who).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    world.clock.set('2026-11-24T10:05')
    expect(await mark(officer, reference)).toMatchObject({ status: 201, body: '' })
    world.clock.set('2026-11-24T10:10')
    expect((await mark('finance@marlshire.example', reference)).status).toBe(201)
    const readOn = { is_read: true, read_by: officer, read_on: '2026-11-24T10:05:00.000Z' }
    expect((await read(planner, reference)).body).toMatchObject(readOn)
    const { rows } = await world.as(planner).must(getWorkHistory, { params: { workReferenceNumber: work } })
    expect(rows.filter((row) => row.event === 'comment_read' && row.object_reference === reference)).toHaveLength(1)
    world.clock.set('2026-11-24T10:00')
  })

  it('lets a contractor mark for its promoter, and nobody an internal one', async () => {
    const fromOfficer = await written(officer)
    expect((await mark(contractor, fromOfficer)).status).toBe(201)
    const internal = await written(officer, { is_internal: true })
    expect((await mark('finance@marlshire.example', internal)).status).toBe(401)
    expect((await mark(planner, internal)).status).toBe(404)
  })

  it("tells the sides apart on an authority's own works, where both are one organisation", async () => {
    const own = await insertBareWork(world.db, { reference: 'MC00150000001', promoter: '5510' })
    const reference = await written('planner@marlshire.example', {}, own)
    const path = { workReferenceNumber: own, commentReferenceNumber: reference }
    const by = (who: string) => world.as(who).call(markCommentRead, { params: path, body: {} })
    expect((await by('planner@marlshire.example')).status).toBe(401)
    expect((await by(officer)).status).toBe(201)
    const { rows } = await world.as(officer).must(listComments, { query: { is_incoming: true } })
    expect(rows.map((row) => row.comment_reference_number)).toContain(reference)
  })
})

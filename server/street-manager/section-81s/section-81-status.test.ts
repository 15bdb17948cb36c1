import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createComment, getComment, listComments } from '../../../domain/contract/comments.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  createSection81,
  getSection81,
  reassignSection81,
  updateSection81Status,
} from '../../../domain/contract/section-81s.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { section81 } from '../../testing/sections-and-activities.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function issue(changes: Parameters<typeof section81>[0] = {}) {
  const made = await people.officer.must(createSection81, { body: section81(changes) })
  return {
    workReferenceNumber: made.work_reference_number,
    section81ReferenceNumber: made.section_81_reference_number,
  }
}

type Path = Awaited<ReturnType<typeof issue>>
type Change = BodyOf<typeof updateSection81Status>
type Person = People['planner']

const set = (who: Person, params: Path, body: Change) => who.must(updateSection81Status, { params, body })
const notSet = (who: Person, params: Path, body: Change) => who.refusal(updateSection81Status, { params, body })
const read = (params: Path) => people.officer.must(getSection81, { params })
const lastEvent = async (params: Path) => (await people.officer.must(getWork, { params })).history[0]

const rejection: Change = { section_81_status: 'rejected', status_reason: 'Not our cover' }

describe('what the promoter answers (BR-S81-10 to 13)', () => {
  it('BR-S81-07, 10: its acknowledgement is a status of its own beside the common one', async () => {
    const params = await issue()
    world.clock.set('2026-11-25T09:00')
    await set(people.contractor, params, { section_81_status: 'acknowledged' })
    expect(await read(params)).toMatchObject({
      section_81_status: 'acknowledged',
      status_changed_date: '2026-11-25T09:00:00.000Z',
      promoter_status: 'acknowledged',
      promoter_status_changed_date: '2026-11-25T09:00:00.000Z',
    })
    expect((await lastEvent(params))?.event).toBe('section_81_acknowledged')
  })

  it('BR-S81-11, 13: accepted as works of a type, then fixed with a word of how', async () => {
    const params = await issue()
    expect((await notSet(people.planner, params, { section_81_status: 'accepted' })).problems).toMatchObject([
      { field: 'work_type', rule: 'BR-S81-11' },
    ])
    await set(people.planner, params, { section_81_status: 'accepted', work_type: 'non_notifiable_works' })
    expect((await read(params)).section_81_work_type_string).toBe('Non-notifiable works')
    expect((await notSet(people.planner, params, { section_81_status: 'accepted_fixed' })).problems).toMatchObject([
      { field: 'status_reason', rule: 'BR-S81-13' },
    ])
    await set(people.planner, params, { section_81_status: 'accepted_fixed', status_reason: 'Cover replaced' })
    expect(await read(params)).toMatchObject({
      section_81_status_string: 'Accepted (fixed)',
      section_81_work_type: 'non_notifiable_works',
      promoter_response: 'Cover replaced',
    })
    expect(await lastEvent(params)).toMatchObject({
      event: 'section_81_accepted_fixed',
      details: 'Accepted (fixed): Cover replaced',
    })
  })

  it('BR-S81-12: rejected with a reason, and accepted after all', async () => {
    const params = await issue()
    expect((await notSet(people.planner, params, { section_81_status: 'rejected' })).fields).toEqual(['status_reason'])
    await set(people.planner, params, rejection)
    expect((await read(params)).promoter_response).toBe('Not our cover')
    await set(people.planner, params, { section_81_status: 'accepted', work_type: 'permit_works' })
    expect(await read(params)).toMatchObject({ section_81_status: 'accepted', promoter_response: null })
  })

  it('BR-ROLE-41: promoters answer, the authority resolves and cancels, and neither for the other', async () => {
    const params = await issue()
    const end: Change = { section_81_status: 'resolved_by_ha', status_reason: 'Made good by us' }
    expect(await notSet(people.planner, params, end)).toMatchObject({
      status: 409,
      message: 'Only highway authority can do this',
    })
    expect((await notSet(people.officer, params, { section_81_status: 'acknowledged' })).status).toBe(409)
    expect((await notSet(people.rival, params, rejection)).status).toBe(401)
    expect((await notSet(people.neighbour, params, end)).status).toBe(401)
    expect((await read(params)).section_81_status).toBe('issued')
  })
})

describe('how the authority ends it (BR-S81-14, 15)', () => {
  it('BR-S81-07: the last answer of the promoter stays readable', async () => {
    const params = await issue()
    await set(people.planner, params, rejection)
    await set(people.officer, params, { section_81_status: 'resolved_by_ha', status_reason: 'Cover replaced by us' })
    expect(await read(params)).toMatchObject({
      section_81_status_string: 'Resolved by authority',
      promoter_status: 'rejected',
      promoter_response: 'Not our cover',
    })
    expect((await lastEvent(params))?.details).toBe('Resolved by authority: Cover replaced by us')
    expect((await notSet(people.planner, params, rejection)).status).toBe(409)
  })

  it('BR-S81-14, 15: needs a reason; issued is no status to send', async () => {
    const params = await issue()
    for (const section_81_status of ['resolved_by_ha', 'cancelled'] as const) {
      expect((await notSet(people.officer, params, { section_81_status })).fields).toEqual(['status_reason'])
    }
    expect((await notSet(people.officer, params, { section_81_status: 'issued' })).fields).toEqual([
      'section_81_status',
    ])
  })

  it('two who answer at once: one does, the other gets a clear conflict', async () => {
    const params = await issue()
    const body: Change = { section_81_status: 'acknowledged' }
    const both = [people.planner, people.contractor].map((who) => who.call(updateSection81Status, { params, body }))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('giving it to another promoter (BR-S81-05, 16)', () => {
  const reassign = (params: Path, new_organisation_reference: string) => ({
    params,
    body: { new_organisation_reference },
  })

  it('moves the works record to its workstream 000 and clears what the former one said', async () => {
    const params = await issue()
    await set(people.planner, params, { section_81_status: 'accepted', work_type: 'permit_works' })
    await set(people.planner, params, rejection)
    await people.officer.must(reassignSection81, reassign(params, '7710'))
    expect(await people.rival.must(getSection81, { params })).toMatchObject({
      section_81_status: 'issued',
      promoter_swa_code: '7710',
      promoter_organisation: 'Marl Broadband',
      workstream_prefix: '000',
      promoter_status: null,
      promoter_status_changed_date: null,
      promoter_response: null,
      section_81_work_type: null,
    })
    expect(await lastEvent(params)).toMatchObject({
      event: 'section_81_reassigned',
      details: 'From Marl Water to Marl Broadband',
    })
    expect((await people.planner.refusal(getSection81, { params })).status).toBe(401)
    expect((await people.planner.refusal(getWork, { params })).status).toBe(401)
    await set(people.rival, params, { section_81_status: 'acknowledged' })
  })

  it('BR-WORK-07: what the former promoter said among its own people is not for the next', async () => {
    const params = await issue()
    const say = (is_internal: boolean) => ({
      params,
      body: { topic: 'SECTION_81', detail: 'Ask the depot', is_internal } as const,
    })
    const secret = await people.planner.must(createComment, say(true))
    const open = await people.planner.must(createComment, say(false))
    await set(people.planner, params, rejection)
    await people.officer.must(reassignSection81, reassign(params, '7710'))
    const path = { ...params, commentReferenceNumber: secret.comment_reference_number }
    expect((await people.rival.refusal(getComment, { params: path })).status).toBe(404)
    const { latest_comments } = await people.rival.must(getWork, { params })
    expect(latest_comments?.map((one) => one.comment_reference_number)).toEqual([open.comment_reference_number])
    const { rows } = await people.rival.must(listComments, {})
    expect(rows.map((row) => row.comment_reference_number)).toEqual([open.comment_reference_number])
  })

  it('BR-S81-16: after a rejection or a cancellation only', async () => {
    const params = await issue()
    expect(await people.officer.refusal(reassignSection81, reassign(params, '7710'))).toMatchObject({
      status: 409,
      message: 'Section 81 with status Issued cannot be reassigned',
    })
    await set(people.officer, params, { section_81_status: 'cancelled', status_reason: 'Wrong promoter' })
    await people.officer.must(reassignSection81, reassign(params, '7710'))
    expect((await read(params)).section_81_status).toBe('issued')
  })

  it('BR-S81-05: to another promoter that exists', async () => {
    const params = await issue()
    await set(people.planner, params, rejection)
    for (const code of ['9310', '0001', '8010']) {
      expect(await people.officer.refusal(reassignSection81, reassign(params, code)), code).toMatchObject({
        status: 400,
        fields: ['new_organisation_reference'],
      })
    }
    expect((await people.neighbour.refusal(reassignSection81, reassign(params, '7710'))).status).toBe(401)
  })
})

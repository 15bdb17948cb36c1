import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { readRefusal } from '../../testing/client.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const countWorks = async () => (await world.db.selectFrom('work').select('reference').execute()).length
const send = (key: string, changes: Parameters<typeof application>[0] = {}) =>
  people.planner.call(createWork, { body: application(changes), headers: { 'idempotency-key': key } })

describe('an application that is sent twice', () => {
  it('with the same key is one works record and one answer', async () => {
    const before = await countWorks()
    const first = await send('attempt-1')
    const second = await send('attempt-1')
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(await countWorks()).toBe(before + 1)
  })

  it('with the same key at the same time is one works record', async () => {
    const before = await countWorks()
    const answers = await Promise.all([send('attempt-2'), send('attempt-2'), send('attempt-2')])
    expect(new Set(answers.map((answer) => answer.body.work_reference_number)).size).toBe(1)
    expect(await countWorks()).toBe(before + 1)
  })

  it('with the same key and other content is refused', async () => {
    await send('attempt-3')
    const before = await countWorks()
    const other = await send('attempt-3', { description_of_work: 'Something else' })
    expect(readRefusal(other).status).toBe(409)
    expect(await countWorks()).toBe(before)
  })

  it('with the key of another person is another works record', async () => {
    await send('attempt-4')
    const before = await countWorks()
    const headers = { 'idempotency-key': 'attempt-4' }
    await people.contractor.must(createWork, { body: application(), headers })
    expect(await countWorks()).toBe(before + 1)
  })

  it('can be sent again with the same key after it was put right', async () => {
    const wrong = await send('attempt-5', { proposed_end_date: '2026-12-01' })
    expect(wrong.status).toBe(400)
    expect((await send('attempt-5')).status).toBe(201)
  })

  it('BR-GEN-60: with the same reference is refused', async () => {
    const changes = { work_reference_number: 'MW001ONCE' }
    expect((await send('attempt-6', changes)).status).toBe(201)
    const refused = readRefusal(await send('attempt-7', { work_reference_number: 'mw001once' }))
    expect(refused).toMatchObject({ status: 409, fields: ['work_reference_number'] })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { recordEvent } from '../../store/record-event.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { readRefusal } from '../../testing/client.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'

let world: World
let work: string
beforeAll(async () => {
  world = await startWorld()
  work = await insertBareWork(world.db, { reference: 'MW00140000001' })
  const owner = {
    reference: work,
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    workstream_prefix: '001',
  }
  for (let at = 1; at <= 30; at += 1) {
    const event = { event: 'permit_granted', object_type: 'permit', object_reference: `${work}-${at}` } as const
    const actor = { username: officer, organisation_reference: '5510' }
    const kept = at === 30 ? { visible_to: '5510' } : {}
    await recordEvent(
      world.db,
      owner,
      { ...event, ...kept, topic: 'Permit', details: `Step ${at}` },
      actor,
      world.clock.now(),
    )
  }
})
afterAll(() => world.stop())

const history = (who: string, query: { offset?: number } = {}, workReferenceNumber = work) =>
  world.as(who).call(getWorkHistory, { params: { workReferenceNumber }, query })

describe('the history of a works record (BR-WORK-09)', () => {
  it('gives each event with its words, newest first', async () => {
    const { body } = await history(officer)
    expect(body.rows[0]).toEqual({
      action_date: '2026-11-24T10:00:00.000Z',
      topic: 'Permit',
      details: 'Step 30',
      username: officer,
      event: 'permit_granted',
      event_string: 'Permit granted',
      object_reference: `${work}-30`,
      update_id: expect.any(Number),
      internal_user_identifier: null,
      internal_user_name: null,
    })
  })

  it('comes in pages by offset', async () => {
    const [first, second] = [await history(officer), await history(officer, { offset: 25 })]
    expect(first.body.pagination).toEqual({ total_rows: 30, has_next_page: true })
    expect(second.body.pagination).toEqual({ total_rows: 30, has_next_page: false })
    const steps = [...first.body.rows, ...second.body.rows].map((row) => row.details)
    expect(steps).toEqual(Array.from({ length: 30 }, (_, at) => `Step ${30 - at}`))
    expect(readRefusal(await history(officer, { offset: -1 })).fields).toEqual(['offset'])
  })

  it('leaves out what is kept inside another organisation (BR-WORK-07)', async () => {
    for (const who of [planner, 'contractor@groundworks.example', 'officer@eastmarl.example']) {
      expect((await history(who)).body.rows[0]?.details, who).toBe('Step 29')
    }
  })

  it('is for the promoter with access to the workstream and for every authority (BR-ROLE-12, 49)', async () => {
    const hidden = await insertBareWork(world.db, { reference: 'MW00440000001', workstream: '004' })
    for (const who of ['planner@broadband.example', 'admin@marlshire.example']) {
      expect(readRefusal(await history(who)), who).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    expect((await history(planner, {}, hidden)).status).toBe(401)
    expect((await history('officer@eastmarl.example', {}, hidden)).status).toBe(200)
    expect((await history(officer, {}, 'NOTHING')).status).toBe(404)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSection58, getSection58, updateSection58Status } from '../../domain/contract/section-58s.ts'
import { section58 } from '../testing/sections-and-activities.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const officer = () => world.as('officer@marlshire.example')

async function inForceFrom(start_date: string) {
  const made = await officer().must(createSection58, { body: section58() })
  const params = { section58ReferenceNumber: made.section_58_reference_number }
  await officer().must(updateSection58Status, { params, body: { status: 'in_force', start_date } })
  return params
}

type Path = Awaited<ReturnType<typeof inForceFrom>>

const status = async (params: Path) => (await officer().must(getSection58, { params })).section_58_status

const closings = (params: Path) =>
  world.db
    .selectFrom('work_event')
    .select(['username', 'highway_authority_swa_code', 'organisation_reference'])
    .where('object_reference', '=', params.section58ReferenceNumber)
    .where('event', '=', 'section_58_closed')
    .execute()

describe('restrictions whose time is over', () => {
  it('BR-S58-03, 06, 13: in force all of the last day in London, closed from the next midnight', async () => {
    const params = await inForceFrom('2026-08-31')
    await world.waitUntil('2027-02-28T23:59')
    expect(await status(params)).toBe('in_force')
    await world.waitUntil('2027-03-01T00:00')
    expect(await officer().must(getSection58, { params })).toMatchObject({
      section_58_status: 'closed',
      status_change_date: '2027-03-01T00:00:00.000Z',
    })
    expect(await closings(params)).toEqual([
      { username: 'Street Manager', highway_authority_swa_code: '5510', organisation_reference: '5510' },
    ])
  })

  it('BR-GEN-11: in summer the day ends by British Summer Time', async () => {
    const params = await inForceFrom('2027-01-10')
    await world.waitUntil('2027-07-10T22:59:59Z')
    expect(await status(params)).toBe('in_force')
    await world.waitUntil('2027-07-10T23:00:00Z')
    expect(await status(params)).toBe('closed')
  })

  it('BR-S58-13: however late the service wakes and however often it looks, it closes once', async () => {
    const params = await inForceFrom('2026-06-01')
    await world.waitUntil('2028-01-01T00:00')
    await world.waitUntil('2028-01-01T00:00')
    await world.waitUntil('2028-01-02T00:00')
    expect(await closings(params)).toHaveLength(1)
  })

  it('BR-S58-11: what is only proposed never comes into force or closes by itself', async () => {
    const made = await officer().must(createSection58, { body: section58() })
    const params = { section58ReferenceNumber: made.section_58_reference_number }
    await world.waitUntil('2030-01-01T00:00')
    expect(await status(params)).toBe('proposed')
  })
})

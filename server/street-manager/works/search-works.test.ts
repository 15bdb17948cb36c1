import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { searchWorks } from '../../../domain/contract/works.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  for (const ending of ['7', '6', '5', '4', '3', '2', '1', '12'])
    await insertListedPermit(world.db, `MW001-LEAK${ending}-01`)
  await insertListedPermit(world.db, 'MW004-LEAK9-01', { workstream_prefix: '004' })
  await insertListedPermit(world.db, 'MB001-LEAK8-01', {
    promoter_swa_code: '7710',
    actual_start_at: '2026-12-09T08:15:00Z',
    work_status: 'in_progress',
  })
})
afterAll(() => world.stop())

async function found(by: string, work_reference_number?: string, swa_code?: string): Promise<string[]> {
  const { rows } = await world.as(by).must(searchWorks, { query: { work_reference_number, swa_code } })
  return rows.map((row) => row.work_reference_number)
}

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'

describe('works by reference (BR-REP-10)', () => {
  test('one exact match, though others hold the same text', async () => {
    expect(await found(planner, 'MW001-LEAK1')).toEqual(['MW001-LEAK1'])
    expect(await found(planner, ' mw001-leak12 ')).toEqual(['MW001-LEAK12'])
  })

  test('else up to five close ones, by reference', async () => {
    expect(await found(planner, 'leak')).toEqual([1, 12, 2, 3, 4].map((ending) => `MW001-LEAK${ending}`))
    expect(await found(planner, 'MW001_LEAK')).toEqual([])
    expect(await found(planner, 'nothing')).toEqual([])
  })

  test('nothing asked, nothing found', async () => {
    expect(await found(planner)).toEqual([])
    expect(await found(planner, ' ')).toEqual([])
  })

  test('BR-REP-05, BR-ROLE-13 only what the caller may see', async () => {
    expect(await found(planner, 'LEAK8')).toEqual([])
    expect(await found(planner, 'MW004-LEAK9')).toEqual([])
    expect(await found(officer, 'MB001-LEAK8')).toEqual(['MB001-LEAK8'])
    expect(await found(officer, 'MW004-LEAK9')).toEqual(['MW004-LEAK9'])
    expect(await found('officer@eastmarl.example', 'MB001-LEAK8')).toEqual([])
    expect(await found('contractor@groundworks.example', 'LEAK8', '7710')).toEqual(['MB001-LEAK8'])
  })

  test('BR-ROLE-24, 25, 44 who is refused', async () => {
    expect(await world.as('contractor@groundworks.example').refusal(searchWorks)).toMatchObject({
      status: 400,
      fields: ['swa_code'],
    })
    expect((await world.as(planner).refusal(searchWorks, { query: { swa_code: '7710' } })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(searchWorks)).status).toBe(401)
    expect((await world.stranger.refusal(searchWorks)).status).toBe(401)
  })

  test('BR-REP-07 dates are what happened where it has happened', async () => {
    const { rows } = await world.as(officer).must(searchWorks, { query: { work_reference_number: 'MB001-LEAK8' } })
    expect(rows[0]).toMatchObject({
      work_status_string: 'Works in progress',
      work_start_date: '2026-12-09T00:00:00.000Z',
      work_start_time: '2026-12-09T08:15:00.000Z',
      work_end_date: '2026-12-08T00:00:00.000Z',
      work_end_time: null,
    })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { uploadOf } from '../../testing/sample-files.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const list = (by: string) => world.as(by).must(listGeographicalAreas)

describe('areas of an authority (BR-REP-L09)', () => {
  test('BR-GEO-06, BR-REP-16: a plain array with the file, the number of streets and the day', async () => {
    const officer = world.as('officer@eastmarl.example')
    const file = uploadOf('Wickmere.csv', Buffer.from('99000004\r\n99000001'))
    const { body } = await officer.request('POST', '/v6/work/geographical-areas', file)
    const made = body as { file_id: number; geographical_area_reference_number: string }
    expect(await list('officer@eastmarl.example')).toEqual([
      { ...made, area_name: 'Wickmere', number_of_usrns: 2, date_modified: '2026-11-24T10:00:00.000Z' },
    ])
    const path = `/v6/work/geographical-areas/${made.geographical_area_reference_number}`
    world.clock.advance({ hours: 1 })
    await officer.request('PUT', path, uploadOf('North.csv', Buffer.from('99000004')))
    const [area] = await list('officer@eastmarl.example')
    expect(area).toMatchObject({ area_name: 'North', number_of_usrns: 1, date_modified: '2026-11-24T11:00:00.000Z' })
    expect(area?.file_id).not.toBe(made.file_id)
  })

  test('BR-GEO-06: only one’s own', async () => {
    const marlshires = await list('officer@marlshire.example')
    expect(marlshires.length).toBeGreaterThan(0)
    expect(marlshires.map((area) => area.area_name)).not.toContain('North')
    expect(await list('admin@marlshire.example')).toEqual(marlshires)
  })

  test('BR-REP-L09: promoters have none, and their planners nothing to ask', async () => {
    expect(await list('admin@water.example')).toEqual([])
    for (const by of ['planner@water.example', 'contractor@groundworks.example']) {
      expect((await world.as(by).refusal(listGeographicalAreas)).status).toBe(401)
    }
  })
})

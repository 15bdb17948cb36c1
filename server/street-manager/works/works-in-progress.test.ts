import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { listWorksInProgress } from '../../../domain/contract/works.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { testNow } from '../../testing/test-clock.ts'
import { startWorld, type World } from '../../testing/world.ts'

const at = (easting: number) => ({ type: 'Point' as const, coordinates: [easting, 300_100] as const })
const granted = { permit_status: 'granted', assessment_status: 'granted' } as const
const begun = { ...granted, work_status: 'in_progress', actual_start_at: '2025-12-02T09:00:00Z' } as const
const overrun = { ...begun, proposed_start_on: '2025-12-01', proposed_end_on: '2025-12-05' }

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertListedPermit(world.db, 'MW001-PLANNED-01', { ...granted, works_coordinates: at(400_100) })
  await insertListedPermit(world.db, 'MW001-OVERRUN-01', { ...overrun, works_coordinates: at(400_200) })
  await insertListedPermit(world.db, 'MB001-ELSEWHERE-01', {
    ...overrun,
    promoter_swa_code: '7710',
    works_coordinates: at(500_000),
  })
})
afterAll(() => world.stop())

const box = { minEasting: 400_000, minNorthing: 300_000, maxEasting: 401_000, maxNorthing: 301_000 }

describe('works in progress, beside the map', () => {
  test.each(['planner@broadband.example', 'officer@eastmarl.example', 'contractor@groundworks.example'])(
    'BR-ROLE-12 %s sees those of every promoter, in the box only',
    async (by) => {
      const answer = await world.as(by).must(listWorksInProgress, { query: box })
      expect(answer).toEqual({ permit_reference_numbers: ['MW001-OVERRUN-01'] })
    },
  )

  test('BR-GEN-34 a box the wrong way round is refused by name', async () => {
    const refused = await world
      .as('planner@water.example')
      .refusal(listWorksInProgress, { query: { ...box, maxEasting: 399_999 } })
    expect(refused).toMatchObject({ status: 400, fields: ['maxEasting'] })
  })

  test('nobody without a sign-in, no role without the map', async () => {
    expect((await world.stranger.refusal(listWorksInProgress, { query: box })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(listWorksInProgress, { query: box })).message).toBe(
      'Access restricted',
    )
  })
})

describe('an overrun on the map of works', () => {
  const today = londonDate(testNow)
  const found = async (start_date: string) => {
    const { features } = await world
      .as('officer@marlshire.example')
      .must(getWorksInBox, { query: { ...box, start_date } })
    return features.map((feature) => feature.properties.permit_reference_number)
  }

  test('is there today, though it should have ended long ago', async () => {
    expect(await found(today.toString())).toContain('MW001-OVERRUN-01')
  })

  test('is not promised for tomorrow', async () => {
    expect(await found(today.add({ days: 1 }).toString())).not.toContain('MW001-OVERRUN-01')
  })
})

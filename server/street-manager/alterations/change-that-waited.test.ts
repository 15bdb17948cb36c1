/** A change request waits for up to two working days; what happens to the works meanwhile is not undone by its grant. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { createSite, setExcavationCarriedOut } from '../../../domain/contract/sites.ts'
import { alterationsOf, oneDayLonger, type AlterationPath, type Alterations } from '../../testing/change-request.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { peopleOf, revocation, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let changes: Alterations
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  changes = alterationsOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const day = (on: string) => `${on}T00:00:00.000Z`

/** Granted for Monday and Tuesday, 7 and 8 December, with a change that waits from the Friday before. */
async function waiting(asked: Parameters<Alterations['make']>[1]): Promise<AlterationPath> {
  const path = await people.apply()
  await people.decide(path)
  world.clock.set('2026-12-04T12:00')
  return changes.make(path, asked)
}

const aWeekLater = { proposed_start_date: day('2026-12-14'), proposed_end_date: day('2026-12-15') }

describe('works that start while a change waits', () => {
  it('BR-ALT-13: keep their proposed start, though the change would have moved it', async () => {
    const path = await waiting(aWeekLater)
    world.clock.set('2026-12-07T09:00')
    await people.start(path, '2026-12-07T08:00:00Z')
    await changes.decide(path)
    expect(await people.readPermit(path)).toMatchObject({
      proposed_start_date: day('2026-12-07'),
      proposed_end_date: day('2026-12-15'),
      reasonable_period_end_date: day('2026-12-15'),
      is_early_start: false,
    })
  })

  it('BR-PERMIT-87: keep the end that their late start moved, when the change was about something else', async () => {
    const path = await waiting({ traffic_management_type: 'stop_go_boards' })
    world.clock.set('2026-12-08T09:00')
    await people.start(path, '2026-12-08T08:00:00Z')
    await changes.decide(path)
    expect(await people.readPermit(path)).toMatchObject({
      proposed_end_date: day('2026-12-09'),
      reasonable_period_end_date: day('2026-12-09'),
      traffic_management_type: 'stop_go_boards',
    })
  })

  it('BR-PERMIT-92: are still without an excavation when that was said meanwhile, and with one when it was registered', async () => {
    const path = await waiting(oneDayLonger)
    world.clock.set('2026-12-07T09:00')
    await people.start(path, '2026-12-07T08:00:00Z')
    await people.planner.must(setExcavationCarriedOut, { params: path, body: { excavation_carried_out: false } })
    await changes.decide(path)
    expect((await people.readPermit(path)).excavation_carried_out).toBe(false)
    const again = await changes.make(path, { proposed_end_date: day('2026-12-10') })
    const site = excavationSite({ reinstatement_date: day('2026-12-07') })
    await people.planner.must(createSite, { params: path, body: site })
    await changes.decide(again)
    expect(await people.readPermit(path)).toMatchObject({
      proposed_end_date: day('2026-12-10'),
      excavation_carried_out: true,
    })
  })
})

describe('a change whose two days are over is granted, whoever comes before the job that says so', () => {
  const overdue = async () => {
    const path = await waiting(oneDayLonger)
    world.clock.set('2026-12-09T00:00')
    return path
  }
  const endOf = async (path: AlterationPath) => {
    const { alteration_status } = await changes.read(path)
    return [alteration_status, (await people.readPermit(path)).proposed_end_date]
  }

  it('BR-ALT-17, 35, 36: the stop that would have cancelled it', async () => {
    const path = await overdue()
    await people.start(path, '2026-12-07T08:00:00Z')
    await people.stop(path, '2026-12-08T15:00:00Z')
    expect(await endOf(path)).toEqual(['deemed', day('2026-12-09')])
    expect((await people.history(path)).slice(-4)).toEqual([
      'alteration_submitted',
      'alteration_deemed',
      'work_start_logged',
      'work_stop_logged',
    ])
  })

  it('BR-ALT-36: the promoter who cancels the permit', async () => {
    const path = await overdue()
    await people.planner.must(cancelPermit, { params: path, body: { permit_status: 'cancelled' } })
    expect(await endOf(path)).toEqual(['deemed', day('2026-12-09')])
  })

  it('BR-ALT-37: the authority that revokes it', async () => {
    const path = await overdue()
    await people.decide(path, revocation)
    expect(await endOf(path)).toEqual(['deemed', day('2026-12-09')])
  })

  it('BR-ALT-35: and not a second time by the job', async () => {
    const path = await overdue()
    await people.start(path, '2026-12-07T08:00:00Z')
    await world.waitUntil('2026-12-09T00:01')
    expect((await people.history(path)).filter((event) => event === 'alteration_deemed')).toHaveLength(1)
  })
})

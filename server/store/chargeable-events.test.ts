import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPermit } from '../../domain/contract/permits.ts'
import { revertStop } from '../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../testing/application.ts'
import { peopleOf, refusal, revocation, type People, type PermitPath } from '../testing/people.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const charges = async ({ workReferenceNumber }: PermitPath) => {
  const rows = await world.db
    .selectFrom('chargeable_event')
    .selectAll()
    .where('work_reference', '=', workReferenceNumber)
    .orderBy('id')
    .execute()
  return rows.map(({ kind, permit_reference }) => `${kind} ${permit_reference.slice(workReferenceNumber.length)}`)
}

describe('BR-FEE-05: a permit is charged when it is granted', () => {
  it('BR-PERMIT-52: by the authority, with the moment and the category', async () => {
    const path = await people.apply()
    expect(await charges(path)).toEqual([])
    await people.decide(path)
    expect(await charges(path)).toEqual(['permit_granted -01'])
    const [event] = await world.db
      .selectFrom('chargeable_event')
      .selectAll()
      .where('work_reference', '=', path.workReferenceNumber)
      .execute()
    expect(event).toMatchObject({ work_category: 'minor', highway_authority_swa_code: '5510' })
    expect(event?.happened_at.toString()).toBe('2026-11-24T10:00:00Z')
  })

  it('BR-PERMIT-53: by the passing of time', async () => {
    const path = await people.apply()
    await world.waitUntil('2026-11-27T00:00')
    expect(await charges(path)).toEqual(['permit_granted -01'])
  })

  it('BR-PERMIT-48, 79: by the stop of immediate works that nobody decided on, once though the stop is undone', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await people.planner.must(revertStop, { params: path, body: { revert_reason: 'They go on' } })
    await people.stop(path, '2026-11-24T09:40:00Z')
    expect(await charges(path)).toEqual(['permit_granted -01'])
  })

  it('BR-FEE-07: not when it is refused, and revoking does not undo it', async () => {
    const [refused, revoked] = [await people.apply(), await people.apply()]
    await people.decide(refused, refusal)
    await people.decide(revoked)
    await people.decide(revoked, revocation)
    expect([await charges(refused), await charges(revoked)]).toEqual([[], ['permit_granted -01']])
  })
})

describe('BR-FEE-05, BR-PERMIT-61: a PAA is charged when its permit arrives', () => {
  it('not when it is granted', async () => {
    const dates = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }
    const path = await people.apply(dates)
    await people.decide(path)
    expect(await charges(path)).toEqual([])
    await people.planner.must(createPermit, { params: path, body: furtherApplication(dates) })
    expect(await charges(path)).toEqual(['paa_progressed -01'])
    await people.decide({ ...path, permitReferenceNumber: `${path.workReferenceNumber}-02` })
    expect(await charges(path)).toEqual(['paa_progressed -01', 'permit_granted -02'])
  })
})

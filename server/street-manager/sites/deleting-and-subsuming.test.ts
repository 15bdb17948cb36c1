import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelPermit, createPermit } from '../../../domain/contract/permits.ts'
import {
  addReinstatement,
  createSite,
  deleteReinstatement,
  getSite,
  setExcavationCarriedOut,
  setFinalReinstatement,
  subsumeSite,
} from '../../../domain/contract/sites.ts'
import { revertStart } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { coreHoles, excavationSite, reinstatement } from '../../testing/excavation-site.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { scanned, uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const inProgress = (changes = {}) => people.apply({ ...immediate, ...changes })
const register = (params: PermitPath, body = excavationSite()) => people.planner.must(createSite, { params, body })
const siteOf = (path: PermitPath, number = '1') => ({ ...path, siteReferenceNumber: number })
const add = (path: PermitPath, body = reinstatement()) =>
  people.planner.must(addReinstatement, { params: siteOf(path), body })
const remove = (path: PermitPath, suffix: string, number = '1') => {
  const reinstatementReferenceNumber = `${path.workReferenceNumber}-R-${suffix}`
  return people.planner.call(deleteReinstatement, { params: { ...siteOf(path, number), reinstatementReferenceNumber } })
}
const subsume = (path: PermitPath, number = '1') =>
  people.planner.call(subsumeSite, { params: siteOf(path, number), body: { subsume_reason: 'Part of site 2 now' } })
const read = (path: PermitPath, number = '1') => people.planner.must(getSite, { params: siteOf(path, number) })

describe('BR-REIN-11 deleting a reinstatement', () => {
  it('BR-REIN-45 makes the one before active again, with its state', async () => {
    const path = await inProgress()
    await register(path)
    await add(path, reinstatement({ reinstatement_status: 'interim', depth: 2 }))
    expect((await remove(path, '02')).status).toBe(204)
    const site = await read(path)
    expect(site).toMatchObject({ site_status: 'permanent', depth: 0.75 })
    expect(site.reinstatements).toHaveLength(1)
    expect(await people.history(path)).toContain('reinstatement_deleted')
  })

  it('that is history already leaves the site as it is', async () => {
    const path = await inProgress()
    await register(path)
    await add(path, reinstatement({ reinstatement_status: 'interim' }))
    expect((await remove(path, '01')).status).toBe(204)
    expect(await read(path)).toMatchObject({ site_status: 'interim' })
  })

  it('BR-REIN-46, BR-GEN-80 deletes the site with the only one; no number is given again', async () => {
    const path = await inProgress()
    await register(path)
    await register(path)
    await remove(path, '02', '2')
    expect(await people.planner.refusal(getSite, { params: siteOf(path, '2') })).toMatchObject({ status: 404 })
    const history = await people.history(path)
    expect(history).toContain('site_deleted')
    expect(history).toContain('reinstatement_deleted')
    expect(await register(path)).toEqual({
      site_reference_number: '3',
      reinstatement_reference_number: `${path.workReferenceNumber}-R-03`,
    })
  })

  it('deletes its files with it', async () => {
    const path = await inProgress()
    const file = await uploadFile(people.planner)
    await scanned(world)
    await register(path, excavationSite({ reinstatement_evidence: true, file_ids: [file] }))
    await remove(path, '01')
    expect((await people.planner.request('GET', `/v6/work/files/${file}`)).status).toBe(404)
  })

  it('finds only those of the site in the path', async () => {
    const path = await inProgress()
    await register(path)
    await register(path)
    expect((await remove(path, '02', '1')).status).toBe(404)
    expect((await remove(path, '09')).status).toBe(404)
  })
})

describe('BR-REIN-47 subsuming a site', () => {
  it('keeps its state and takes a reason', async () => {
    const path = await inProgress()
    await register(path, excavationSite({ reinstatement_status: 'interim', depth: 0, length: 0, width: 0 }))
    expect((await subsume(path)).status).toBe(204)
    expect(await read(path)).toMatchObject({
      is_subsumed: true,
      subsume_reason: 'Part of site 2 now',
      site_status: 'interim',
    })
    expect(await people.history(path)).toContain('site_subsumed')
  })
  it('BR-REIN-07 is the end of reinstatements on it, and done once', async () => {
    const path = await inProgress()
    await register(path)
    await subsume(path)
    const more = await people.planner.refusal(addReinstatement, { params: siteOf(path), body: reinstatement() })
    expect(more).toMatchObject({ status: 409, problems: [{ rule: 'BR-REIN-07' }] })
    expect((await subsume(path)).status).toBe(409)
  })
  it('needs a reason of 500 characters at most', async () => {
    const path = await inProgress()
    await register(path)
    for (const subsume_reason of [' ', 'x'.repeat(501)]) {
      const body = { subsume_reason }
      const refusal = await people.planner.refusal(subsumeSite, { params: siteOf(path), body })
      expect(refusal).toMatchObject({ status: 400, fields: ['subsume_reason'] })
    }
  })
})

describe('BR-REIN-30 the final site', () => {
  const say = (params: PermitPath, final_reinstatement: boolean) =>
    people.planner.call(setFinalReinstatement, { params, body: { final_reinstatement } })
  const answerOf = async (path: PermitPath) => (await people.readPermit(path)).final_reinstatement

  it('is not registered until a reinstatement or the works say so; the newest answer counts', async () => {
    const path = await inProgress()
    await register(path)
    expect(await answerOf(path)).toBe(false)
    await register(path, excavationSite({ final_reinstatement: true }))
    expect(await answerOf(path)).toBe(true)
    expect((await say(path, false)).status).toBe(204)
    expect(await answerOf(path)).toBe(false)
    await say(path, true)
    const events = (await people.history(path)).filter((event) => event === 'final_reinstatement_updated')
    expect(events).toHaveLength(3)
    await say(path, true)
    expect((await people.history(path)).filter((event) => event === 'final_reinstatement_updated')).toHaveLength(3)
  })
  it('needs a started permit that asked for an excavation, and an excavation site', async () => {
    const waiting = await people.apply()
    expect((await say(waiting, true)).status).toBe(409)
    const shallow = await inProgress({ excavation: false })
    await register(shallow, coreHoles())
    expect((await say(shallow, true)).status).toBe(409)
    const path = await inProgress()
    await register(path, coreHoles())
    expect((await say(path, true)).status).toBe(409)
  })
  it('can be taken back when its site is deleted', async () => {
    const path = await inProgress()
    await register(path, excavationSite({ final_reinstatement: true }))
    await remove(path, '01')
    expect((await say(path, false)).status).toBe(204)
    expect((await say(path, true)).status).toBe(409)
  })
})

describe('BR-PERMIT-92 excavation carried out', () => {
  const say = (params: PermitPath, excavation_carried_out: boolean) =>
    people.planner.call(setExcavationCarriedOut, { params, body: { excavation_carried_out } })
  const answerOf = async (path: PermitPath) => (await people.readPermit(path)).excavation_carried_out

  it('is as the permit says, and may change from yes to no once works have started', async () => {
    const path = await people.apply()
    expect(await answerOf(path)).toBe(true)
    expect((await say(path, false)).status).toBe(409)
    await people.decide(path)
    await people.start(path, '2026-11-24T09:30:00Z')
    expect((await say(path, false)).status).toBe(204)
    expect(await answerOf(path)).toBe(false)
    expect((await say(path, false)).status).toBe(204)
    const events = (await people.history(path)).filter((event) => event === 'excavation_carried_out_updated')
    expect(events).toHaveLength(1)
  })
  it('goes back to yes by a reinstatement alone, and is then fixed', async () => {
    const path = await inProgress()
    await say(path, false)
    expect((await say(path, true)).status).toBe(400)
    await register(path, coreHoles())
    expect(await answerOf(path)).toBe(false)
    await register(path)
    expect(await answerOf(path)).toBe(true)
    expect((await say(path, false)).status).toBe(409)
  })
  it('is settled when a new permit is added, which has an answer of its own', async () => {
    const path = await inProgress()
    await people.stop(path, '2026-11-24T09:40:00Z')
    expect((await say(path, false)).status).toBe(204)
    await people.planner.must(createPermit, { params: path, body: furtherApplication() })
    expect((await say(path, false)).status).toBe(409)
  })
  it('is not asked of a permit without excavation', async () => {
    expect((await say(await inProgress({ excavation: false }), false)).status).toBe(409)
  })
})

describe('what a reinstatement stands in the way of', () => {
  const revert_reason = 'By mistake'
  const started = async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.start(path, '2026-11-24T09:30:00Z')
    return path
  }
  it('BR-PERMIT-81 undoing the start', async () => {
    const path = await started()
    await register(path)
    const refusal = await people.planner.refusal(revertStart, { params: path, body: { revert_reason } })
    expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-81' }] })
    await remove(path, '01')
    await people.planner.must(revertStart, { params: path, body: { revert_reason } })
  })
  it('BR-PERMIT-81, BR-REIN-30 undoing it while the final site is registered', async () => {
    const path = await started()
    await register(path, excavationSite({ final_reinstatement: true }))
    await remove(path, '01')
    expect(await people.planner.refusal(revertStart, { params: path, body: { revert_reason } })).toMatchObject({
      status: 409,
    })
  })
  it('BR-PERMIT-59 cancelling immediate works', async () => {
    const path = await inProgress()
    await register(path)
    const body = { permit_status: 'cancelled' } as const
    const refusal = await people.planner.refusal(cancelPermit, { params: path, body })
    expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-59' }] })
    await remove(path, '01')
    await people.planner.must(cancelPermit, { params: path, body })
  })
})

describe('BR-REIN-32 when to register', () => {
  const dueOf = async (path: PermitPath) => (await people.readPermit(path)).reinstatement_registration_due_date

  it('shows on a permit with an excavation once works have stopped: the tenth working day after', async () => {
    const path = await inProgress()
    expect(await dueOf(path)).toBeNull()
    await people.stop(path, '2026-11-24T09:40:00Z')
    expect(await dueOf(path)).toBe('2026-12-08T00:00:00.000Z')
  })
  it('is not shown where nothing was dug', async () => {
    const path = await inProgress({ excavation: false })
    await people.stop(path, '2026-11-24T09:40:00Z')
    expect(await dueOf(path)).toBeNull()
  })
})

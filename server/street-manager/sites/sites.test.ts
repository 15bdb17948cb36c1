import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addReinstatement, createSite, getSite } from '../../../domain/contract/sites.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
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

/** Immediate works, in progress since nine in the morning. */
const inProgress = (changes = {}) => people.apply({ ...immediate, ...changes })
const register = (params: PermitPath, body = excavationSite()) => people.planner.must(createSite, { params, body })
const refused = (params: PermitPath, body = excavationSite()) => people.planner.refusal(createSite, { params, body })
const siteOf = (path: PermitPath, number = '1') => ({ ...path, siteReferenceNumber: number })
const add = (path: PermitPath, body = reinstatement(), number = '1') =>
  people.planner.must(addReinstatement, { params: siteOf(path, number), body })
const notAdded = (path: PermitPath, body = reinstatement(), number = '1') =>
  people.planner.refusal(addReinstatement, { params: siteOf(path, number), body })
const read = (path: PermitPath, number = '1') => people.planner.must(getSite, { params: siteOf(path, number) })

/** A second permit on works that the first one's stop has completed, itself in progress from the given time. */
async function secondPermit(path: PermitPath, at: string): Promise<PermitPath> {
  const body = furtherApplication({ ...immediate, proposed_start_date: at, proposed_start_time: at })
  const made = await people.planner.must(createPermit, { params: path, body })
  return { ...path, permitReferenceNumber: made.permit_reference_number }
}

describe('a site', () => {
  it('BR-REIN-01, 40 comes with its first reinstatement; BR-GEN-72, 77 numbers count from 1', async () => {
    const path = await inProgress()
    const work = path.workReferenceNumber
    expect(await register(path)).toEqual({
      site_reference_number: '1',
      reinstatement_reference_number: `${work}-R-01`,
    })
    expect(await register(path, coreHoles())).toEqual({
      site_reference_number: '2',
      reinstatement_reference_number: `${work}-R-02`,
    })
    expect(await read(path)).toMatchObject({
      permit_reference_number: path.permitReferenceNumber,
      site_description: 'Outside number 12',
      depth: 0.75,
      length: 2.5,
      width: 1,
      completed_date: '2026-11-24T00:00:00.000Z',
      end_date: '2028-11-23T00:00:00.000Z',
      site_status_string: 'Permanent',
      reinstatement_type_string: 'Excavation',
      location_types_string: ['Carriageway'],
      is_subsumed: false,
    })
    expect(await read(path, '2')).toMatchObject({ depth: null, number_of_holes: 4, reinstatement_type: 'core_holes' })
    const shown = await people.readWork(path)
    expect(shown).toMatchObject({ number_of_sites: 2, inspection_units: 1 })
    expect(shown.sites?.map((site) => site.site_reference_number)).toEqual(['2', '1'])
    expect(await people.history(path)).toContain('reinstatement_submitted')
  })

  it('BR-REIN-02 gives its type to every reinstatement on it', async () => {
    const path = await inProgress()
    await register(path, coreHoles())
    expect((await notAdded(path, reinstatement())).fields).toEqual(['number_of_holes'])
    await add(path, reinstatement({ depth: null, length: null, width: null, number_of_holes: 2 }))
    expect(await read(path)).toMatchObject({ reinstatement_type: 'core_holes', number_of_holes: 2 })
  })

  it('BR-REIN-03 has the values of its newest reinstatement, and keeps the others; BR-REIN-44 as a correction too', async () => {
    const path = await inProgress()
    await register(path)
    await add(path, reinstatement({ reinstatement_status: 'interim', depth: 1.2, location_description: 'By the gate' }))
    const site = await read(path)
    expect(site).toMatchObject({
      site_description: 'By the gate',
      depth: 1.2,
      site_status: 'interim',
      end_date: '2027-05-23T00:00:00.000Z',
    })
    const shown = site.reinstatements.map((one) => [one.depth, one.is_active_reinstatement, one.end_date?.slice(0, 10)])
    expect(shown).toEqual([
      [1.2, true, '2027-05-23'],
      [0.75, false, '2028-11-23'],
    ])
  })

  it('BR-WORK-05 shows its latest 50 reinstatements, and a works record its latest 50 sites', async () => {
    const path = await inProgress()
    await register(path)
    for (let count = 0; count < 50; count += 1) await add(path)
    const { reinstatements } = await read(path)
    expect(reinstatements).toHaveLength(50)
    expect(reinstatements[0]?.reinstatement_reference_number).toMatch(/-R-51$/)
    for (let count = 0; count < 50; count += 1) await register(path, coreHoles())
    const work = await people.readWork(path)
    expect(work.sites).toHaveLength(50)
    expect(work.number_of_sites).toBe(51)
    expect(work.sites?.[0]?.site_reference_number).toBe('51')
  })

  it('BR-ROLE-49 is read by any authority, and by nobody else but its promoter', async () => {
    const path = await inProgress()
    await register(path)
    await people.neighbour.must(getSite, { params: siteOf(path) })
    await people.contractor.must(getSite, { params: siteOf(path) })
    expect(await people.rival.refusal(getSite, { params: siteOf(path) })).toMatchObject({ status: 401 })
    expect(await people.planner.refusal(getSite, { params: siteOf(path, '2') })).toMatchObject({ status: 404 })
    expect(await people.planner.refusal(getSite, { params: siteOf(path, '01') })).toMatchObject({ status: 404 })
  })
})

describe('BR-REIN-04 where reinstatements are registered', () => {
  it('not before works have started, then under any status of the permit', async () => {
    const path = await people.apply()
    expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-REIN-04' }] })
    await people.decide(path)
    expect(await refused(path)).toMatchObject({ status: 409 })
    await people.start(path, '2026-11-24T09:30:00Z')
    await register(path)
  })
  it('under a permit that is revoked after the start, and after the stop', async () => {
    const path = await inProgress()
    await people.decide(path)
    await people.decide(path, { assessment_status: 'revoked', revoke_reason: 'The street has flooded' })
    await register(path)
    await people.stop(path, '2026-11-24T09:50:00Z')
    await register(path)
  })
  it('not on cancelled works', async () => {
    const path = await people.apply()
    await people.planner.request(
      'PUT',
      `/v6/work/works/${path.workReferenceNumber}/permits/${path.permitReferenceNumber}/status`,
      { permit_status: 'cancelled' },
    )
    expect(await refused(path)).toMatchObject({ status: 409 })
  })
  it('an excavation only under a permit that asked for one', async () => {
    const path = await inProgress({ excavation: false })
    expect(await refused(path)).toMatchObject({ status: 400, fields: ['reinstatement_type'] })
    await register(path, coreHoles())
  })
  it('under a permit of these works', async () => {
    const path = await inProgress()
    const other = await inProgress()
    const permit_reference_number = other.permitReferenceNumber
    expect((await refused(path, excavationSite({ permit_reference_number }))).fields).toEqual([
      'permit_reference_number',
    ])
  })
  it('an excavation site takes no reinstatement under a permit without excavation', async () => {
    const path = await inProgress()
    await register(path)
    await people.stop(path, '2026-11-24T09:40:00Z')
    const body = furtherApplication({ ...immediate, excavation: false })
    await people.planner.must(createPermit, { params: path, body })
    expect((await notAdded(path)).fields).toEqual(['permit_reference_number'])
  })
})

describe('BR-REIN-09 the date', () => {
  it('lies between the earliest start and today, or the stop', async () => {
    world.clock.set('2026-11-26T10:00')
    const path = await inProgress()
    const on = (day: string) => excavationSite({ reinstatement_date: `${day}T00:00:00Z` })
    for (const day of ['2026-11-23', '2026-11-27']) {
      expect(await refused(path, on(day))).toMatchObject({ status: 400, fields: ['reinstatement_date'] })
    }
    for (const day of ['2026-11-24', '2026-11-26']) await register(path, on(day))
    await people.stop(path, '2026-11-25T15:00:00Z')
    expect((await refused(path, on('2026-11-26'))).fields).toEqual(['reinstatement_date'])
    await register(path, on('2026-11-25'))
    world.clock.set('2026-11-24T10:00')
  })
})

describe('BR-REIN-10, 42 from interim to permanent', () => {
  it('needs a new permit, even to correct a slip', async () => {
    const path = await inProgress()
    await register(path, excavationSite({ reinstatement_status: 'interim' }))
    const slip = await notAdded(path)
    expect(slip).toMatchObject({ status: 409, problems: [{ rule: 'BR-REIN-10' }] })
    await add(path, reinstatement({ reinstatement_status: 'interim' }))
    await people.stop(path, '2026-11-24T09:40:00Z')
    expect(await notAdded(path)).toMatchObject({ status: 409 })
    const later = await secondPermit(path, '2026-11-24T09:50:00Z')
    const former = reinstatement({ permit_reference_number: path.permitReferenceNumber })
    expect(await notAdded(later, former)).toMatchObject({ status: 409, problems: [{ rule: 'BR-REIN-10' }] })
    await add(later)
    expect(await read(path)).toMatchObject({
      site_status: 'permanent',
      permit_reference_number: later.permitReferenceNumber,
    })
  })
})

describe('BR-REIN-43, 24 permanent on permanent', () => {
  const laterDay = '2026-11-25T00:00:00.000Z'
  it.each([
    [true, true, '2028-11-24'],
    [true, false, '2028-11-23'],
    [false, true, '2028-11-23'],
    [false, false, '2028-11-23'],
    [null, null, '2028-11-24'],
  ])('remedial works %s and base courses %s: ends on %s', async (remedial, base, ends) => {
    const path = await inProgress()
    await register(path)
    world.clock.set('2026-11-25T10:00')
    await add(
      path,
      reinstatement({
        reinstatement_date: laterDay,
        response_to_remedial_works: remedial,
        base_courses_affected: base,
      }),
    )
    expect(await read(path)).toMatchObject({ end_date: `${ends}T00:00:00.000Z`, response_to_remedial_works: remedial })
    world.clock.set('2026-11-24T10:00')
  })
  it('says neither in any other case', async () => {
    const path = await inProgress()
    await register(path, excavationSite({ reinstatement_status: 'interim' }))
    const body = reinstatement({
      reinstatement_status: 'interim',
      response_to_remedial_works: true,
      base_courses_affected: true,
    })
    expect(await notAdded(path, body)).toMatchObject({ status: 400, fields: ['response_to_remedial_works'] })
  })
})

describe('BR-REIN-12, BR-GEN-56 evidence', () => {
  it('means files, which then hang on the reinstatement', async () => {
    const path = await inProgress()
    expect((await refused(path, excavationSite({ reinstatement_evidence: true }))).fields).toEqual(['file_ids'])
    const file = await uploadFile(people.planner, { name: 'photo.pdf' })
    await scanned(world)
    await register(path, excavationSite({ reinstatement_evidence: true, file_ids: [file] }))
    const { reinstatements } = await read(path)
    expect(reinstatements[0]?.files).toEqual([{ file_id: file, name: 'photo.pdf' }])
    expect((await refused(path, excavationSite({ file_ids: [file] }))).problems).toMatchObject([{ rule: 'BR-GEN-53' }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createComment } from '../../../domain/contract/comments.ts'
import { registerNonNotifiableSite } from '../../../domain/contract/non-notifiable-works.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { addReinstatement, createSite } from '../../../domain/contract/sites.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { coreHoles, excavationSite, reinstatement } from '../../testing/excavation-site.ts'
import { nonNotifiableSite } from '../../testing/non-notifiable-site.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const register = (changes = {}) => people.planner.must(registerNonNotifiableSite, { body: nonNotifiableSite(changes) })
const refused = (changes = {}) =>
  people.planner.refusal(registerNonNotifiableSite, { body: nonNotifiableSite(changes) })
const made = async (changes = {}) => ({ workReferenceNumber: (await register(changes)).work_reference_number })
const read = (params: { workReferenceNumber: string }) => people.planner.must(getWork, { params })
const holes = (changes = {}) =>
  reinstatement({
    depth: null,
    length: null,
    width: null,
    number_of_holes: 1,
    reinstatement_status: 'interim',
    ...changes,
  })

describe('BR-NNW-01, BR-WORK-01, 30 non-notifiable works', () => {
  it.each(['bar_holes', 'core_holes', 'pole_testing'] as const)(
    'of %s make a works record and its first site',
    async (type) => {
      const answer = await register({ reinstatement_type: type })
      const reference = answer.work_reference_number
      expect(reference).toMatch(/^MW001\d{8}$/)
      expect(answer).toMatchObject({ site_reference_number: '1', reinstatement_reference_number: `${reference}-R-01` })
      const work = await read({ workReferenceNumber: reference })
      expect(work).toMatchObject({
        work_status: 'non_notifiable',
        street_name: 'Quiet Lane',
        road_category: 4,
        inspection_units: 1,
        active_permit: null,
        number_of_sites: 1,
        sites: [{ reinstatement_type: type, number_of_holes: 4, end_date: '2027-05-23T00:00:00.000Z' }],
      })
      expect(work.history.map(({ event }) => event).reverse()).toEqual([
        'non_notifiable_works_record_created',
        'reinstatement_submitted',
        'inspection_units_logged',
      ])
    },
  )

  it('are in the default workstream when none is named, under the reference given', async () => {
    const reference = await made({ workstream_prefix: null, work_reference_number: null })
    expect(await read(reference)).toMatchObject({ workstream_prefix: '001' })
    const own = await made({ work_reference_number: 'MW001CORES1' })
    expect(own.workReferenceNumber).toBe('MW001CORES1')
    expect(await refused({ work_reference_number: 'MW001CORES1' })).toMatchObject({ status: 409 })
  })

  it('have no excavation', async () => {
    expect(await refused({ reinstatement_type: 'excavation' })).toMatchObject({
      status: 400,
      problems: expect.arrayContaining([expect.objectContaining({ field: 'reinstatement_type', rule: 'BR-WORK-30' })]),
    })
  })

  it('BR-REIN-09 were done today or before', async () => {
    await register({ reinstatement_date: '2020-02-29T00:00:00.000Z' })
    expect((await refused({ reinstatement_date: '2026-11-25T00:00:00.000Z' })).fields).toEqual(['reinstatement_date'])
  })

  it('are on a street that the gazetteer knows, of its own authority', async () => {
    expect((await refused({ usrn: 98_765_432 })).fields).toEqual(['usrn'])
    expect((await refused({ usrn: testStreets.neighbour.usrn })).fields).toEqual(['highway_authority_swa_code'])
    expect((await refused({ usrn: testStreets.closed.usrn })).fields).toEqual(['usrn'])
  })

  it('BR-WORK-04 are of the caller alone, or of a promoter that it is contracted to', async () => {
    const body = nonNotifiableSite()
    expect(await people.rival.refusal(registerNonNotifiableSite, { body })).toMatchObject({ status: 401 })
    expect(await people.officer.refusal(registerNonNotifiableSite, { body })).toMatchObject({ status: 401 })
    await people.contractor.must(registerNonNotifiableSite, { body })
  })
})

describe('BR-NNW-02 what they may hold', () => {
  it('further sites and reinstatements of holes and poles, without a permit (BR-REIN-04)', async () => {
    const params = await made()
    await people.planner.must(createSite, { params, body: coreHoles() })
    expect((await people.planner.refusal(createSite, { params, body: excavationSite() })).fields).toEqual([
      'reinstatement_type',
    ])
    const site = { ...params, siteReferenceNumber: '1' }
    await people.planner.must(addReinstatement, { params: site, body: holes() })
    const permanent = holes({ reinstatement_status: 'permanent' })
    const refusal = await people.planner.refusal(addReinstatement, { params: site, body: permanent })
    expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-REIN-10' }] })
  })

  it('comments', async () => {
    const params = await made()
    const body = { topic: 'GENERAL', detail: 'Cores taken', is_internal: false } as const
    await people.planner.must(createComment, { params, body })
  })

  it('BR-WORK-33 a permit, which makes them planned works, or works in progress, under the same reference', async () => {
    const planned = await made()
    const first = await people.planner.must(createPermit, { params: planned, body: furtherApplication() })
    expect(first.permit_reference_number).toBe(`${planned.workReferenceNumber}-01`)
    expect(await read(planned)).toMatchObject({ work_status: 'planned', ...reference(planned) })
    const started = await made()
    await people.planner.must(createPermit, { params: started, body: furtherApplication(immediate) })
    expect(await read(started)).toMatchObject({ work_status: 'in_progress', ...reference(started) })
  })
  const reference = (path: { workReferenceNumber: string }) => ({ work_reference_number: path.workReferenceNumber })

  it('BR-REIN-10, 42 an interim site that the first permit makes permanent', async () => {
    const params = await made()
    await people.planner.must(createPermit, { params, body: furtherApplication(immediate) })
    const site = { ...params, siteReferenceNumber: '1' }
    await people.planner.must(addReinstatement, { params: site, body: holes({ reinstatement_status: 'permanent' }) })
    expect((await read(params)).sites?.[0]).toMatchObject({
      site_status: 'permanent',
      permit_reference_number: `${params.workReferenceNumber}-01`,
    })
  })
})

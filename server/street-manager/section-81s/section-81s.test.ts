import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPermit } from '../../../domain/contract/permits.ts'
import { createSection81, getSection81 } from '../../../domain/contract/section-81s.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { getWork, startWork, stopWork } from '../../../domain/contract/works.ts'
import { furtherApplication } from '../../testing/application.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { section81 } from '../../testing/sections-and-activities.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function issue(changes: Parameters<typeof section81>[0] = {}) {
  const made = await people.officer.must(createSection81, { body: section81(changes) })
  return {
    workReferenceNumber: made.work_reference_number,
    section81ReferenceNumber: made.section_81_reference_number,
  }
}

const refused = (changes: Parameters<typeof section81>[0]) =>
  people.officer.refusal(createSection81, { body: section81(changes) })

const unattributed = { section_81_severity: null, made_safe_by_ha: null } as const

type Path = Awaited<ReturnType<typeof issue>>
const history = async (params: Path) => {
  const { history } = await people.officer.must(getWork, { params })
  return history.map(({ event }) => event).reverse()
}

describe('issuing a Section 81 (BR-S81-09)', () => {
  it('BR-GEN-66, 67, BR-WORK-31: makes a works record of its own in workstream 000', async () => {
    const params = await issue()
    expect(params.workReferenceNumber).toMatch(/^MCS81\d{8}$/)
    expect(params.section81ReferenceNumber).toBe(`${params.workReferenceNumber}-S81`)
    const work = await people.planner.must(getWork, { params })
    expect(work).toMatchObject({
      work_status: 'section_81',
      work_status_string: 'Section 81 works',
      workstream_prefix: '000',
      promoter_swa_code: '9310',
      highway_authority_swa_code: '5510',
      works_location_description: 'In the wheel track outside number 12',
      permits: [],
      section_81: {
        section_81_reference_number: params.section81ReferenceNumber,
        date_created: '2026-11-24T10:00:00.000Z',
        section_81_severity_string: 'Low',
        section_81_status_string: 'Issued',
        section_81_type_string: 'Tee, valve or access covers',
      },
    })
    expect(await history(params)).toEqual(['section_81_works_record_created', 'section_81_submitted'])
  })

  it('BR-S81-06, 07: is answered in full, without an answer of the promoter yet', async () => {
    const params = await issue({ inspector_name: 'Lee Park', section_81_type: 'other', other_type_details: 'Bollard' })
    expect(await people.planner.must(getSection81, { params })).toMatchObject({
      work_reference_number: params.workReferenceNumber,
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      usrn: testStreets.quiet.usrn,
      street_name: 'Quiet Lane',
      area: 'Test area',
      road_category: 4,
      location_types_string: ['Carriageway'],
      inspection_date: '2026-11-24T00:00:00.000Z',
      inspector_name: 'Lee Park',
      other_type_details: 'Bollard',
      made_safe_by_ha: true,
      section_81_status: 'issued',
      status_changed_date: '2026-11-24T10:00:00.000Z',
      promoter_status: null,
      promoter_response: null,
      linked_permit: null,
      files: [],
    })
  })

  it('BR-WORK-32, BR-S81-02: unattributed works have a status of their own and no severity', async () => {
    const params = await issue({ section_81_type: 'unattributed_works_live_site', ...unattributed })
    const work = await people.planner.must(getWork, { params })
    expect(work.work_status).toBe('unattributable')
    expect(work.section_81).not.toHaveProperty('section_81_severity')
    expect(await people.planner.must(getSection81, { params })).not.toHaveProperty('section_81_severity')
    expect(await history(params)).toEqual(['unattributable_works_record_created', 'section_81_submitted'])
  })

  it.each(['tee_valve_access_covers', 'unattributed_works_live_site'] as const)(
    'BR-WORK-31, 32, BR-S81-03: takes no permit and no reinstatement, is not started and not stopped (%s)',
    async (section_81_type) => {
      const isUnattributed = section_81_type === 'unattributed_works_live_site'
      const params = await issue(isUnattributed ? { ...unattributed, section_81_type } : { section_81_type })
      const { planner } = people
      const refusals = [
        await planner.refusal(createPermit, { params, body: furtherApplication({ workstream_prefix: undefined }) }),
        await planner.refusal(createSite, { params, body: excavationSite() }),
        await planner.refusal(startWork, { params, body: { actual_start_date: '2026-11-24T09:00:00Z' } }),
        await planner.refusal(stopWork, { params, body: { actual_stop_date: '2026-11-24T09:00:00Z' } }),
      ]
      for (const refusal of refusals) {
        expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-S81-03' }] })
      }
    },
  )

  it('BR-GEN-56: evidence comes with its files, which hang on the Section 81', async () => {
    expect((await refused({ section_81_evidence: true })).problems).toMatchObject([
      { field: 'file_ids', rule: 'BR-GEN-56' },
    ])
    const file = await uploadFile(people.officer, { name: 'cover.pdf' })
    const params = await issue({ section_81_evidence: true, file_ids: [file] })
    expect((await people.planner.must(getSection81, { params })).files).toEqual([{ file_id: file, name: 'cover.pdf' }])
    expect((await refused({ section_81_evidence: true, file_ids: [file] })).fields).toEqual(['file_ids'])
  })

  it('BR-S81-06: a reinspection is scheduled with it', async () => {
    const params = await issue({ reinspection_date: '2026-12-01', reinspection_date_time: '2026-12-01T09:30:00Z' })
    const work = await people.planner.must(getWork, { params })
    expect(work.inspections).toMatchObject([{ inspection_type: 'section_81', inspection_status: 'scheduled' }])
    expect(await history(params)).toContain('scheduled_inspection_created')
  })

  it('BR-GEN-35, 36: the street has to be there, open, and of the own authority', async () => {
    for (const usrn of [12_345_678, testStreets.closed.usrn, testStreets.neighbour.usrn]) {
      expect((await refused({ usrn })).fields, String(usrn)).toEqual(['usrn'])
    }
    await issue({ usrn: testStreets.private.usrn })
  })

  it('BR-S81-01: for an organisation that promotes works, by its own authority', async () => {
    for (const promoter_swa_code of ['0001', '8010']) {
      expect(await refused({ promoter_swa_code })).toMatchObject({ status: 400, fields: ['promoter_swa_code'] })
    }
    expect(await refused({ highway_authority_swa_code: '5520', usrn: testStreets.neighbour.usrn })).toMatchObject({
      status: 401,
      message: 'Access restricted',
    })
  })
})

describe('who may look at it (BR-ROLE-49, 63)', () => {
  it('is its promoter, its contractor and the named authority', async () => {
    const params = await issue()
    for (const who of [people.planner, people.contractor, people.officer]) {
      expect((await who.must(getSection81, { params })).section_81_status).toBe('issued')
    }
    for (const who of [people.neighbour, people.rival, world.as('admin@water.example')]) {
      expect(await who.refusal(getSection81, { params })).toMatchObject({ status: 401, message: 'Access restricted' })
    }
  })

  it('asks for access to workstream 000 (BR-ROLE-11, 55)', async () => {
    const params = await issue()
    const email = 'narrow@water.example'
    await insertAccount(world.db, { email, roles: ['Planner', 'UI'], swa_code: '9310' })
    expect((await world.as(email).refusal(getSection81, { params })).status).toBe(401)
  })

  it('is not found under another works record (BR-ROLE-44)', async () => {
    const [one, other] = [await issue(), await issue()]
    const params = { ...one, section81ReferenceNumber: other.section81ReferenceNumber }
    expect((await people.planner.refusal(getSection81, { params })).status).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { getFpn, issueFpn, updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import { recordHistoricFpn, recordHistoricInspection } from '../../../domain/contract/historic-works.ts'
import { getInspection } from '../../../domain/contract/inspections.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { placeOn } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { penalty } from '../../testing/penalty.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type HistoricFpn = BodyOf<typeof recordHistoricFpn>
type HistoricInspection = BodyOf<typeof recordHistoricInspection>

let world: World
let people: People
let systemOfWater: People['planner']
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  systemOfWater = world.as('api-planner@water.example')
})
afterAll(() => world.stop())

function oldWorks() {
  count += 1
  return {
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    works_coordinates: placeOn(testStreets.quiet.usrn),
    usrn: testStreets.quiet.usrn,
    historical_permit_reference: `OLD-2019_${count}`,
    works_location_description: 'By the old mill',
    work_start_date: '2019-05-01T08:00:00.000Z',
    work_end_date: '2019-05-03T16:00:00.000Z',
  } as const
}

function oldPenalty(changes: Partial<HistoricFpn> = {}): HistoricFpn {
  const { permit_reference_number: _, ...answers } = penalty()
  return { ...oldWorks(), ...answers, ...changes }
}

function oldInspection(changes: Partial<HistoricInspection> = {}): HistoricInspection {
  return {
    ...oldWorks(),
    inspection_type: 'reinstatement',
    inspection_category: 'c',
    inspection_outcome: 'failed_low',
    inspection_start_date: '2026-11-23T09:00:00.000Z',
    failure_reason_details: [
      { failure_reason: 'reinstatement_depression', site_name: 'The trench by the mill', details: 'Sunk by 2 cm' },
    ],
    inspection_evidence: false,
    username: 'officer@marlshire.example',
    ...changes,
  }
}

const record = (body: HistoricFpn) => people.officer.must(recordHistoricFpn, { body })
const refused = (body: HistoricFpn) => people.officer.refusal(recordHistoricFpn, { body })
const on = (workReferenceNumber: string) => ({ workReferenceNumber })

describe('a penalty on works from outside the service', () => {
  it('BR-HIST-01, BR-WORK-29 makes a works record, historical, in workstream 000, with its dates (BR-HIST-02)', async () => {
    const body = oldPenalty({ description_of_work: 'A new main' })
    const made = await record(body)
    expect(made).toEqual({
      work_reference_number: body.historical_permit_reference,
      fpn_reference_number: `${body.historical_permit_reference}-FPN-01`,
    })
    const work = await people.officer.must(getWork, { params: on(made.work_reference_number) })
    expect(work).toMatchObject({
      work_status: 'historical',
      work_status_string: 'Historical works',
      workstream_prefix: '000',
      promoter_organisation: 'Marl Water',
      street_name: 'Quiet Lane',
      works_location_description: 'By the old mill',
      description_of_work: 'A new main',
      work_start_date: '2019-05-01T00:00:00.000Z',
      work_start_time: '2019-05-01T08:00:00.000Z',
      work_end_date: '2019-05-03T00:00:00.000Z',
      work_end_time: '2019-05-03T16:00:00.000Z',
      active_permit: null,
      fpns: [{ fpn_reference_number: made.fpn_reference_number, fpn_status: 'issued' }],
    })
    expect(work.history.map(({ event }) => event)).toEqual(['fpn_submitted', 'historic_works_record_created'])
  })

  it('BR-GEN-40, BR-HIST-02 what is not given comes from the gazetteer, or stays unknown', async () => {
    const { work_start_date: _, work_end_date: __, ...body } = oldPenalty({ road_category: 0 })
    const { work_reference_number } = await record(body)
    const work = await people.officer.must(getWork, { params: on(work_reference_number) })
    expect(work).toMatchObject({
      town: 'Testing',
      road_category: 5,
      description_of_work: null,
      work_start_date: null,
      work_end_date: null,
    })
  })

  it("BR-GEN-71 its reference is the one entered, and nobody else's", async () => {
    const body = oldPenalty()
    await record(body)
    for (const historical_permit_reference of [
      body.historical_permit_reference,
      body.historical_permit_reference.toLowerCase(),
    ]) {
      const refusal = await refused(oldPenalty({ historical_permit_reference }))
      expect(refusal).toMatchObject({
        status: 409,
        problems: [{ field: 'historical_permit_reference', rule: 'BR-GEN-71' }],
      })
    }
    const path = await people.apply()
    const refusal = await refused(oldPenalty({ historical_permit_reference: path.workReferenceNumber }))
    expect(refusal.status).toBe(409)
  })

  it('BR-GEN-71 of two at once one is recorded', async () => {
    const { historical_permit_reference } = oldPenalty()
    const send = () => people.officer.call(recordHistoricFpn, { body: oldPenalty({ historical_permit_reference }) })
    const answers = await Promise.all([send(), send()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('BR-HIST-03 takes further notices, and its promoter answers them', async () => {
    const { work_reference_number: work, fpn_reference_number } = await record(oldPenalty())
    const second = await people.officer.must(issueFpn, { params: on(work), body: penalty() })
    expect(second.fpn_reference_number).toBe(`${work}-FPN-02`)
    const params = { ...on(work), fpnReferenceNumber: fpn_reference_number }
    await systemOfWater.must(updateFpnStatus, { params, body: { fpn_status: 'accepted' } })
    expect((await systemOfWater.must(getFpn, { params })).fpn_status).toBe('accepted')
  })

  it('BR-FPN-01 takes evidence', async () => {
    const file_ids = [await uploadFile(people.officer)]
    const made = await record(oldPenalty({ fpn_evidence: true, file_ids }))
    const params = { ...on(made.work_reference_number), fpnReferenceNumber: made.fpn_reference_number }
    expect((await people.officer.must(getFpn, { params })).files?.map((file) => file.file_id)).toEqual(file_ids)
  })

  it.each<[string, Partial<HistoricFpn>, string[]]>([
    ['BR-HIST-01 a promoter that is not there', { promoter_swa_code: '9999' }, ['promoter_swa_code']],
    ['BR-HIST-01 a contractor for a promoter', { promoter_swa_code: '8010' }, ['promoter_swa_code']],
    ['BR-HIST-02 a start to come', { work_start_date: '2026-12-01', work_end_date: null }, ['work_start_date']],
    ['BR-HIST-02 an end before the start', { work_end_date: '2019-04-30' }, ['work_end_date']],
    ['BR-GEN-71 a reference with a space', { historical_permit_reference: 'OLD 1' }, ['historical_permit_reference']],
    ['BR-GEN-71 25 characters', { historical_permit_reference: 'A'.repeat(25) }, ['historical_permit_reference']],
    ['BR-GEN-35 a street that is not there', { usrn: 1234567 }, ['usrn']],
    ['BR-WORK-04 a street of the neighbour', { usrn: testStreets.neighbour.usrn }, ['usrn']],
    ['BR-FPN-04 a private street', { usrn: testStreets.private.usrn }, ['usrn']],
    ['BR-FPN-04 works of its own', { promoter_swa_code: '5510' }, ['promoter_swa_code']],
    ['BR-FPN-01 an offence to come', { offence_date: '2026-11-25' }, ['offence_date']],
    [
      'several things at once',
      { payment_methods: [], work_end_date: '2027-01-01' },
      ['work_end_date', 'payment_methods'],
    ],
  ])('refuses %s, and records nothing', async (_, changes, fields) => {
    const body = oldPenalty(changes)
    expect(await refused(body)).toMatchObject({ status: 400, fields })
    const params = on(body.historical_permit_reference.slice(0, 24).replaceAll(' ', ''))
    expect((await people.officer.refusal(getWork, { params })).status).toBe(404)
  })

  it('BR-GEN-53 a file that is not there leaves no works record behind', async () => {
    const body = oldPenalty({ fpn_evidence: true, file_ids: [987654] })
    expect(await refused(body)).toMatchObject({ status: 400, fields: ['file_ids'] })
    expect((await people.officer.refusal(getWork, { params: on(body.historical_permit_reference) })).status).toBe(404)
  })

  it('BR-ROLE-62 an authority records for itself only, and nobody else at all', async () => {
    const body = oldPenalty()
    for (const who of [people.neighbour, people.planner, people.contractor, world.as('admin@marlshire.example')]) {
      expect((await who.refusal(recordHistoricFpn, { body })).status).toBe(401)
      expect((await who.refusal(recordHistoricInspection, { body: oldInspection() })).status).toBe(401)
    }
    expect((await refused(oldPenalty({ highway_authority_swa_code: '5520' }))).status).toBe(401)
  })
})

describe('an inspection of works from outside the service', () => {
  it('BR-HIST-01 is recorded with its works record and its non-compliance (BR-NC-30)', async () => {
    const body = oldInspection()
    const made = await people.officer.must(recordHistoricInspection, { body })
    const work = body.historical_permit_reference
    expect(made).toEqual({
      work_reference_number: work,
      inspection_reference_number: `${work}-INSP-01`,
      non_compliance_reference_number: `${work}-NC-01`,
    })
    const params = { ...on(work), inspectionReferenceNumber: made.inspection_reference_number }
    const inspection = await people.officer.must(getInspection, { params })
    expect(inspection.failure_reason_details).toMatchObject([
      { failure_reason: 'reinstatement_depression', site_name: 'The trench by the mill' },
    ])
    const record = await systemOfWater.must(getWork, { params: on(work) })
    expect(record).toMatchObject({ work_status: 'historical', workstream_prefix: '000' })
    expect(record.history.map(({ event }) => event)).toContain('historic_works_record_created')
    expect(record.inspections?.[0]?.inspection_reference_number).toBe(made.inspection_reference_number)
  })

  it('BR-HIST-03 may plan another visit', async () => {
    const body = oldInspection({ reinspection_date: '2026-12-01' })
    await people.officer.must(recordHistoricInspection, { body })
    const record = await people.officer.must(getWork, { params: on(body.historical_permit_reference) })
    expect(record.history.map(({ event }) => event)).toContain('scheduled_inspection_created')
  })

  it.each<[string, Partial<HistoricInspection>, string[]]>([
    [
      'BR-INSP-10 an outcome that does not go with its category',
      { inspection_outcome: 'works_stopped', failure_reason_details: null },
      ['inspection_outcome'],
    ],
    [
      'BR-INSP-04 a Section 81 inspection',
      { inspection_type: 'section_81', inspection_category: null, failure_reason_details: null, made_safe_by_ha: true },
      ['inspection_type'],
    ],
    ['BR-INSP-22 a visit to come', { inspection_start_date: '2026-11-25' }, ['inspection_start_date']],
    ['BR-INSP-41 a day of the past for the next', { reinspection_date: '2026-11-01' }, ['reinspection_date']],
    ['BR-GEN-56 evidence without files', { inspection_evidence: true }, ['file_ids']],
    [
      'BR-HIST-02 with the dates of the works',
      { work_end_date: '2019-04-30', inspection_start_date: '2026-11-25' },
      ['work_end_date', 'inspection_start_date'],
    ],
  ])('refuses %s, and records nothing', async (_, changes, fields) => {
    const body = oldInspection(changes)
    const refusal = await people.officer.refusal(recordHistoricInspection, { body })
    expect(refusal).toMatchObject({ status: 400, fields })
    expect((await people.officer.refusal(getWork, { params: on(body.historical_permit_reference) })).status).toBe(404)
  })
})

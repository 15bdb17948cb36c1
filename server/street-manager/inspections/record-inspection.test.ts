import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteInspection, getInspection, recordInspection } from '../../../domain/contract/inspections.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { createPrivateStreetNotice } from '../../../domain/contract/private-street-notices.ts'
import type { WorkStatus } from '../../../domain/contract/enums/works.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { failedReinstatement, inspection, type InspectionBody } from '../../testing/inspection.ts'
import { immediate } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { privateStreetNotice } from '../../testing/plans-and-notices.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

async function newWork(work_status: WorkStatus = 'in_progress'): Promise<string> {
  count += 1
  const reference = await insertBareWork(world.db, { reference: `MW001600${String(count).padStart(5, '0')}` })
  await world.db.updateTable('work').set({ work_status }).where('reference', '=', reference).execute()
  return reference
}

async function record(work: string, changes: Partial<InspectionBody> = {}): Promise<string> {
  const path = { workReferenceNumber: work }
  const made = await people.officer.must(recordInspection, { params: path, body: inspection(changes) })
  return made.inspection_reference_number
}

const refused = (work: string, changes: Partial<InspectionBody>) =>
  people.officer.refusal(recordInspection, { params: { workReferenceNumber: work }, body: inspection(changes) })

const at = (work: string, inspectionReferenceNumber: string) => ({
  workReferenceNumber: work,
  inspectionReferenceNumber,
})
const read = (work: string, reference: string) => people.planner.must(getInspection, { params: at(work, reference) })
const eventsOf = async (work: string) => {
  const { history } = await people.planner.must(getWork, { params: { workReferenceNumber: work } })
  return history.map(({ event, object_reference }) => `${event} ${object_reference}`).reverse()
}

describe('recording an inspection', () => {
  it('BR-GEN-64: stores it under the next number of its works record, and shows it in full', async () => {
    const work = await newWork()
    const file = await uploadFile(people.officer)
    const reference = await record(work, { inspection_evidence: true, file_ids: [file], inspector_name: 'Dai Rees' })
    expect(reference).toBe(`${work}-INSP-01`)
    expect(await read(work, reference)).toMatchObject({
      work_reference_number: work,
      inspection_type_string: 'Live site',
      inspection_category_string: 'Routine',
      inspection_outcome_string: 'Passed',
      inspection_start_date: '2026-11-24T09:00:00.000Z',
      date_created: '2026-11-24T10:00:00.000Z',
      inspection_status: 'recorded',
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      username: 'Priya Nair',
      inspector_name: 'Dai Rees',
      files: [{ file_id: file, name: 'plan.pdf' }],
      auto_acceptance_due_date: null,
      is_auto_accepted: false,
      promoter_response_status: null,
      non_compliance_reference_number: null,
    })
    expect(await eventsOf(work)).toEqual([`inspection_passed ${reference}`])
  })

  it('BR-INSP-51: shows from the beginning by when a failure is answered', async () => {
    const work = await newWork()
    const made = await people.officer.must(recordInspection, {
      params: { workReferenceNumber: work },
      body: failedReinstatement(),
    })
    expect(await read(work, made.inspection_reference_number)).toMatchObject({
      auto_acceptance_due_date: '2026-12-04T00:00:00.000Z',
      failure_reason_details: [
        { failure_reason_string: 'Depression (surface too low)', details: 'Sunk 15 mm at the kerb', sites: [] },
      ],
    })
  })

  it.each<WorkStatus>([
    'planned',
    'in_progress',
    'completed',
    'cancelled',
    'historical',
    'non_notifiable',
    'section_81',
  ])('BR-INSP-21: at any stage, %s', async (status) => expect(await record(await newWork(status))).toMatch(/-INSP-01$/))

  it('BR-INSP-04: the first of a Section 81 record is the initial one, later ones follow up', async () => {
    const work = await newWork('section_81')
    const section81 = { inspection_type: 'section_81', inspection_category: null } as const
    await record(work)
    const categories = []
    for (let n = 0; n < 3; n += 1)
      categories.push((await read(work, await record(work, section81))).inspection_category)
    expect(categories).toEqual(['section_81_initial', 'section_81_follow_up', 'section_81_follow_up'])
    expect((await refused(await newWork(), section81)).problems).toMatchObject([{ rule: 'BR-INSP-04' }])
  })

  it('BR-INSP-23: names the failed sites as they are when they are inspected', async () => {
    const path = await people.apply(immediate)
    await people.decide(path)
    const { site_reference_number } = await people.planner.must(createSite, { params: path, body: excavationSite() })
    const work = path.workReferenceNumber
    const area = { failure_reason: 'reinstatement_crowning', details: 'Proud by 10 mm' } as const
    const body = failedReinstatement({ failure_reason_details: [area] })
    const without = await people.officer.refusal(recordInspection, { params: path, body })
    expect(without.fields).toEqual(['failure_reason_details.0.site_reference_numbers'])
    const sites = [{ ...area, site_reference_numbers: [site_reference_number] }]
    const made = await people.officer.must(recordInspection, {
      params: path,
      body: failedReinstatement({ failure_reason_details: sites }),
    })
    expect((await read(work, made.inspection_reference_number)).failure_reason_details?.[0]?.sites).toEqual([
      { site_reference_number, site_description: 'Outside number 12' },
    ])
  })

  it('BR-GEN-80: two at once get two numbers', async () => {
    const work = await newWork()
    const made = await Promise.all([record(work), record(work), record(work)])
    expect(made.sort()).toEqual([1, 2, 3].map((n) => `${work}-INSP-0${n}`))
  })

  it.each([
    ['a', 'unable_to_complete_inspection', 'inspection_unable_to_carry_out'],
    ['site_occupancy', 'works_stopped', 'inspection_works_stopped'],
    [
      'site_occupancy',
      'works_in_progress_no_carriageway_incursion',
      'inspection_works_in_progress_no_carriageway_incursion',
    ],
    ['conditions', 'non_compliant_with_conditions', 'inspection_non_compliant_with_conditions'],
  ] as const)('BR-WORK-09: %s, %s leaves the event %s', async (inspection_category, inspection_outcome, event) => {
    const work = await newWork()
    const reference = await record(work, {
      inspection_category,
      inspection_outcome,
      inspection_outcome_details: 'Gate',
    })
    expect(await eventsOf(work)).toEqual([`${event} ${reference}`])
  })
})

describe('what is refused', () => {
  it.each<[string, Partial<InspectionBody>, string]>([
    ['BR-INSP-10: an outcome of another category', { inspection_outcome: 'works_stopped' }, 'inspection_outcome'],
    ['BR-INSP-22: a start to come', { inspection_start_date: '2026-11-24T10:00:01Z' }, 'inspection_start_date'],
    ['BR-INSP-23: a failure without areas', { inspection_outcome: 'failed_low' }, 'failure_reason_details'],
    [
      'BR-INSP-25: unable without saying why',
      { inspection_outcome: 'unable_to_complete_inspection' },
      'inspection_outcome_details',
    ],
    ['BR-INSP-41: a reinspection in the past', { reinspection_date: '2026-11-23' }, 'reinspection_date'],
    ['BR-GEN-56: evidence without files', { inspection_evidence: true }, 'file_ids'],
    ['BR-GEN-53: a file that is not there', { file_ids: [424242] }, 'file_ids'],
    ['BR-INSP-28: 51 files', { file_ids: Array.from({ length: 51 }, (_, at) => at + 1) }, 'file_ids'],
    ['BR-GEN-05: 501 characters', { additional_comments: 'a'.repeat(501) }, 'additional_comments'],
  ])('%s', async (_, changes, field) => {
    const work = await newWork()
    expect(await refused(work, changes)).toMatchObject({ status: 400, fields: [field] })
    expect(await eventsOf(work)).toEqual([])
  })

  it('BR-PSN-02: a private street notice has no inspections', async () => {
    const made = await people.planner.must(createPrivateStreetNotice, { body: privateStreetNotice() })
    expect((await refused(made.work_reference_number, {})).problems).toMatchObject([{ rule: 'BR-PSN-02' }])
  })

  it('BR-INSP-20: only the authority of the record records', async () => {
    const params = { workReferenceNumber: await newWork() }
    for (const client of [people.planner, people.contractor, people.neighbour]) {
      expect((await client.refusal(recordInspection, { params, body: inspection() })).status).toBe(401)
    }
  })
})

describe('BR-INSP-29 deleting an inspection', () => {
  it('takes its files with it, leaves an event, and its number is not given again (BR-GEN-80)', async () => {
    const work = await newWork()
    const file = await uploadFile(people.officer)
    const reference = await record(work, { inspection_evidence: true, file_ids: [file] })
    await people.officer.must(deleteInspection, { params: at(work, reference) })
    expect((await people.officer.refusal(getInspection, { params: at(work, reference) })).status).toBe(404)
    expect((await people.officer.refusal(deleteInspection, { params: at(work, reference) })).status).toBe(404)
    expect(await world.db.selectFrom('file').select('id').where('id', '=', file).execute()).toEqual([])
    expect(await eventsOf(work)).toEqual([`inspection_passed ${reference}`, `inspection_deleted ${reference}`])
    const { inspections } = await people.planner.must(getWork, { params: { workReferenceNumber: work } })
    expect(inspections).toEqual([])
    expect(await record(work)).toBe(`${work}-INSP-02`)
  })

  it('is for the authority of the record', async () => {
    const work = await newWork()
    const params = at(work, await record(work))
    for (const client of [people.planner, people.neighbour]) {
      expect((await client.refusal(deleteInspection, { params })).status).toBe(401)
    }
  })
})

describe('reading inspections', () => {
  it('BR-WORK-05: the works record shows the latest fifty, newest first', async () => {
    const work = await newWork()
    const [row] = await world.db
      .selectFrom('inspection')
      .selectAll()
      .where('reference', '=', await record(work))
      .execute()
    if (!row) throw new Error('nothing recorded')
    const { details, ...columns } = { ...row, created_at: '2026-11-24T10:00:00Z', modified_at: '2026-11-24T10:00:00Z' }
    const more = Array.from({ length: 50 }, (_, at) => ({
      ...columns,
      inspection_at: '2026-11-24T09:00:00Z',
      promoter_responded_at: null,
      ha_responded_at: null,
      deleted_at: null,
      details: JSON.stringify(details),
      sequence: at + 2,
      reference: `${work}-INSP-${String(at + 2).padStart(2, '0')}`,
    }))
    await world.db.insertInto('inspection').values(more).execute()
    const { inspections } = await people.planner.must(getWork, { params: { workReferenceNumber: work } })
    expect(inspections).toHaveLength(50)
    expect(inspections?.[0]).toMatchObject({
      inspection_reference_number: `${work}-INSP-51`,
      inspection_response_type: 'inspection',
      inspection_status: 'recorded',
    })
  })

  it('BR-ROLE-49: is for the promoter, its contractors and every authority', async () => {
    const work = await newWork()
    const params = at(work, await record(work))
    for (const client of [people.planner, people.contractor, people.officer, people.neighbour]) {
      expect((await client.call(getInspection, { params })).status).toBe(200)
    }
    expect((await people.rival.refusal(getInspection, { params })).status).toBe(401)
  })
})

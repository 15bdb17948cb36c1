import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import {
  createSection74,
  getSection74,
  updateSection74HAStatus,
  updateSection74PromoterStatus,
} from '../../../domain/contract/section-74s.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { application, immediate } from '../../testing/application.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { overrunWarning } from '../../testing/overrun-warning.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Warning = BodyOf<typeof createSection74>
type Client = People['planner']

let world: World
let people: People
let finance: Client
let accountant: Client
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  finance = world.as('finance@marlshire.example')
  const roles = ['Planner', 'StreetWorksAdmin', 'UI'] as const
  const email = await insertAccount(world.db, { email: 'accounts@water.example', roles, swa_code: '9310' })
  const access = { email, organisation_reference: '9310', prefix: '001', access_level: 'full_write' } as const
  await world.db.insertInto('account_workstream').values(access).execute()
  accountant = world.as(email)
})
afterAll(() => world.stop())

const running = () => people.apply(immediate)

async function warn(path: PermitPath, changes: Partial<Warning> = {}): Promise<string> {
  const body = overrunWarning(path.permitReferenceNumber, changes)
  return (await people.officer.must(createSection74, { params: path, body })).section_74_reference_number
}

const refused = (path: PermitPath, changes: Partial<Warning> = {}) =>
  people.officer.refusal(createSection74, {
    params: path,
    body: overrunWarning(path.permitReferenceNumber, changes),
  })

const on = (section74ReferenceNumber: string) => ({
  workReferenceNumber: section74ReferenceNumber.replace(/-S74-\d+$/, ''),
  section74ReferenceNumber,
})

const read = (who: Client, reference: string) => who.must(getSection74, { params: on(reference) })

const move = (reference: string, body: BodyOf<typeof updateSection74HAStatus>) =>
  people.officer.must(updateSection74HAStatus, { params: on(reference), body })

const answer = (reference: string, body: BodyOf<typeof updateSection74PromoterStatus>) =>
  people.planner.must(updateSection74PromoterStatus, { params: on(reference), body })

const historyOf = async (path: PermitPath) =>
  (await people.planner.must(getWorkHistory, { params: path })).rows.map(({ event, details }) => ({ event, details }))

describe('raising a Section 74', () => {
  it('BR-S74-02, 50 keeps what the authority saw, under the next number of the works (BR-GEN-75)', async () => {
    const path = await running()
    const reference = await warn(path)
    expect(reference).toBe(`${path.workReferenceNumber}-S74-01`)
    expect(await read(people.planner, reference)).toEqual({
      permit_reference_number: path.permitReferenceNumber,
      section_74_reference_number: reference,
      date_created: '2026-11-24T10:00:00.000Z',
      overrun_warning_reasons: ['open_excavation', 'spoil_left_on_site'],
      overrun_warning_reasons_string: ['Open excavation', 'Spoil left on site'],
      ha_status: 'warning_issued',
      ha_status_string: 'Warning issued',
      promoter_status: null,
      promoter_status_string: null,
      location_description: 'Outside number 12',
      location_types: ['footway'],
      location_types_string: ['Footway'],
      inspection_date: '2026-11-24T09:30:00.000Z',
      overrun_warning_details: 'The trench is open and the spoil is on the footway',
      officer_name: 'Priya Nair',
      officer_contact_details: '01632 960551',
      section_74_evidence: false,
      files: [],
      latest_ha_response_date: null,
      latest_promoter_response_date: null,
    })
    expect((await historyOf(path))[0]).toEqual({
      event: 'section_74_warning_issued',
      details: `Warning under permit ${path.permitReferenceNumber}: Open excavation; Spoil left on site`,
    })
  })

  it('BR-S74-01 refuses a second on the permit, until the first is withdrawn', async () => {
    const path = await running()
    const first = await warn(path)
    expect(await refused(path)).toMatchObject({
      status: 409,
      problems: [{ field: 'permit_reference_number', rule: 'BR-S74-01' }],
    })
    await move(first, { status: 'withdrawn', additional_details: 'Wrong permit' })
    expect(await warn(path)).toBe(`${path.workReferenceNumber}-S74-02`)
  })

  it('BR-S74-55 a resolved one keeps its permit', async () => {
    const path = await running()
    const reference = await warn(path)
    await world.db.updateTable('section_74').set({ ha_status: 'resolved' }).where('reference', '=', reference).execute()
    expect((await refused(path)).status).toBe(409)
  })

  it('BR-S74-01 of three warnings at once one is issued', async () => {
    const path = await running()
    const body = overrunWarning(path.permitReferenceNumber)
    const send = () => people.officer.call(createSection74, { params: path, body })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const events = (await historyOf(path)).filter(({ event }) => event === 'section_74_warning_issued')
    expect(events).toHaveLength(1)
  })

  it('BR-S74-05 names a permit of the works, in any letters, and no other', async () => {
    const [path, other] = [await running(), await running()]
    const refusal = await refused(path, { permit_reference_number: other.permitReferenceNumber })
    expect(refusal).toMatchObject({ status: 400, problems: [{ field: 'permit_reference_number', rule: 'BR-S74-05' }] })
    await warn(path, { permit_reference_number: path.permitReferenceNumber.toLowerCase() })
  })

  it('BR-S74-05 works that are planned or cancelled cannot overrun; completed ones can', async () => {
    const path = await people.apply()
    expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-S74-05' }] })
    await world.db
      .updateTable('work')
      .set({ work_status: 'completed' })
      .where('reference', '=', path.workReferenceNumber)
      .execute()
    await warn(path)
  })

  it("BR-S74-36 refuses the authority's own works", async () => {
    const planner = world.as('planner@marlshire.example')
    const body = application({ ...immediate, promoter_swa_code: '5510' })
    const made = await planner.must(createWork, { body })
    const path = {
      workReferenceNumber: made.work_reference_number,
      permitReferenceNumber: made.permit_reference_number,
    }
    expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-S74-36' }] })
  })

  it.each<[string, Partial<Warning>, string]>([
    ['BR-S74-02 a day to come', { inspection_date: '2026-11-25' }, 'inspection_date'],
    ['BR-S74-02 no reason', { overrun_warning_reasons: [] }, 'overrun_warning_reasons'],
    [
      'BR-S74-02 a reason twice',
      { overrun_warning_reasons: ['open_excavation', 'open_excavation'] },
      'overrun_warning_reasons',
    ],
    ['BR-S74-02 no place', { location_types: [] }, 'location_types'],
    ['BR-S74-02 501 characters', { overrun_warning_details: 'a'.repeat(501) }, 'overrun_warning_details'],
    ['BR-S74-02 an officer of 101', { officer_name: 'a'.repeat(101) }, 'officer_name'],
    ['BR-S74-02 a follow-up without its day', { schedule_follow_up_inspection: true }, 'reinspection_date'],
    ['BR-GEN-56 evidence without files', { section_74_evidence: true }, 'file_ids'],
  ])('refuses %s', async (_, changes, field) => {
    const path = await running()
    expect(await refused(path, changes)).toMatchObject({ status: 400, fields: [field] })
    await warn(path)
  })

  it('BR-S74-50 plans the follow-up that it asks for, and none that it does not', async () => {
    const [asked, unasked] = [await running(), await running()]
    const date = { reinspection_date: '2026-11-26', reinspection_date_time: '2026-11-26T09:00:00Z' }
    await warn(asked, { ...date, schedule_follow_up_inspection: true })
    await warn(unasked, date)
    const planned = await world.db
      .selectFrom('scheduled_inspection')
      .selectAll()
      .where('work_reference', 'in', [asked.workReferenceNumber, unasked.workReferenceNumber])
      .execute()
    expect(planned).toMatchObject([
      {
        work_reference: asked.workReferenceNumber,
        inspection_type: 'live_site',
        inspection_category: 'site_occupancy',
        inspection_on: '2026-11-26',
      },
    ])
    const events = (await historyOf(asked)).map(({ event }) => event)
    expect(events.slice(0, 2)).toEqual(['scheduled_inspection_created', 'section_74_warning_issued'])
  })

  it("BR-GEN-53, 56 keeps the authority's files", async () => {
    const file_ids = [await uploadFile(people.officer)]
    const reference = await warn(await running(), { section_74_evidence: true, file_ids })
    const seen = await read(people.planner, reference)
    expect(seen).toMatchObject({ section_74_evidence: true, files: [{ file_id: file_ids[0], name: 'plan.pdf' }] })
  })
})

const draft = {
  status: 'draft_invoice_issued',
  number_of_days_overrun: 5,
  draft_invoice_amount: 25_000.5,
  draft_invoice_reference: 'D-77',
  additional_details: 'Five days at the rate of the street',
} as const

/** A Section 74 whose site is clear. */
async function cleared(): Promise<string> {
  const reference = await warn(await running())
  await move(reference, { status: 'charges_ended', site_cleared_date: '2026-11-24T08:00:00Z' })
  return reference
}

describe('the money of a Section 74', () => {
  it('BR-S74-04, 14 is in the answer for StreetWorksAdmin of either side, and left out for others', async () => {
    const reference = await cleared()
    await move(reference, draft)
    const money = {
      ha_response_number_of_days_overrun: 5,
      draft_invoice_amount: 25_000.5,
      draft_invoice_reference: 'D-77',
      latest_ha_additional_details: 'Five days at the rate of the street',
    }
    for (const who of [finance, accountant]) expect(await read(who, reference)).toMatchObject(money)
    for (const who of [people.officer, people.planner, people.contractor]) {
      const seen = await read(who, reference)
      for (const field of Object.keys(money)) expect(seen, field).not.toHaveProperty(field)
      expect(seen.ha_status).toBe('draft_invoice_issued')
    }
  })

  it('BR-S74-15 keeps the draft amount beside the final one', async () => {
    const reference = await cleared()
    await move(reference, draft)
    await move(reference, {
      status: 'resolved',
      number_of_days_overrun: 4,
      final_agreed_amount: 20_000,
      invoice_reference: 'INV-8',
      // the draft is over: another amount for it changes nothing
      draft_invoice_amount: 1,
    })
    const seen = await read(finance, reference)
    expect(seen).toMatchObject({
      ha_status_string: 'Resolved',
      ha_response_number_of_days_overrun: 4,
      draft_invoice_amount: 25_000.5,
      final_agreed_amount: 20_000,
      invoice_reference: 'INV-8',
      latest_ha_additional_details: null,
    })
    expect(seen).not.toHaveProperty('draft_invoice_reference')
    expect(await read(people.officer, reference)).not.toHaveProperty('final_agreed_amount')
  })

  it('BR-S74-13 the reason of a withdrawal is as closed', async () => {
    const reference = await warn(await running())
    await move(reference, { status: 'withdrawn', additional_details: 'Settled for nothing' })
    expect((await read(finance, reference)).latest_ha_additional_details).toBe('Settled for nothing')
    expect(await read(people.planner, reference)).not.toHaveProperty('latest_ha_additional_details')
  })

  it('BR-S74-23 to 25 what the promoter says of the invoice too', async () => {
    const reference = await cleared()
    await move(reference, draft)
    for (const status of ['acknowledge_draft_invoice', 'charge_under_review', 'charge_agreed'] as const) {
      await answer(reference, { status, additional_details: `About ${status}` })
      expect((await read(accountant, reference)).latest_promoter_additional_details).toBe(`About ${status}`)
      expect(await read(people.planner, reference)).not.toHaveProperty('latest_promoter_additional_details')
    }
    expect(await read(people.officer, reference)).toMatchObject({
      ha_status: 'draft_invoice_issued',
      promoter_status_string: 'Charge agreed',
    })
  })

  it('BR-S74-04 is in no line of the history', async () => {
    const path = await running()
    const reference = await warn(path)
    await move(reference, { status: 'charges_ended', site_cleared_date: '2026-11-24' })
    await move(reference, draft)
    await answer(reference, { status: 'charge_under_review', additional_details: 'Is it £25,000?' })
    await move(reference, { status: 'withdrawn', additional_details: 'Waived £25,000' })
    const lines = await historyOf(path)
    expect(lines.slice(0, 4)).toEqual([
      { event: 'section_74_withdrawn', details: 'Withdrawn' },
      { event: 'section_74_charge_under_review', details: 'Reviewing draft invoice' },
      { event: 'section_74_draft_invoice_issued', details: 'Draft invoice issued' },
      { event: 'section_74_charges_ended', details: 'Site clear: 24 November 2026' },
    ])
  })

  it.each([
    ['three decimals', { draft_invoice_amount: 1.005 }, 'draft_invoice_amount'],
    ['nothing', { draft_invoice_amount: 0 }, 'draft_invoice_amount'],
    ['less than nothing', { draft_invoice_amount: -1 }, 'draft_invoice_amount'],
    ['half a day', { number_of_days_overrun: 1.5 }, 'number_of_days_overrun'],
  ])('BR-S74-14 refuses %s', async (_, changes, field) => {
    const params = on(await cleared())
    const refusal = await people.officer.refusal(updateSection74HAStatus, { params, body: { ...draft, ...changes } })
    expect(refusal).toMatchObject({ status: 400, fields: [field] })
  })
})

describe('the two sides of a Section 74', () => {
  it('BR-S74-06 keep to themselves, and show what belongs to their current status only', async () => {
    const reference = await warn(await running())
    world.clock.set('2026-11-25T09:00')
    await answer(reference, { status: 'site_visited_and_rectified', site_visited_date: '2026-11-25' })
    world.clock.set('2026-11-25T10:00')
    await move(reference, { status: 'warning_disputed', reason_for_dispute: 'They dispute the day' })
    const both = await read(people.officer, reference)
    expect(both).toMatchObject({
      ha_status: 'warning_disputed',
      ha_reason_for_dispute: 'They dispute the day',
      promoter_status: 'site_visited_and_rectified',
      promoter_status_string: 'Site visited works closed',
      site_visited_date: '2026-11-25T00:00:00.000Z',
      latest_promoter_response_date: '2026-11-25T09:00:00.000Z',
      latest_ha_response_date: '2026-11-25T10:00:00.000Z',
    })
    await move(reference, { status: 'charges_ended', site_cleared_date: '2026-11-25', additional_details: 'All gone' })
    await answer(reference, { status: 'warning_disputed', reason_for_dispute: 'It was clear on Monday' })
    const later = await read(people.planner, reference)
    expect(later).toMatchObject({
      site_cleared_date: '2026-11-25T00:00:00.000Z',
      latest_ha_additional_details: 'All gone',
      promoter_reason_for_dispute: 'It was clear on Monday',
    })
    expect(later).not.toHaveProperty('ha_reason_for_dispute')
    expect(later).not.toHaveProperty('site_visited_date')
    world.clock.set('2026-11-24T10:00')
  })

  it('BR-S74-51, 58 both sides dispute under one event, told apart by who acted', async () => {
    const path = await running()
    const reference = await warn(path)
    await answer(reference, { status: 'warning_disputed', reason_for_dispute: 'No spoil of ours' })
    await move(reference, { status: 'warning_disputed', reason_for_dispute: 'They say it is not theirs' })
    const { rows } = await people.planner.must(getWorkHistory, { params: path })
    expect(rows.slice(0, 2).map(({ event, username }) => [event, username])).toEqual([
      ['section_74_warning_disputed', 'officer@marlshire.example'],
      ['section_74_warning_disputed', 'planner@water.example'],
    ])
  })

  it('two moves at once: one is made, the other told why not', async () => {
    const reference = await cleared()
    const call = (body: BodyOf<typeof updateSection74HAStatus>) =>
      people.officer.call(updateSection74HAStatus, { params: on(reference), body })
    const answers = await Promise.all([call(draft), call(draft)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('reading a Section 74', () => {
  it('BR-ROLE-49 is for the promoter and the authority named, nobody else', async () => {
    const reference = await warn(await running())
    const readAs = (who: Client) => who.call(getSection74, { params: on(reference) })
    for (const who of [people.planner, people.contractor, people.officer, finance]) {
      expect((await readAs(who)).status).toBe(200)
    }
    for (const who of [people.neighbour, people.rival, world.as('admin@marlshire.example')]) {
      expect((await readAs(who)).status).toBe(401)
    }
  })

  it('BR-WORK-05 the works record shows them newest first, without money', async () => {
    const path = await running()
    const first = await warn(path)
    await move(first, { status: 'withdrawn', additional_details: 'Wrong day' })
    const second = await warn(path)
    const { section74s } = await finance.must(getWork, { params: path })
    expect(section74s?.map((row) => [row.section_74_reference_number, row.ha_status_string])).toEqual([
      [second, 'Warning issued'],
      [first, 'Withdrawn'],
    ])
  })
})

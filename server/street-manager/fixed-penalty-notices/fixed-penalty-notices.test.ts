import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { deleteFpn, getFpn, issueFpn, updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { penalty } from '../../testing/penalty.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Penalty = BodyOf<typeof issueFpn>

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

/** A works record of its own, so that numbers begin at 1. */
async function bare(changes: Parameters<typeof insertBareWork>[1] | object = {}): Promise<string> {
  count += 1
  return insertBareWork(world.db, { reference: `MW0017000${String(count).padStart(4, '0')}`, ...changes })
}

const onWorks = (workReferenceNumber: string) => ({ workReferenceNumber })
const onNotice = (fpnReferenceNumber: string) => ({
  workReferenceNumber: fpnReferenceNumber.replace(/-FPN-\d+$/, ''),
  fpnReferenceNumber,
})

async function issue(work: string, changes: Partial<Penalty> = {}): Promise<string> {
  const made = await people.officer.must(issueFpn, { params: onWorks(work), body: penalty(changes) })
  return made.fpn_reference_number
}

const refused = (work: string, changes: Partial<Penalty>) =>
  people.officer.refusal(issueFpn, { params: onWorks(work), body: penalty(changes) })

const eventsOn = async (work: string) =>
  (await people.officer.must(getWorkHistory, { params: onWorks(work) })).rows.map((row) => row.event as string)

describe('issuing a penalty notice', () => {
  it('BR-FPN-01, 20 keeps what the authority says, under the next number of the works (BR-GEN-65)', async () => {
    const work = await bare()
    const reference = await issue(work)
    expect(reference).toBe(`${work}-FPN-01`)
    expect(await issue(work)).toBe(`${work}-FPN-02`)
    expect(await people.planner.must(getFpn, { params: onNotice(reference) })).toEqual({
      fpn_reference_number: reference,
      fpn_offence_type: 'offence_code_09',
      fpn_offence_type_string: '09 Breaking a permit condition',
      issue_date_time: '2026-11-24T10:00:00.000Z',
      fpn_status: 'issued',
      fpn_status_string: 'Issued',
      status_changed_date: '2026-11-24T10:00:00.000Z',
      location: 'Outside number 12',
      offence_date: '2026-11-23T14:15:00.000Z',
      offence_details: 'The permit number was not on show',
      authorised_officer: 'Priya Nair',
      officer_contact_details: '01632 960551',
      officer_address: 'County Hall, Marlford, ZM1 1AA',
      representations_contact: 'Street works team',
      representations_contact_address: 'County Hall, Marlford, ZM1 1AB',
      payment_methods: ['bank_transfer', 'cheque'],
      payment_methods_string: ['Bank transfer', 'Cheque'],
      work_reference_number: work,
      promoter_organisation: 'Marl Water',
      ha_organisation: 'Marlshire County Council',
      files: [],
      permit_reference_number: null,
    })
  })

  it('BR-FPN-14, 15, 16, 19 says in the history what it costs and until when', async () => {
    const work = await bare()
    await issue(work)
    const { rows } = await people.planner.must(getWorkHistory, { params: onWorks(work) })
    expect(rows).toMatchObject([
      {
        event: 'fpn_submitted',
        object_reference: `${work}-FPN-01`,
        details:
          '09 Breaking a permit condition: £160 if paid by 22 December 2026, £240 if paid later, by 29 December 2026',
      },
    ])
  })

  it.each(['in_progress', 'completed', 'cancelled', 'historical', 'non_notifiable', 'section_81'] as const)(
    'BR-FPN-01 is possible on works that are %s',
    async (work_status) => {
      const work = await bare()
      await world.db.updateTable('work').set({ work_status }).where('reference', '=', work).execute()
      expect(await issue(work)).toBe(`${work}-FPN-01`)
    },
  )

  it('BR-FPN-01 names a permit of the works, in any letters, and no other', async () => {
    const [path, other] = [await people.apply(), await people.apply()]
    const reference = await issue(path.workReferenceNumber, {
      permit_reference_number: path.permitReferenceNumber.toLowerCase(),
    })
    const notice = await people.officer.must(getFpn, { params: onNotice(reference) })
    expect(notice.permit_reference_number).toBe(path.permitReferenceNumber)
    const refusal = await refused(path.workReferenceNumber, { permit_reference_number: other.permitReferenceNumber })
    expect(refusal).toMatchObject({ status: 400, problems: [{ field: 'permit_reference_number', rule: 'BR-FPN-01' }] })
  })

  it.each<[string, Partial<Penalty>, string]>([
    ['BR-FPN-01 an offence to come', { offence_date: '2026-11-24T10:00:01Z' }, 'offence_date'],
    ['BR-FPN-01 no way to pay', { payment_methods: [] }, 'payment_methods'],
    ['BR-FPN-01 no officer', { authorised_officer: ' ' }, 'authorised_officer'],
    ['BR-FPN-01 an address of 501 characters', { officer_address: 'a'.repeat(501) }, 'officer_address'],
    ['BR-FPN-02 a code that is not used', { offence_code: 'offence_code_01' as 'offence_code_05' }, 'offence_code'],
    ['BR-FPN-02 lane rental', { offence_code: 'offence_code_07' as 'offence_code_05' }, 'offence_code'],
    ['BR-GEN-56 evidence without files', { fpn_evidence: true }, 'file_ids'],
    ['BR-GEN-08 a file named twice', { fpn_evidence: true, file_ids: [1, 1] }, 'file_ids'],
    ['BR-GEN-53 a file that is not there', { fpn_evidence: true, file_ids: [987654] }, 'file_ids'],
  ])('refuses %s', async (_, changes, field) => {
    const work = await bare()
    expect(await refused(work, changes)).toMatchObject({ status: 400, fields: [field] })
    expect(await eventsOn(work)).toEqual([])
    expect(await issue(work), 'no number is lost').toBe(`${work}-FPN-01`)
  })

  it('BR-FPN-04 refuses a private street and the works of the authority itself', async () => {
    const own = await bare({ promoter: '5510' })
    expect(await refused(own, {})).toMatchObject({ status: 409, problems: [{ rule: 'BR-FPN-04' }] })
    const onPrivate = await bare()
    await world.db.updateTable('work').set({ road_category: 9 }).where('reference', '=', onPrivate).execute()
    expect(await refused(onPrivate, {})).toMatchObject({ status: 409, problems: [{ rule: 'BR-FPN-04' }] })
  })

  it('BR-FPN-05 does not refuse one given after 91 days', async () => {
    expect(await issue(await bare(), { offence_date: '2026-01-12T09:00:00Z' })).toMatch(/-FPN-01$/)
  })

  it("BR-FPN-01 takes the authority's files, for one notice each (BR-GEN-53)", async () => {
    const work = await bare()
    const file_ids = [await uploadFile(people.officer), await uploadFile(people.officer, { name: 'second.pdf' })]
    const reference = await issue(work, { fpn_evidence: true, file_ids })
    const { files } = await people.officer.must(getFpn, { params: onNotice(reference) })
    expect(files?.map((file) => file.file_id)).toEqual(file_ids)
    expect(await refused(work, { fpn_evidence: true, file_ids: file_ids.slice(1) })).toMatchObject({
      status: 400,
      fields: ['file_ids'],
    })
    const theirs = [await uploadFile(people.planner)]
    expect(await refused(work, { fpn_evidence: true, file_ids: theirs })).toMatchObject({ fields: ['file_ids'] })
  })
})

describe('the life of a penalty notice', () => {
  const move = (who: People['planner'], reference: string, body: BodyOf<typeof updateFpnStatus>) =>
    who.call(updateFpnStatus, { params: onNotice(reference), body })

  it('BR-FPN-22, 23, 25 disputed, accepted after all, paid with discount: each with its event', async () => {
    const work = await bare()
    const reference = await issue(work)
    world.clock.set('2026-11-25T09:00')
    expect(
      (await move(people.planner, reference, { fpn_status: 'disputed', status_reason: 'It hung there' })).status,
    ).toBe(204)
    const disputed = await people.officer.must(getFpn, { params: onNotice(reference) })
    expect(disputed).toMatchObject({
      fpn_status: 'disputed',
      issue_date_time: '2026-11-24T10:00:00.000Z',
      status_changed_date: '2026-11-25T09:00:00.000Z',
    })
    expect((await move(people.contractor, reference, { fpn_status: 'accepted' })).status).toBe(204)
    expect((await move(people.officer, reference, { fpn_status: 'paid_discounted' })).status).toBe(204)
    const { rows } = await people.officer.must(getWorkHistory, { params: onWorks(work) })
    expect(rows.map(({ event, details }) => [event, details])).toMatchObject([
      ['fpn_paid', 'Paid (Discounted)'],
      ['fpn_accepted', 'Accepted'],
      ['fpn_disputed', 'Disputed: It hung there'],
      ['fpn_submitted', expect.any(String)],
    ])
    world.clock.set('2026-11-24T10:00')
  })

  it.each(['disputed', 'withdrawn'] as const)('BR-FPN-22, 24 %s asks for a reason', async (fpn_status) => {
    const reference = await issue(await bare())
    const who = fpn_status === 'disputed' ? people.planner : people.officer
    for (const status_reason of [undefined, null, '', 'a'.repeat(501)]) {
      const refusal = await who.refusal(updateFpnStatus, {
        params: onNotice(reference),
        body: { fpn_status, status_reason },
      })
      expect(refusal).toMatchObject({ status: 400, fields: ['status_reason'] })
    }
    expect((await move(who, reference, { fpn_status, status_reason: 'a'.repeat(500) })).status).toBe(204)
  })

  it('BR-FPN-18, 25 time moves nothing, and a discount taken late is not refused', async () => {
    const reference = await issue(await bare())
    await world.waitUntil('2027-03-01T10:00')
    const notice = await people.officer.must(getFpn, { params: onNotice(reference) })
    expect(notice.fpn_status).toBe('issued')
    expect((await move(people.officer, reference, { fpn_status: 'paid_discounted' })).status).toBe(204)
    world.clock.set('2026-11-24T10:00')
  })

  it('two decisions at once: one is made, the other told why not, and one event is left', async () => {
    const work = await bare()
    const reference = await issue(work)
    const answers = await Promise.all([
      move(people.officer, reference, { fpn_status: 'withdrawn', status_reason: 'Wrong street' }),
      move(people.officer, reference, { fpn_status: 'paid' }),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409])
    expect(await eventsOn(work)).toHaveLength(2)
  })
})

describe('deleting a penalty notice', () => {
  it.each(['issued', 'accepted', 'paid', 'withdrawn'] as const)(
    'BR-FPN-06 removes one that is %s with its files, and says so',
    async (fpn_status) => {
      const work = await bare()
      const file_ids = [await uploadFile(people.officer)]
      const reference = await issue(work, { fpn_evidence: true, file_ids })
      await world.db
        .updateTable('fixed_penalty_notice')
        .set({ fpn_status })
        .where('reference', '=', reference)
        .execute()
      await people.officer.must(deleteFpn, { params: onNotice(reference) })
      for (const attempt of [getFpn, deleteFpn]) {
        expect((await people.officer.refusal(attempt, { params: onNotice(reference) })).status).toBe(404)
      }
      const left = await world.db.selectFrom('file').select('id').where('id', 'in', file_ids).execute()
      expect(left).toEqual([])
      expect(await eventsOn(work)).toEqual(['fpn_deleted', 'fpn_submitted'])
      expect((await people.officer.must(getWork, { params: onWorks(work) })).fpns).toEqual([])
    },
  )

  it('BR-FPN-06 never gives its number again (BR-GEN-80)', async () => {
    const work = await bare()
    await people.officer.must(deleteFpn, { params: onNotice(await issue(work)) })
    expect(await issue(work)).toBe(`${work}-FPN-02`)
  })
})

describe('reading penalty notices', () => {
  it('BR-ROLE-49 is for the promoter, its contractors and every authority', async () => {
    const reference = await issue(await bare())
    const read = (who: People['planner']) => who.call(getFpn, { params: onNotice(reference) })
    for (const who of [people.planner, people.contractor, people.officer, people.neighbour]) {
      expect((await read(who)).status).toBe(200)
    }
    expect((await read(people.rival)).status).toBe(401)
  })

  it('BR-WORK-05 the works record shows the latest 50, newest first', async () => {
    const work = await bare()
    for (let n = 1; n <= 51; n += 1) await issue(work)
    const { fpns } = await people.planner.must(getWork, { params: onWorks(work) })
    expect(fpns).toHaveLength(50)
    expect(fpns?.[0]).toMatchObject({ fpn_reference_number: `${work}-FPN-51`, fpn_status_string: 'Issued' })
    expect(fpns?.at(-1)?.fpn_reference_number).toBe(`${work}-FPN-02`)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createSection81,
  getSection81,
  linkSection81,
  reassignSection81,
  unlinkSection81,
  updateSection81Status,
} from '../../../domain/contract/section-81s.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { section81 } from '../../testing/sections-and-activities.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function accepted(promoter_swa_code = '9310') {
  const made = await people.officer.must(createSection81, { body: section81({ promoter_swa_code }) })
  const params = {
    workReferenceNumber: made.work_reference_number,
    section81ReferenceNumber: made.section_81_reference_number,
  }
  const body = { section_81_status: 'accepted', work_type: 'permit_works' } as const
  await people.contractor.must(updateSection81Status, { params, body })
  return params
}

type Path = Awaited<ReturnType<typeof accepted>>
type Person = People['planner']

const asked = (permit: PermitPath, { section81ReferenceNumber }: Path) => ({
  params: permit,
  body: { section_81_reference_number: section81ReferenceNumber },
})
const link = (permit: PermitPath, section: Path) => people.planner.must(linkSection81, asked(permit, section))
const notLinked = (permit: PermitPath, section: Path, who: Person = people.planner) =>
  who.refusal(linkSection81, asked(permit, section))
const reason = (permit: PermitPath, section: Path, unlink_reason = 'Wrong permit') => {
  const { params, body } = asked(permit, section)
  return { params, body: { ...body, unlink_reason } }
}
const readSection = (params: Path) => people.officer.must(getSection81, { params })

describe('linking a permit to a Section 81 (BR-S81-04, 08)', () => {
  it('BR-S81-08: shows on both, tells both histories, and moves no status', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    expect(await link(permit, section)).toEqual({
      section_81_work_reference_number: section.workReferenceNumber,
      section_81_reference_number: section.section81ReferenceNumber,
    })
    expect(await people.readPermit(permit)).toMatchObject({
      permit_status: 'submitted',
      linked_section_81: {
        work_reference_number: section.workReferenceNumber,
        section_81_reference_number: section.section81ReferenceNumber,
      },
    })
    expect(await readSection(section)).toMatchObject({
      section_81_status: 'accepted',
      linked_permit: {
        work_reference_number: permit.workReferenceNumber,
        permit_reference_number: permit.permitReferenceNumber,
      },
    })
    expect((await people.history(permit)).at(-1)).toBe('section_81_linked_to_permit')
    expect((await people.history({ ...permit, ...section })).at(-1)).toBe('section_81_linked_to_permit')
  })

  it('BR-S81-08: neither may be linked already', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    await link(permit, section)
    expect((await notLinked(await people.apply(), section)).status).toBe(409)
    expect((await notLinked(permit, await accepted())).status).toBe(409)
  })

  it('BR-S81-11: only after the promoter has accepted', async () => {
    const made = await people.officer.must(createSection81, { body: section81() })
    const section = {
      workReferenceNumber: made.work_reference_number,
      section81ReferenceNumber: made.section_81_reference_number,
    }
    expect(await notLinked(await people.apply(), section)).toMatchObject({
      status: 409,
      message: 'Section 81 with status Issued cannot be linked to a permit',
    })
  })

  it('BR-S81-04: a PA, not a PAA', async () => {
    const paa = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    expect((await notLinked(paa, await accepted())).status).toBe(409)
  })

  it('BR-S81-08: of one promoter, and of a Section 81 that is there', async () => {
    const permit = await people.apply()
    expect(await notLinked(permit, await accepted('7710'), people.contractor)).toMatchObject({
      status: 400,
      problems: [{ field: 'section_81_reference_number', rule: 'BR-S81-08' }],
    })
    const nothing = { workReferenceNumber: 'MCS8100000000', section81ReferenceNumber: 'MCS8100000000-S81' }
    expect((await notLinked(permit, nothing)).fields).toEqual(['section_81_reference_number'])
  })

  it('BR-ROLE-55: with full write in both workstreams, for the promoter of both', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    expect((await notLinked(permit, await accepted('7710'))).status).toBe(401)
    const email = 'permits-only@water.example'
    await insertAccount(world.db, { email, roles: ['Planner', 'UI'], swa_code: '9310' })
    const access = (prefix: string, access_level: 'full_write' | 'read_only') => ({
      email,
      organisation_reference: '9310',
      prefix,
      access_level,
    })
    await world.db
      .insertInto('account_workstream')
      .values([access('001', 'full_write'), access('000', 'read_only')])
      .execute()
    expect((await notLinked(permit, section, world.as(email))).status).toBe(401)
    // BR-ROLE-41: the newer contract names promoters only
    expect((await notLinked(permit, section, people.officer)).status).toBe(401)
  })

  it('two who link one Section 81 at once: one does, the other gets a clear conflict', async () => {
    const section = await accepted()
    const permits = [await people.apply(), await people.apply()]
    const both = permits.map((permit) => people.planner.call(linkSection81, asked(permit, section)))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('taking a link back (BR-S81-08)', () => {
  it('needs a reason, tells it in both histories, and leaves both free', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    await link(permit, section)
    expect((await people.planner.refusal(unlinkSection81, reason(permit, section, ' '))).fields).toEqual([
      'unlink_reason',
    ])
    await people.planner.must(unlinkSection81, reason(permit, section))
    expect((await people.readPermit(permit)).linked_section_81).toBeNull()
    expect((await readSection(section)).linked_permit).toBeNull()
    const [event] = (await people.readWork(permit)).history
    expect(event).toMatchObject({
      event: 'section_81_unlinked_from_permit',
      details: `No longer linked to Section 81 ${section.section81ReferenceNumber}. Wrong permit`,
    })
    await link(permit, section)
  })

  it('is refused where there is no link', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    expect((await people.planner.refusal(unlinkSection81, reason(permit, section))).status).toBe(409)
    await link(permit, section)
    expect((await people.planner.refusal(unlinkSection81, reason(await people.apply(), section))).status).toBe(409)
  })

  it('BR-S81-05: happens by itself when the Section 81 goes to another promoter', async () => {
    const [permit, section] = [await people.apply(), await accepted()]
    await link(permit, section)
    const rejected = { section_81_status: 'rejected', status_reason: 'Not ours' } as const
    await people.planner.must(updateSection81Status, { params: section, body: rejected })
    await people.officer.must(reassignSection81, { params: section, body: { new_organisation_reference: '7710' } })
    expect((await people.readPermit(permit)).linked_section_81).toBeNull()
    expect((await people.history(permit)).at(-1)).toBe('section_81_unlinked_from_permit')
    expect((await readSection(section)).linked_permit).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import { getNonCompliance, respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import type { NonComplianceResponseStatus } from '../../../domain/contract/enums/non-compliances.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { failedReinstatement } from '../../testing/inspection.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

async function issued() {
  count += 1
  const reference = `MW001660${String(count).padStart(5, '0')}`
  const workReferenceNumber = await insertBareWork(world.db, { reference })
  const body = failedReinstatement()
  const made = await people.officer.must(recordInspection, { params: { workReferenceNumber }, body })
  return { workReferenceNumber, nonComplianceReferenceNumber: made.non_compliance_reference_number ?? '' }
}
type Path = Awaited<ReturnType<typeof issued>>
type Side = 'planner' | 'contractor' | 'officer'

const monday = '2026-11-30T10:00:00.000Z'
const tuesday = '2026-12-01T14:30:00.000Z'
const suggest = 'joint_site_meeting_suggested'
const attend = 'will_attend_joint_site_meeting'
const accept = 'accept_suggestion'
const decline = 'joint_site_meeting_not_needed'

const bodyOf = (status: NonComplianceResponseStatus, date?: string) => ({
  non_compliance_response_status: status,
  response_details: status === decline ? 'Settled by photographs' : null,
  jsm_suggested_date: date ?? null,
})
const say = (side: Side, params: Path, status: NonComplianceResponseStatus, date?: string) =>
  people[side].must(respondToNonCompliance, { params, body: bodyOf(status, date) })
const refused = (side: Side, params: Path, status: NonComplianceResponseStatus, date?: string) =>
  people[side].refusal(respondToNonCompliance, { params, body: bodyOf(status, date) })
const read = (params: Path) => people.planner.must(getNonCompliance, { params })

const agreed = { jsm_status: 'date_and_time_agreed', jsm_status_string: 'Date and time agreed' }

describe('a joint site meeting', () => {
  it('BR-NC-20, 21: is suggested by one side and attended by the other', async () => {
    const path = await issued()
    await say('officer', path, suggest, monday)
    expect(await read(path)).toMatchObject({
      jsm_status: 'awaiting_agreement',
      jsm_requested_by: 'Marlshire County Council',
      jsm_suggested_time: monday,
      ha_response_status: suggest,
      ha_response_jsm_date: monday,
      promoter_response_status: null,
    })
    await say('contractor', path, attend)
    expect(await read(path)).toMatchObject({ ...agreed, jsm_suggested_time: monday, promoter_response_status: attend })
  })

  it('BR-NC-22, 23: a counter-date keeps the requester, who accepts it', async () => {
    const path = await issued()
    await say('planner', path, suggest, monday)
    await say('officer', path, suggest, tuesday)
    expect(await read(path)).toMatchObject({
      jsm_status: 'awaiting_agreement',
      jsm_requested_by: 'Marl Water',
      jsm_suggested_time: tuesday,
      promoter_response_jsm_date: monday,
      ha_response_jsm_date: tuesday,
    })
    await say('planner', path, accept)
    expect(await read(path)).toMatchObject({ ...agreed, jsm_suggested_time: tuesday, promoter_response_status: accept })
  })

  it('BR-NC-25: nobody confirms its own date, a colleague neither', async () => {
    const path = await issued()
    await say('planner', path, suggest, monday)
    for (const side of ['planner', 'contractor'] as const) {
      for (const status of [attend, accept] as const) {
        const refusal = await refused(side, path, status)
        expect(refusal, side).toMatchObject({ status: 409, problems: [{ rule: 'BR-NC-25' }] })
      }
    }
    expect((await refused('planner', path, suggest, tuesday)).problems).toMatchObject([{ rule: 'BR-NC-22' }])
  })

  it('BR-NC-22: a counter-date is another date; BR-NC-23: there is one before it is accepted', async () => {
    const path = await issued()
    await say('planner', path, suggest, monday)
    expect(await refused('officer', path, suggest, monday)).toMatchObject({
      status: 400,
      fields: ['jsm_suggested_date'],
    })
    expect((await refused('officer', path, accept)).problems).toMatchObject([{ rule: 'BR-NC-23' }])
  })

  it('BR-NC-12, 20: has a date, today or later', async () => {
    const path = await issued()
    expect((await refused('planner', path, suggest)).fields).toEqual(['jsm_suggested_date'])
    expect((await refused('planner', path, suggest, '2026-11-23')).fields).toEqual(['jsm_suggested_date'])
    await say('planner', path, suggest, '2026-11-24')
  })

  it('BR-NC-24: is declined at any time by either, with details', async () => {
    const path = await issued()
    const silent = { ...bodyOf(decline), response_details: ' ' }
    const without = await people.planner.refusal(respondToNonCompliance, { params: path, body: silent })
    expect(without.fields).toEqual(['response_details'])
    await say('planner', path, decline)
    expect(await read(path)).toMatchObject({ jsm_status: 'jsm_not_needed', jsm_suggested_time: null })
    await say('officer', path, decline)
    expect((await read(path)).ha_response_additional_details).toBe('Settled by photographs')
  })

  it.each<[string, (path: Path) => Promise<unknown>]>([
    ['agreed', (path) => say('officer', path, attend)],
    ['declined', (path) => say('officer', path, decline)],
  ])('BR-NC-26: is suggested anew when it was %s, by whoever suggests now', async (_, end) => {
    const path = await issued()
    await say('planner', path, suggest, monday)
    await end(path)
    await say('officer', path, suggest, tuesday)
    expect(await read(path)).toMatchObject({
      jsm_status: 'awaiting_agreement',
      jsm_requested_by: 'Marlshire County Council',
      jsm_suggested_time: tuesday,
    })
  })

  it('BR-NC-20: is not attended before somebody suggests it', async () => {
    const path = await issued()
    for (const status of [attend, accept] as const) expect((await refused('planner', path, status)).status).toBe(409)
    expect((await read(path)).jsm_status).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrivateStreetStatus } from '../../../domain/contract/enums/private-street-notices.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import {
  cancelPrivateStreetNotice,
  createPrivateStreetNotice,
  getPrivateStreetNotice,
} from '../../../domain/contract/private-street-notices.ts'
import { createSite, setExcavationCarriedOut, setFinalReinstatement } from '../../../domain/contract/sites.ts'
import { getWork, revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import { privateStreetMachine } from '../../../domain/rules/private-street-states.ts'
import { furtherApplication, placeOn } from '../../testing/application.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { privateStreetNotice } from '../../testing/plans-and-notices.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { walkSteps } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

type Changes = Parameters<typeof privateStreetNotice>[0]

async function issue(changes?: Changes) {
  const made = await people.planner.must(createPrivateStreetNotice, { body: privateStreetNotice(changes) })
  return {
    workReferenceNumber: made.work_reference_number,
    privateStreetReferenceNumber: made.private_street_reference_number,
  }
}
type Path = Awaited<ReturnType<typeof issue>>

const reason = { cancellation_reason: 'The owner said no' }
const read = (params: Path) => people.planner.must(getPrivateStreetNotice, { params })

describe('issuing (BR-PSN-10)', () => {
  it('makes a planned works record with one notice, -PSN (BR-PSN-02, 06; BR-GEN-69; BR-WORK-35)', async () => {
    const path = await issue()
    expect(path.privateStreetReferenceNumber).toBe(`${path.workReferenceNumber}-PSN`)
    const work = await people.planner.must(getWork, { params: path })
    expect(work).toMatchObject({
      work_status: 'planned',
      road_category: 9,
      permits: [],
      private_street_notice: {
        private_street_reference_number: path.privateStreetReferenceNumber,
        private_street_status: 'issued',
        private_street_status_string: 'Issued',
      },
    })
    const { rows } = await people.planner.must(getWorkHistory, { params: path, query: {} })
    expect(rows.map(({ event }) => event)).toEqual(['private_street_notice_issued', 'planned_works_record_created'])
  })

  it('keeps every answer, files included (BR-PSN-05)', async () => {
    const file = await uploadFile(people.planner)
    const path = await issue({
      file_ids: [file],
      proposed_start_time: '2026-12-07T08:00:00Z',
      additional_contact: 'Ann Bee',
      location_types: ['footway', 'verge'],
    })
    expect(await read(path)).toMatchObject({
      files: [{ file_id: file }],
      proposed_start_time: '2026-12-07T08:00:00.000Z',
      additional_contact: 'Ann Bee',
      location_types: ['footway', 'verge'],
      location_types_string: ['Footway', 'Verge'],
      calendar_day_duration: 2,
      working_day_duration: 2,
      usrn: String(testStreets.private.usrn),
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      work_status_string: 'Works planned',
    })
  })

  it.each<[string, Changes, string[]]>([
    ['a street that is not private (BR-PSN-01)', on('quiet'), ['usrn']],
    ['another category (BR-PSN-01)', { road_category: 4 }, ['road_category']],
    ["another authority's street (BR-WORK-04)", { highway_authority_swa_code: '5520' }, ['highway_authority_swa_code']],
    ['an end before the start (BR-PSN-05)', { proposed_end_date: '2026-12-06' }, ['proposed_end_date']],
    ['a long location (BR-GEN-05)', { works_location_description: 'x'.repeat(501) }, ['works_location_description']],
    ["a file that is not the promoter's (BR-GEN-53)", { file_ids: [999_999] }, ['file_ids']],
  ])('is refused for %s', async (_, changes, fields) => {
    const answer = await people.planner.refusal(createPrivateStreetNotice, { body: privateStreetNotice(changes) })
    expect(answer).toMatchObject({ status: 400, fields })
  })

  it("is not for another promoter's works, nor for an authority", async () => {
    const body = privateStreetNotice()
    for (const client of [people.rival, people.officer]) {
      expect((await client.refusal(createPrivateStreetNotice, { body })).message).toBe('Access restricted')
    }
    await people.contractor.must(createPrivateStreetNotice, { body })
  })
})

describe('it informs, and nothing follows from it (BR-PSN-02)', () => {
  it('is read by anybody who works with street works', async () => {
    const params = await issue()
    for (const client of [people.contractor, people.officer, people.neighbour, people.rival]) {
      await client.must(getPrivateStreetNotice, { params })
    }
  })

  it('no permit is added to its works, issued or cancelled', async () => {
    const params = await issue()
    const apply = () => people.planner.refusal(createPermit, { params, body: furtherApplication() })
    expect(await apply()).toMatchObject({ status: 409, problems: [{ rule: 'BR-PSN-02' }] })
    await people.planner.must(cancelPrivateStreetNotice, { params, body: reason })
    expect((await apply()).status).toBe(409)
  })
})

describe('information only (BR-PSN-02)', () => {
  it('nothing is started, stopped or taken back, no reinstatement is registered and nothing said of one', async () => {
    const params = await issue()
    const { planner } = people
    const refusals = [
      await planner.refusal(startWork, { params, body: { actual_start_date: '2026-11-24T09:00:00Z' } }),
      await planner.refusal(stopWork, { params, body: { actual_stop_date: '2026-11-24T09:00:00Z' } }),
      await planner.refusal(revertStart, { params, body: { revert_reason: 'By mistake' } }),
      await planner.refusal(revertStop, { params, body: { revert_reason: 'By mistake' } }),
      await planner.refusal(createSite, { params, body: excavationSite() }),
      await planner.refusal(setFinalReinstatement, { params, body: { final_reinstatement: true } }),
      await planner.refusal(setExcavationCarriedOut, { params, body: { excavation_carried_out: false } }),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-PSN-02' }] })
    }
  })
})

describe('cancelling (BR-PSN-03, 11)', () => {
  it('by the promoter or the named authority cancels the works too', async () => {
    for (const client of [people.planner, people.officer]) {
      const params = await issue()
      await client.must(cancelPrivateStreetNotice, { params, body: reason })
      const notice = await read(params)
      expect(notice).toMatchObject({ private_street_status: 'cancelled', work_status: 'cancelled' })
      const { rows } = await people.planner.must(getWorkHistory, { params, query: {} })
      expect(rows[0]).toMatchObject({ event: 'private_street_notice_cancelled', details: reason.cancellation_reason })
    }
  })

  it('needs a reason of at most 500 characters', async () => {
    const params = await issue()
    for (const cancellation_reason of [' ', 'x'.repeat(501)]) {
      const answer = await people.planner.refusal(cancelPrivateStreetNotice, { params, body: { cancellation_reason } })
      expect(answer).toMatchObject({ status: 400, fields: ['cancellation_reason'] })
    }
  })
})

describe('every state, action and role of a private street notice (BR-PSN-03, 10, 11)', () => {
  const steps = walkSteps(
    () => ({
      machine: privateStreetMachine,
      walkers: {
        Planner: people.planner,
        Contractor: people.contractor,
        HighwayAuthority: people.officer,
        Admin: world.as('admin@water.example'),
      },
      arrange: async (state: PrivateStreetStatus) => {
        const params = await issue()
        if (state === 'cancelled') await people.planner.must(cancelPrivateStreetNotice, { params, body: reason })
        return params
      },
      attempts: {
        issue: (client) => client.call(createPrivateStreetNotice, { body: privateStreetNotice() }),
        cancel: (client, params: Path) => client.call(cancelPrivateStreetNotice, { params, body: reason }),
      },
      stateOf: async (params: Path) => {
        const { private_street_status: state } = await read(params)
        if (state === 'upcoming_enum') throw new Error('No notice has this status')
        return state
      },
    }),
    privateStreetMachine,
  )
  it.each(steps)('$name', ({ run }) => run())
})

function on(street: keyof typeof testStreets): Changes {
  const { usrn } = testStreets[street]
  return { usrn, works_coordinates: placeOn(usrn) }
}

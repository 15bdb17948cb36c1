import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  section74HAStatuses,
  type Section74HAStatus,
  type Section74PromoterStatus,
} from '../../../domain/contract/enums/section-74s.ts'
import {
  createSection74,
  updateSection74HAStatus,
  updateSection74PromoterStatus,
} from '../../../domain/contract/section-74s.ts'
import {
  answerOpenAt,
  section74AnswerActions,
  section74AnswerMachine,
  section74Machine,
  type Section74Answer,
} from '../../../domain/rules/section-74-states.ts'
import { immediate } from '../../testing/application.ts'
import type { Client } from '../../testing/client.ts'
import { overrunWarning } from '../../testing/overrun-warning.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walkers } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let walkers: Walkers
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  path = await people.apply(immediate)
  const { planner: Planner, contractor: Contractor, officer: HighwayAuthority } = people
  walkers = { Planner, Contractor, HighwayAuthority, Admin: world.as('admin@marlshire.example') }
})
afterAll(() => world.stop())

type Change = { ha_status?: Section74HAStatus; promoter_status?: Section74PromoterStatus | null }

const put = (reference: string, change: Change) =>
  world.db.updateTable('section_74').set(change).where('reference', '=', reference).execute()

/** A Section 74, made by its warning and then put where the step begins; the one before it makes room (BR-S74-01). */
async function arrange(change: Change): Promise<string> {
  await world.db.updateTable('section_74').set({ ha_status: 'withdrawn' }).execute()
  const body = overrunWarning(path.permitReferenceNumber)
  const made = await people.officer.must(createSection74, { params: path, body })
  await put(made.section_74_reference_number, change)
  return made.section_74_reference_number
}

const read = (reference: string) =>
  world.db
    .selectFrom('section_74')
    .select(['ha_status', 'promoter_status'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()

const paramsOf = (section74ReferenceNumber: string) => ({
  workReferenceNumber: path.workReferenceNumber,
  section74ReferenceNumber,
})

/** Bodies with what each status needs and nothing else. */
const bodies: Readonly<Record<Section74HAStatus, Omit<BodyOf<typeof updateSection74HAStatus>, 'status'>>> = {
  warning_issued: {},
  warning_disputed: { reason_for_dispute: 'They say that it was clear' },
  charges_ended: { site_cleared_date: '2026-11-24' },
  withdrawn: { additional_details: 'The wrong permit' },
  draft_invoice_issued: { number_of_days_overrun: 2, draft_invoice_amount: 500 },
  resolved: { number_of_days_overrun: 2, final_agreed_amount: 250.5 },
}

const send = (status: Section74HAStatus) => (client: Client, reference: string) =>
  client.call(updateSection74HAStatus, { params: paramsOf(reference), body: { status, ...bodies[status] } })

const answer = (status: Section74PromoterStatus) => (client: Client, reference: string) => {
  const needed = { site_visited_date: '2026-11-24', reason_for_dispute: 'It was clear on Monday' }
  return client.call(updateSection74PromoterStatus, { params: paramsOf(reference), body: { status, ...needed } })
}

/** Answers while the authority stands where the answer is open, so that only its own table can refuse it. */
const answerInTime = (status: Section74PromoterStatus) => async (client: Client, reference: string) => {
  const [openAt] = answerOpenAt[section74AnswerActions[status]]
  await put(reference, openAt ? { ha_status: openAt } : {})
  return answer(status)(client, reference)
}

describe("BR-S74-50 to 55 the authority's side: every status, every action, every role", () => {
  const steps = walkSteps(
    () => ({
      machine: section74Machine,
      walkers,
      arrange: (ha_status: Section74HAStatus) => arrange({ ha_status }),
      attempts: {
        warn: send('warning_issued'),
        record_dispute: send('warning_disputed'),
        record_site_clear: send('charges_ended'),
        withdraw: send('withdrawn'),
        issue_draft_invoice: send('draft_invoice_issued'),
        resolve: send('resolved'),
      },
      stateOf: async (reference: string) => (await read(reference)).ha_status,
    }),
    section74Machine,
  )

  it.each(steps)('$name', ({ run }) => run())

  it('BR-S74-26 nobody sends one back to its warning', async () => {
    for (const ha_status of section74HAStatuses) {
      const reference = await arrange({ ha_status })
      expect((await send('warning_issued')(people.officer, reference)).status, ha_status).toBe(409)
      expect(await read(reference)).toMatchObject({ ha_status })
    }
  })
})

describe("BR-S74-56 to 61 the promoter's side: every status, every action, every role", () => {
  const steps = walkSteps(
    () => ({
      machine: section74AnswerMachine,
      walkers,
      arrange: (state: Section74Answer) => arrange({ promoter_status: state === 'none' ? null : state }),
      attempts: {
        acknowledge_warning: answerInTime('acknowledge_overrun_warning'),
        say_site_visited: answerInTime('site_visited_and_rectified'),
        dispute: answerInTime('warning_disputed'),
        acknowledge_draft: answerInTime('acknowledge_draft_invoice'),
        review: answerInTime('charge_under_review'),
        agree: answerInTime('charge_agreed'),
      },
      stateOf: async (reference: string) => (await read(reference)).promoter_status ?? 'none',
    }),
    section74AnswerMachine,
  )

  it.each(steps)('$name', ({ run }) => run())

  const statuses = Object.keys(section74AnswerActions) as Section74PromoterStatus[]
  const pairs = section74HAStatuses.flatMap((ha) => statuses.map((promoter) => [promoter, ha] as const))

  it.each(pairs)('BR-S74-26, 56 to 61 %s while the authority stands at %s', async (status, ha_status) => {
    const reference = await arrange({ ha_status })
    const isOpen = answerOpenAt[section74AnswerActions[status]].includes(ha_status)
    expect((await answer(status)(people.planner, reference)).status).toBe(isOpen ? 204 : 409)
    expect(await read(reference)).toEqual({ ha_status, promoter_status: isOpen ? status : null })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueFpn, updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import type { FPNStatus } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { fixedPenaltyNoticeMachine } from '../../../domain/rules/fixed-penalty-notice-states.ts'
import type { Client } from '../../testing/client.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { penalty } from '../../testing/penalty.ts'
import { walkSteps } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let works: Readonly<Record<string, string>>
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  works = await people.apply()
})
afterAll(() => world.stop())

/** A notice, made by its issue and then put where the step begins. */
async function arrange(fpn_status: FPNStatus): Promise<string> {
  const made = await people.officer.must(issueFpn, { params: works, body: penalty() })
  const reference = made.fpn_reference_number
  await world.db.updateTable('fixed_penalty_notice').set({ fpn_status }).where('reference', '=', reference).execute()
  return reference
}

const send = (fpn_status: FPNStatus) => (client: Client, fpnReferenceNumber: string) => {
  const params = { ...works, fpnReferenceNumber }
  return client.call(updateFpnStatus, { params, body: { fpn_status, status_reason: 'As agreed by telephone' } })
}

async function stateOf(reference: string): Promise<FPNStatus> {
  const notice = await world.db
    .selectFrom('fixed_penalty_notice')
    .select('fpn_status')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  return notice.fpn_status
}

describe('BR-FPN-20 to 26 every status, every action, every role', () => {
  const steps = walkSteps(
    () => ({
      machine: fixedPenaltyNoticeMachine,
      walkers: {
        Planner: people.planner,
        Contractor: people.contractor,
        HighwayAuthority: people.officer,
        Admin: world.as('admin@marlshire.example'),
      },
      arrange,
      attempts: {
        issue: send('issued'),
        accept: send('accepted'),
        dispute: send('disputed'),
        withdraw: send('withdrawn'),
        mark_paid: send('paid'),
        mark_paid_discounted: send('paid_discounted'),
      },
      stateOf,
    }),
    fixedPenaltyNoticeMachine,
  )

  it.each(steps)('$name', ({ run }) => run())

  it('BR-FPN-20 nobody sends a notice back to issued', async () => {
    for (const status of ['issued', 'accepted', 'disputed', 'paid', 'paid_discounted', 'withdrawn'] as const) {
      const reference = await arrange(status)
      for (const client of [people.officer, people.planner]) {
        expect((await send('issued')(client, reference)).status).toBe(409)
      }
      expect(await stateOf(reference)).toBe(status)
    }
  })
})

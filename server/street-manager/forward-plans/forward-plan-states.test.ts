import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ForwardPlanStatus } from '../../../domain/contract/enums/forward-plans.ts'
import { cancelForwardPlan, createForwardPlan, updateForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { forwardPlanMachine } from '../../../domain/rules/forward-plan-states.ts'
import { furtherApplication, placeOn } from '../../testing/application.ts'
import { forwardPlan } from '../../testing/plans-and-notices.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { walkSteps } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

interface Path {
  readonly workReferenceNumber: string
  readonly forwardPlanReferenceNumber: string
  readonly [name: string]: string
}

async function raise(): Promise<Path> {
  const made = await people.planner.must(createForwardPlan, { body: forwardPlan() })
  return {
    workReferenceNumber: made.work_reference_number,
    forwardPlanReferenceNumber: made.forward_plan_reference_number,
  }
}

const edit = {
  works_coordinates: placeOn(testStreets.quiet.usrn),
  start_date: '2027-04-01',
  end_date: '2027-04-30',
  works_location_description: 'From the school to the bridge',
  description_of_work: 'Renew the main and its valves',
}

async function stateOf({ forwardPlanReferenceNumber }: Path): Promise<ForwardPlanStatus> {
  const plan = await world.db
    .selectFrom('forward_plan')
    .select('forward_plan_status')
    .where('reference', '=', forwardPlanReferenceNumber)
    .executeTakeFirstOrThrow()
  return plan.forward_plan_status
}

async function arrange(state: ForwardPlanStatus): Promise<Path> {
  const params = await raise()
  const body = { cancelled_reason: 'No money' }
  if (state === 'cancelled') await people.planner.must(cancelForwardPlan, { params, body })
  if (state === 'progressed') await people.planner.must(createPermit, { params, body: furtherApplication() })
  return params
}

describe('every state, action and role of a forward plan (BR-FP-02, 10 to 13)', () => {
  const steps = walkSteps(
    () => ({
      machine: forwardPlanMachine,
      walkers: {
        Planner: people.planner,
        Contractor: people.contractor,
        HighwayAuthority: people.officer,
        Admin: world.as('admin@water.example'),
      },
      arrange,
      attempts: {
        raise: (client) => client.call(createForwardPlan, { body: forwardPlan() }),
        edit: (client, params) => client.call(updateForwardPlan, { params, body: edit }),
        cancel: (client, params) => client.call(cancelForwardPlan, { params, body: { cancelled_reason: 'No money' } }),
        progress: (client, params) => client.call(createPermit, { params, body: furtherApplication() }),
      },
      stateOf,
    }),
    forwardPlanMachine,
  )
  it.each(steps)('$name', ({ run }) => run())

  it('a plan is raised by those only whom the table names (BR-FP-05)', async () => {
    const body = forwardPlan()
    for (const client of [people.officer, world.as('admin@water.example')]) {
      expect((await client.call(createForwardPlan, { body })).status).toBe(401)
    }
  })
})

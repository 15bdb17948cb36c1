import { afterAll, beforeAll, describe, it } from 'vitest'
import { cancelActivity, createActivity, updateActivity } from '../../../domain/contract/activities.ts'
import { activityMachine, type ActivityAction, type ActivityState } from '../../../domain/rules/activity-states.ts'
import { activity, activityChange } from '../../testing/sections-and-activities.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

function walk(): Walk<ActivityState, ActivityAction, string> {
  const officer = world.as('officer@marlshire.example')
  return {
    machine: activityMachine,
    walkers: {
      Planner: world.as('planner@marlshire.example'),
      Contractor: world.as('contractor@groundworks.example'),
      HighwayAuthority: officer,
      Admin: world.as('admin@marlshire.example'),
    },
    arrange: async (state) => {
      const made = await officer.must(createActivity, { body: activity() })
      const reference = made.activity_reference_number
      const params = { activityReferenceNumber: reference }
      if (state === 'cancelled') await officer.must(cancelActivity, { params, body: {} })
      return reference
    },
    attempts: {
      add: null,
      edit: (client, reference) =>
        client.call(updateActivity, { params: { activityReferenceNumber: reference }, body: activityChange() }),
      cancel: (client, reference) =>
        client.call(cancelActivity, { params: { activityReferenceNumber: reference }, body: {} }),
    },
    stateOf: async (reference) => {
      const { cancelled } = await world.db
        .selectFrom('activity')
        .select('cancelled')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow()
      return cancelled ? 'cancelled' : 'added'
    },
  }
}

describe('BR-ACT-10 to 12: nothing moves an activity but its table', () => {
  it.each(walkSteps(walk, activityMachine))('$name', ({ run }) => run())
})

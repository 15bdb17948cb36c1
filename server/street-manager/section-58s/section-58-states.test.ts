import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Section58Status } from '../../../domain/contract/enums/section-58s.ts'
import { createSection58, updateSection58Status } from '../../../domain/contract/section-58s.ts'
import { section58Machine, type Section58Action } from '../../../domain/rules/section-58-states.ts'
import type { Client } from '../../testing/client.ts'
import { section58 } from '../../testing/sections-and-activities.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

type Body = Parameters<typeof setStatus>[2]

const setStatus = (client: Client, reference: string, body: { status: Section58Status; start_date?: string }) =>
  client.call(updateSection58Status, { params: { section58ReferenceNumber: reference }, body })

const send = (body: Body) => (client: Client, reference: string) => setStatus(client, reference, body)

const inForce: Body = { status: 'in_force', start_date: '2026-11-20' }

/** How to get there from a proposal. */
const ways: Readonly<Record<Section58Status, readonly Body[]>> = {
  proposed: [],
  in_force: [inForce],
  cancelled: [{ status: 'cancelled' }],
  closed: [inForce, { status: 'closed' }],
}

function walk(): Walk<Section58Status, Section58Action, string> {
  const officer = world.as('officer@marlshire.example')
  return {
    machine: section58Machine,
    walkers: {
      Planner: world.as('planner@marlshire.example'),
      Contractor: world.as('contractor@groundworks.example'),
      HighwayAuthority: officer,
      Admin: world.as('admin@marlshire.example'),
    },
    arrange: async (state) => {
      const made = await officer.must(createSection58, { body: section58() })
      for (const body of ways[state]) await setStatus(officer, made.section_58_reference_number, body)
      return made.section_58_reference_number
    },
    attempts: {
      propose: null,
      put_in_force: send(inForce),
      cancel: send({ status: 'cancelled' }),
      close: send({ status: 'closed' }),
    },
    stateOf: async (reference) => {
      const row = await world.db
        .selectFrom('section_58')
        .select('section_58_status')
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow()
      return row.section_58_status
    },
  }
}

describe('BR-S58-02, 10 to 14: nothing moves a Section 58 but its table', () => {
  it.each(walkSteps(walk, section58Machine))('$name', ({ run }) => run())
})

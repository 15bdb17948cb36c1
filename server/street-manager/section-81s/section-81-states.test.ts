import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Section81Status } from '../../../domain/contract/enums/section-81s.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  createSection81,
  linkSection81,
  reassignSection81,
  unlinkSection81,
  updateSection81Status,
} from '../../../domain/contract/section-81s.ts'
import { section81Machine, type Section81Action } from '../../../domain/rules/section-81-states.ts'
import type { Client } from '../../testing/client.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { section81 } from '../../testing/sections-and-activities.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

interface Path {
  readonly workReferenceNumber: string
  readonly section81ReferenceNumber: string
  readonly [name: string]: string
}

let world: World
let permit: PermitPath
beforeAll(async () => {
  world = await startWorld()
  permit = await peopleOf(world).apply()
})
afterAll(() => world.stop())

const reason = { status_reason: 'Seen on site' }

const send = (body: BodyOf<typeof updateSection81Status>) => (client: Client, params: Path) =>
  client.call(updateSection81Status, { params, body })

const stateOf = async ({ section81ReferenceNumber }: Path) => {
  const row = await world.db
    .selectFrom('section_81')
    .select('section_81_status')
    .where('reference', '=', section81ReferenceNumber)
    .executeTakeFirstOrThrow()
  return row.section_81_status
}

/** Links the walk's one permit to this Section 81 and to no other; none links it to nothing. */
async function linkInStore(reference?: string): Promise<void> {
  await world.db.updateTable('section_81').set({ linked_permit_reference: null }).execute()
  if (reference === undefined) return
  await world.db
    .updateTable('section_81')
    .set({ linked_permit_reference: permit.permitReferenceNumber })
    .where('reference', '=', reference)
    .execute()
}

function walk(): Walk<Section81Status, Section81Action, Path> {
  const officer = world.as('officer@marlshire.example')
  return {
    machine: section81Machine,
    walkers: {
      Planner: world.as('planner@water.example'),
      Contractor: world.as('contractor@groundworks.example'),
      HighwayAuthority: officer,
      Admin: world.as('admin@marlshire.example'),
    },
    arrange: async (section_81_status) => {
      const made = await officer.must(createSection81, { body: section81() })
      const reference = made.section_81_reference_number
      await world.db.updateTable('section_81').set({ section_81_status }).where('reference', '=', reference).execute()
      return { workReferenceNumber: made.work_reference_number, section81ReferenceNumber: reference }
    },
    attempts: {
      issue: null,
      acknowledge: send({ section_81_status: 'acknowledged' }),
      accept: send({ section_81_status: 'accepted', work_type: 'permit_works' }),
      reject: send({ section_81_status: 'rejected', ...reason }),
      mark_fixed: send({ section_81_status: 'accepted_fixed', ...reason }),
      resolve: send({ section_81_status: 'resolved_by_ha', ...reason }),
      cancel: send({ section_81_status: 'cancelled', ...reason }),
      reassign: (client, params) =>
        client.call(reassignSection81, { params, body: { new_organisation_reference: '7710' } }),
      link_permit: async (client, { section81ReferenceNumber }) => {
        await linkInStore()
        const body = { section_81_reference_number: section81ReferenceNumber }
        return client.call(linkSection81, { params: permit, body })
      },
      unlink_permit: async (client, { section81ReferenceNumber }) => {
        await linkInStore(section81ReferenceNumber)
        const body = { section_81_reference_number: section81ReferenceNumber, unlink_reason: 'Wrong permit' }
        return client.call(unlinkSection81, { params: permit, body })
      },
    },
    stateOf,
  }
}

describe('BR-S81-08 to 16: nothing moves a Section 81 but its table', () => {
  it.each(walkSteps(walk, section81Machine))('$name', ({ run }) => run())
})

import { afterAll, beforeAll, describe, it } from 'vitest'
import type { ReinstatementStatus } from '../../../domain/contract/enums/reinstatements.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { addReinstatement, createSite, deleteReinstatement, subsumeSite } from '../../../domain/contract/sites.ts'
import { siteMachine, type SiteMove } from '../../../domain/rules/site-states.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import type { Client } from '../../testing/client.ts'
import { excavationSite, reinstatement } from '../../testing/excavation-site.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
/** Works whose first permit is closed and whose second is in progress: every step of a site can be lawful there. */
let works: PermitPath
beforeAll(async () => {
  world = await startWorld()
  const people = peopleOf(world)
  works = await people.apply(immediate)
  await people.stop(works, '2026-11-24T09:40:00Z')
  const at = '2026-11-24T09:50:00Z'
  const body = furtherApplication({ ...immediate, proposed_start_date: at, proposed_start_time: at })
  await people.planner.must(createPermit, { params: works, body })
})
afterAll(() => world.stop())

interface Subject {
  readonly params: Readonly<Record<string, string>>
  /** The reinstatement before the active one. */
  readonly former: string
}

const add =
  (reinstatement_status: ReinstatementStatus) =>
  (client: Client, { params }: Subject) =>
    client.call(addReinstatement, { params, body: reinstatement({ reinstatement_status }) })

/** Makes the reinstatement before the active one what it has to be, then deletes the active one. */
const returnTo = (reinstatement_status: ReinstatementStatus) => async (client: Client, subject: Subject) => {
  await world.db
    .updateTable('reinstatement')
    .set({ reinstatement_status })
    .where('reference', '=', subject.former)
    .execute()
  return client.call(deleteReinstatement, { params: subject.params })
}

function walk(): Walk<ReinstatementStatus, SiteMove, Subject> {
  const planner = world.as('planner@water.example')
  return {
    machine: siteMachine,
    walkers: {
      Planner: planner,
      Contractor: world.as('contractor@groundworks.example'),
      HighwayAuthority: world.as('officer@marlshire.example'),
      Admin: world.as('admin@water.example'),
    },
    arrange: async (state) => {
      const permit_reference_number = works.permitReferenceNumber
      const site = await planner.must(createSite, { params: works, body: excavationSite({ permit_reference_number }) })
      const params = { ...works, siteReferenceNumber: site.site_reference_number }
      const body = reinstatement({ permit_reference_number, reinstatement_status: state })
      const made = await planner.must(addReinstatement, { params, body })
      return {
        params: { ...params, reinstatementReferenceNumber: made.reinstatement_reference_number },
        former: site.reinstatement_reference_number,
      }
    },
    attempts: {
      register_interim: null,
      register_permanent: null,
      add_interim: add('interim'),
      add_permanent: add('permanent'),
      return_to_interim: returnTo('interim'),
      return_to_permanent: returnTo('permanent'),
      subsume: (client, { params }) =>
        client.call(subsumeSite, { params, body: { subsume_reason: 'Part of the trench' } }),
    },
    stateOf: async ({ params }) => {
      const active = await world.db
        .selectFrom('reinstatement')
        .select('reinstatement_status')
        .where('work_reference', '=', works.workReferenceNumber)
        .where('site_reference', '=', params['siteReferenceNumber'] ?? '')
        .where('is_active', '=', true)
        .executeTakeFirst()
      return active?.reinstatement_status ?? null
    },
  }
}

describe('BR-REIN-40 to 47: nothing moves a site but its table', () => {
  it.each(walkSteps(walk, siteMachine))('$name', ({ run }) => run())
})

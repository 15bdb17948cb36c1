/** Every status, note and role of what is put on a permit without moving it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { addAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import type { PermitStatus } from '../../../domain/contract/enums/permits.ts'
import {
  acknowledgeHs2,
  assessLaneRental,
  changeDiscount,
  updateTrafficManagement,
} from '../../../domain/contract/permit-follow-ups.ts'
import { permitRecordMachine, type PermitNote } from '../../../domain/rules/permit-record-states.ts'
import { readPermit } from '../../store/permits.ts'
import { compound } from '../../testing/ancillary-information.ts'
import { immediate } from '../../testing/application.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  path = await people.apply(immediate)
})
afterAll(() => world.stop())

/** Works in progress that were granted once, under the HS2 Act or not: only status and role are left to refuse by. */
async function arrange(permit_status: PermitStatus, isUnderAct = false): Promise<PermitPath> {
  const details = sql<string>`details || ${JSON.stringify({ hs2_in_act_limits: isUnderAct })}::jsonb`
  await world.db
    .updateTable('permit')
    .set({ permit_status, assessment_status: 'granted', hs2_acknowledged: false, details })
    .where('reference', '=', path.permitReferenceNumber)
    .execute()
  await world.db.deleteFrom('ancillary_information').execute()
  return path
}

type NoteWalk = Walk<PermitStatus, PermitNote, PermitPath>

const walk = (): NoteWalk => ({
  machine: permitRecordMachine,
  walkers: {
    Planner: people.planner,
    Contractor: people.contractor,
    HighwayAuthority: people.officer,
    Admin: world.as('admin@marlshire.example'),
  },
  arrange,
  attempts: {
    acknowledge_hs2: async (client, params) => {
      const { permit_status } = await readPermit(world.db, params.permitReferenceNumber)
      await arrange(permit_status, true)
      return client.call(acknowledgeHs2, { params, body: { hs2_acknowledged: true } })
    },
    assess_lane_rental: (client, params) => client.call(assessLaneRental, { params, body: { outcome: 'exempt' } }),
    change_discount: (client, params) => client.call(changeDiscount, { params, body: { assessment_discount: 5 } }),
    update_traffic_management: (client, params) =>
      client.call(updateTrafficManagement, { params, body: { current_traffic_management_type: 'convoy_workings' } }),
    add_ancillary_information: (client, params) => client.call(addAncillaryInformation, { params, body: compound() }),
  },
  stateOf: async (params) => (await readPermit(world.db, params.permitReferenceNumber)).permit_status,
})

describe('BR-FEE-01, 04, BR-HS2-12, BR-PERMIT-93, 94: every status, note and role', () => {
  it.each(walkSteps(walk, permitRecordMachine))('$name', ({ run }) => run())
})

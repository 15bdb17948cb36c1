import { afterAll, beforeAll, describe, it } from 'vitest'
import {
  deleteInspection,
  recordInspection,
  respondToInspection,
  withdrawInspection,
} from '../../../domain/contract/inspections.ts'
import { inspectionOutcomeAnswers, type InspectionOutcomeAnswer } from '../../../domain/contract/enums/inspections.ts'
import {
  inspectionOutcomeMachine,
  outcomeStateOf,
  type InspectionOutcomeAction,
  type InspectionOutcomeState,
} from '../../../domain/rules/inspection-outcome-states.ts'
import type { InspectionTable } from '../../store/inspection-tables.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import type { Client } from '../../testing/client.ts'
import { failedReinstatement } from '../../testing/inspection.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let work: string
beforeAll(async () => {
  world = await startWorld()
  work = await insertBareWork(world.db, { reference: 'MW00163000001' })
})
afterAll(() => world.stop())

const disputed = { promoter_response_status: 'inspection_outcome_disputed' } as const
type Fields = Partial<
  Pick<InspectionTable, 'inspection_outcome' | 'inspection_status' | 'promoter_response_status' | 'ha_response_status'>
>

/** The fields that each state is read from. */
const fieldsOf: Readonly<Record<InspectionOutcomeState, Fields>> = {
  no_answer_due: { inspection_outcome: 'passed' },
  no_response: {},
  accepted: { promoter_response_status: 'inspection_outcome_accepted' },
  disputed,
  joint_site_meeting_needed: { promoter_response_status: 'joint_site_meeting_needed' },
  reviewing_dispute: { ...disputed, ha_response_status: 'reviewing_dispute' },
  no_agreement: { ...disputed, ha_response_status: 'no_agreement' },
  promoter_accepts: { ...disputed, ha_response_status: 'inspection_outcome_promoter_accepts_failed_inspection' },
  withdrawn: { inspection_status: 'withdrawn', ha_response_status: 'inspection_withdrawn' },
}

type Attempt = (client: Client, reference: string) => ReturnType<Client['call']>
const at = (inspectionReferenceNumber: string) => ({ workReferenceNumber: work, inspectionReferenceNumber })

const answers = Object.fromEntries(
  inspectionOutcomeAnswers.map((type): [InspectionOutcomeAnswer, Attempt] => {
    const body = { inspection_response_type: type, inspection_response_reason: 'As measured' }
    return [type, (client, reference) => client.call(respondToInspection, { params: at(reference), body })]
  }),
) as Record<InspectionOutcomeAnswer, Attempt>

function walk(): Walk<InspectionOutcomeState, InspectionOutcomeAction, string> {
  const officer = world.as('officer@marlshire.example')
  return {
    machine: inspectionOutcomeMachine,
    walkers: {
      Planner: world.as('planner@water.example'),
      Contractor: world.as('contractor@groundworks.example'),
      HighwayAuthority: officer,
      Admin: world.as('admin@water.example'),
    },
    arrange: async (state) => {
      const params = { workReferenceNumber: work }
      const made = await officer.must(recordInspection, { params, body: failedReinstatement() })
      const reference = made.inspection_reference_number
      const fields = fieldsOf[state]
      if (Object.keys(fields).length > 0) {
        await world.db.updateTable('inspection').set(fields).where('reference', '=', reference).execute()
      }
      return reference
    },
    attempts: {
      record_failed: null,
      auto_accept: null,
      withdraw: (client, reference) =>
        client.call(withdrawInspection, {
          params: at(reference),
          body: { reason_for_withdrawal: 'other', withdrawal_details: 'Recorded on the wrong works' },
        }),
      ...answers,
    },
    stateOf: async (reference) =>
      outcomeStateOf(
        await world.db
          .selectFrom('inspection')
          .selectAll()
          .where('reference', '=', reference)
          .executeTakeFirstOrThrow(),
      ),
  }
}

describe('BR-INSP-70 to 79: nothing moves an inspection but its table', () => {
  it.each(walkSteps(walk, inspectionOutcomeMachine))('$name', ({ run }) => run())

  it.each(Object.keys(fieldsOf) as InspectionOutcomeState[])(
    'BR-INSP-29: an inspection may be deleted when it is %s',
    async (state) => {
      const params = at(await walk().arrange(state))
      await world.as('officer@marlshire.example').must(deleteInspection, { params })
    },
  )
})

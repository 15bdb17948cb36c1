import { afterAll, beforeAll, describe, it } from 'vitest'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import { linkNonCompliance, respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import type {
  NonComplianceResponseStatus,
  NonComplianceStatus,
} from '../../../domain/contract/enums/non-compliances.ts'
import {
  jointSiteMeetingMachine,
  type MeetingAction,
  type MeetingSide,
  type MeetingState,
} from '../../../domain/rules/joint-site-meeting-states.ts'
import { nonComplianceMachine, type NonComplianceAction } from '../../../domain/rules/non-compliance-states.ts'
import { failedReinstatement, inspection, type InspectionBody } from '../../testing/inspection.ts'
import type { Client } from '../../testing/client.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  path = await people.apply()
})
afterAll(() => world.stop())

const walkers = () => ({
  Planner: people.planner,
  Contractor: people.contractor,
  HighwayAuthority: world.as('officer@marlshire.example'),
  Admin: world.as('admin@water.example'),
})

const change = (reference: string, values: Record<string, string | null>) =>
  world.db.updateTable('non_compliance').set(values).where('reference', '=', reference).execute()

async function issued(): Promise<string> {
  const made = await people.officer.must(recordInspection, { params: path, body: failedReinstatement() })
  return made.non_compliance_reference_number ?? ''
}

const respond = (client: Client, reference: string, status: NonComplianceResponseStatus) =>
  client.call(respondToNonCompliance, {
    params: { workReferenceNumber: path.workReferenceNumber, nonComplianceReferenceNumber: reference },
    body: {
      non_compliance_response_status: status,
      response_details: 'As seen on site',
      jsm_suggested_date: '2026-12-01T10:00:00Z',
    },
  })

const inspect = (client: Client, reference: string, changes: Partial<InspectionBody>) =>
  client.call(recordInspection, {
    params: path,
    body: inspection({
      inspection_type: 'non_compliance_follow_up',
      inspection_category: 'follow_up_completion',
      inspection_outcome_details: 'As seen on site',
      non_compliance_reference_number: reference,
      ...changes,
    }),
  })

/** The other side's suggestion is on the table of a meeting that this side asked for: every answer is this side's to give. */
async function onTheTable(walker: 'HighwayAuthority' | 'promoter', reference: string): Promise<void> {
  const [mine, theirs]: MeetingSide[] =
    walker === 'HighwayAuthority' ? ['authority', 'promoter'] : ['promoter', 'authority']
  await change(reference, {
    jsm_requested_side: mine ?? null,
    jsm_suggested_side: theirs ?? null,
    jsm_suggested_at: '2026-11-30T10:00:00Z',
  })
}

const sideOf = (client: Client, officer: Client) => (client === officer ? 'HighwayAuthority' : 'promoter')

function walkNonCompliance(): Walk<NonComplianceStatus, NonComplianceAction, string> {
  const walking = walkers()
  const meet = (status: MeetingAction) => async (client: Client, reference: string) => {
    await change(reference, { jsm_status: 'awaiting_agreement' })
    await onTheTable(sideOf(client, walking.HighwayAuthority), reference)
    return respond(client, reference, status)
  }
  const { failure_reason_details } = failedReinstatement()
  return {
    machine: nonComplianceMachine,
    walkers: walking,
    arrange: async (status) => {
      const reference = await issued()
      await change(reference, { non_compliance_status: status })
      return reference
    },
    attempts: {
      issue: null,
      link_failed_inspection: (client, reference) =>
        inspect(client, reference, { inspection_outcome: 'failed_low', failure_reason_details }),
      link_passed_completion: (client, reference) => inspect(client, reference, {}),
      link_other_inspection: (client, reference) => inspect(client, reference, { inspection_category: 'follow_up' }),
      link_unable_inspection: (client, reference) =>
        inspect(client, reference, { inspection_outcome: 'unable_to_complete_inspection' }),
      withdrawn: (client, reference) => respond(client, reference, 'withdrawn'),
      works_complete_ready_for_inspection: (client, reference) =>
        respond(client, reference, 'works_complete_ready_for_inspection'),
      joint_site_meeting_suggested: meet('joint_site_meeting_suggested'),
      will_attend_joint_site_meeting: meet('will_attend_joint_site_meeting'),
      accept_suggestion: meet('accept_suggestion'),
      joint_site_meeting_not_needed: meet('joint_site_meeting_not_needed'),
      link_permit: (client, reference) =>
        client.call(linkNonCompliance, { params: path, body: { non_compliance_reference_number: reference } }),
    },
    stateOf: async (reference) => (await read(reference)).non_compliance_status,
  }
}

function walkMeeting(): Walk<MeetingState, MeetingAction, string> {
  const walking = walkers()
  const say = (status: MeetingAction) => async (client: Client, reference: string) => {
    if ((await read(reference)).jsm_status !== null) {
      await onTheTable(sideOf(client, walking.HighwayAuthority), reference)
    }
    return respond(client, reference, status)
  }
  return {
    machine: jointSiteMeetingMachine,
    walkers: walking,
    arrange: async (state) => {
      const reference = await issued()
      if (state !== 'none') await change(reference, { jsm_status: state })
      return reference
    },
    attempts: {
      joint_site_meeting_suggested: say('joint_site_meeting_suggested'),
      will_attend_joint_site_meeting: say('will_attend_joint_site_meeting'),
      accept_suggestion: say('accept_suggestion'),
      joint_site_meeting_not_needed: say('joint_site_meeting_not_needed'),
    },
    stateOf: async (reference) => (await read(reference)).jsm_status ?? 'none',
  }
}

const read = (reference: string) =>
  world.db
    .selectFrom('non_compliance')
    .select(['non_compliance_status', 'jsm_status'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()

describe('BR-NC-30 to 39: nothing moves a non-compliance but its table', () => {
  it.each(walkSteps(walkNonCompliance, nonComplianceMachine))('$name', ({ run }) => run())
})

describe('BR-NC-20 to 26: nothing moves a joint site meeting but its table', () => {
  it.each(walkSteps(walkMeeting, jointSiteMeetingMachine))('$name', ({ run }) => run())
})

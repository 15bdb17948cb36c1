import { describe, expect, test } from 'vitest'
import { mayUse, type Caller } from '../../../domain/contract/permissions.ts'
import type { Endpoint, ActingRole } from '../../../domain/contract/endpoint.ts'
import { recordActions, type ActionablePermit } from './record-actions.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
const owners = { promoter_swa_code: '7001', highway_authority_swa_code: '8001', workstream_prefix: '001' }

const submitted: ActionablePermit = {
  work_reference_number: 'MW00112345678',
  permit_reference_number: 'MW00112345678-01',
  permit_status: 'submitted',
  work_category: 'standard',
  work_type: 'planned',
  work_status: 'planned',
  deadline_date: '2026-11-27T00:00:00.000Z',
}
const granted: ActionablePermit = { ...submitted, permit_status: 'granted', assessment_status: 'granted' }
const started: ActionablePermit = {
  ...granted,
  work_status: 'in_progress',
  actual_start_date: '2026-11-20T08:00:00.000Z',
}

function caller(role: ActingRole, organisation: string, access: 'full_write' | 'read_only' = 'full_write'): Caller {
  return {
    email: 'somebody@example.org',
    roles: [role],
    organisation_reference: organisation,
    organisation_type: role === 'HighwayAuthority' ? 'HA' : 'PROMOTER',
    contracts: [],
    workstreams: [{ organisation_reference: '7001', workstream_prefix: '001', access_level: access }],
  }
}

function actions(permit: ActionablePermit, who: Caller) {
  const role = who.roles[0] as ActingRole
  const may = (endpoint: Endpoint<never> | Endpoint) => mayUse(endpoint as Endpoint, who, owners)
  const { next, others } = recordActions(permit, { role, may, now })
  return {
    next: next?.text,
    open: others.filter((action) => action.notNow === undefined).map((action) => action.text),
    notNow: Object.fromEntries(others.flatMap((action) => (action.notNow ? [[action.text, action.notNow]] : []))),
  }
}

describe('the officer of the authority', () => {
  const officer = caller('HighwayAuthority', '8001')

  test('assesses what waits, and revokes what is granted', () => {
    expect(actions(submitted, officer)).toEqual({
      next: 'Assess permit',
      open: ['Assess lane rental', 'Add a comment', 'Add files'],
      notNow: {
        'Revoke permit': 'A permit with status Submitted cannot be revoked',
        'Change the discount': 'Only a permit that was granted has a discount',
      },
    })
    expect(actions(granted, officer).next).toBeUndefined()
    expect(actions(granted, officer).open).toContain('Revoke permit')
  })

  test('of another authority is offered nothing', () => {
    expect(actions(submitted, caller('HighwayAuthority', '8002'))).toEqual({ next: undefined, open: [], notNow: {} })
  })
})

describe('the planner', () => {
  const planner = caller('Planner', '7001')

  test('starts what is granted, stops what is in progress', () => {
    expect(actions(granted, planner).next).toBe('Start works')
    expect(actions(started, planner).next).toBe('Stop works')
  })

  test('registers the sites of an excavation once it has stopped, until the last is registered', () => {
    const closed: ActionablePermit = {
      ...started,
      permit_status: 'closed',
      work_status: 'completed',
      actual_stop_date: '2026-11-22T16:00:00.000Z',
      excavation_carried_out: true,
      final_reinstatement: false,
    }
    expect(actions(closed, planner).next).toBe('Register a site')
    expect(actions({ ...closed, final_reinstatement: true }, planner).open).toContain('Register a site')
    expect(actions(started, planner).open).toContain('Register a site')
    expect(actions(granted, planner).notNow['Register a site']).toBe(
      'Reinstatements are registered once works have started',
    )
  })

  test('may start before the decision, but is not asked to', () => {
    expect(actions(submitted, planner).next).toBeUndefined()
    expect(actions(submitted, planner).open).toContain('Start works')
  })

  test('cannot start while a modification request is open, and reads why', () => {
    const asked: ActionablePermit = {
      ...submitted,
      permit_status: 'permit_modification_request',
      assessment_status: 'permit_modification_request',
    }
    expect(actions(asked, planner).notNow['Start works']).toBe(
      'A modification request is open. Works cannot start before the decision',
    )
  })

  test('applies again after a refusal', () => {
    const refused: ActionablePermit = { ...submitted, permit_status: 'refused', assessment_status: 'refused' }
    expect(actions(refused, planner).next).toBe('Apply for a further permit')
  })

  test('who only reads the workstream is offered nothing on the record', () => {
    expect(actions(granted, caller('Planner', '7001', 'read_only')).next).toBeUndefined()
  })
})

import { wireDate, wireTime } from '../../forms/wire-date.ts'
import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { PermitCreateRequest } from '../../../domain/contract/permits.shapes.ts'
import { WorkCreateRequest } from '../../../domain/contract/works.shapes.ts'
import { applicationBody, withoutEarlyStart } from './application-body.ts'
import { completeDraft, marlfordStreet, parts, recordOfWorks } from './testing/complete-draft.ts'

const problemsOf = (shape: z.ZodMiniType, body: unknown) => z.safeParse(shape, body).error?.issues ?? []

describe('from answers to the wire', () => {
  test('a whole application has the shape of WorkCreateRequest', () => {
    const body = applicationBody(completeDraft())
    expect(problemsOf(WorkCreateRequest, body)).toEqual([])
    expect(body).toMatchObject({
      promoter_swa_code: '7510',
      highway_authority_swa_code: '5510',
      usrn: marlfordStreet.usrn,
      road_category: 2,
      proposed_start_date: '2026-12-07T00:00:00+00:00',
      proposed_start_time: '2026-12-07T08:00:00+00:00',
      traffic_management_type: 'give_and_take',
      excavation: true,
    })
  })

  test('a further permit leaves place, promoter and references to its record', () => {
    const body = applicationBody({ ...completeDraft(), record: recordOfWorks })
    expect(problemsOf(PermitCreateRequest, body)).toEqual([])
    expect(Object.keys(body)).not.toContain('works_coordinates')
    expect(Object.keys(body)).not.toContain('promoter_swa_code')
  })

  test('answers that no longer apply are not sent', () => {
    const stale = completeDraft({
      traffic_management_type: 'road_closure',
      emergency_contact_name: 'Signals desk',
      collaborative_working: 'no',
      collaboration_details: 'With Marl Gas',
      immediate_risk: 'yes',
      reference_from: 'service',
      work_reference_number: 'MW00100000001',
    })
    const names = Object.keys(applicationBody(stale))
    expect(names).not.toContain('emergency_contact_name')
    expect(names).not.toContain('collaboration_details')
    expect(names).not.toContain('immediate_risk')
    expect(names).not.toContain('work_reference_number')
    expect(names).not.toContain('additional_info')
  })

  test('immediate works send the risk and no traffic order', () => {
    const body = applicationBody(
      completeDraft({ work_type: 'immediate', immediate_risk: 'no', is_ttro_required: 'yes' }),
    )
    expect(body.immediate_risk).toBe(false)
    expect(body.is_ttro_required).toBeUndefined()
  })

  test('a street that is partly private asks for permit or notice; others are permits', () => {
    expect(applicationBody(completeDraft({ application_type: '' })).application_type).toBeUndefined()
    expect(applicationBody(completeDraft({ application_type: 'notice' })).application_type).toBe('notice')
  })

  test('designations are copied from the street, none when "None of these" is chosen', () => {
    expect(applicationBody(completeDraft({ permit_asds: ['0'] })).permit_asds).toEqual([
      {
        street_special_desig_code: 2,
        special_desig_location_text: 'Whole road',
        special_desig_start_time: 730,
        special_desig_end_time: 930,
        special_desig_periodicity_code: 2,
      },
    ])
    expect(applicationBody(completeDraft({ permit_asds: ['none'] })).permit_asds).toBeUndefined()
  })

  test('conditions carry their details only when there are some', () => {
    const body = applicationBody(
      completeDraft({
        permit_conditions: ['NCT01a', 'NCT02b'],
        condition_details: { NCT02b: ' 9:30am to 4pm ', NCT08a: 'left over' },
      }),
    )
    expect(body.permit_conditions).toEqual([{ condition: 'NCT01a' }, { condition: 'NCT02b', comment: '9:30am to 4pm' }])
  })

  test('early-start answers go with the agreement, or with the reason, or not at all', () => {
    const agreed = applicationBody(
      completeDraft({
        early_start_pre_approval: 'yes',
        pre_approval_authoriser: 'Priya Nair',
        pre_approval_details: 'By telephone',
        early_start_reason: 'left over',
      }),
    )
    expect(agreed).toMatchObject({ early_start_pre_approval: true, pre_approval_authoriser: 'Priya Nair' })
    expect(agreed.early_start_reason).toBeUndefined()
    expect(Object.keys(withoutEarlyStart(agreed)).filter((name) => /approval|early/.test(name))).toEqual([])
  })
})

describe('dates and times with London’s offset', () => {
  test.each([
    ['7', '12', '2026', '2026-12-07T00:00:00+00:00'],
    ['7', '7', '2026', '2026-07-07T00:00:00+01:00'],
    ['29', 'Mar', '2026', '2026-03-29T00:00:00+00:00'],
    ['31', '2', '2026', undefined],
  ])('%s %s %s is %s', (day, month, year, wire) => expect(wireDate({ day, month, year })).toBe(wire))

  test.each([
    ['4:30pm', '2026-07-07T16:30:00+01:00'],
    ['08:00', '2026-07-07T08:00:00+01:00'],
    ['25:00', undefined],
    ['', undefined],
  ])('%s on 7 July', (text, wire) => expect(wireTime(parts('2026-07-07'), text)).toBe(wire))
})

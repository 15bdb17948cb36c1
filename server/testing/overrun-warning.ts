import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { createSection74 } from '../../domain/contract/section-74s.ts'

type Warning = BodyOf<typeof createSection74>

/** A warning of the tests' day under this permit, with nothing wrong, no evidence and no follow-up. */
export function overrunWarning(permit_reference_number: string, changes: Partial<Warning> = {}): Warning {
  return {
    permit_reference_number,
    location_description: 'Outside number 12',
    location_types: ['footway'],
    inspection_date: '2026-11-24T09:30:00.000Z',
    overrun_warning_reasons: ['open_excavation', 'spoil_left_on_site'],
    overrun_warning_details: 'The trench is open and the spoil is on the footway',
    officer_name: 'Priya Nair',
    officer_contact_details: '01632 960551',
    schedule_follow_up_inspection: false,
    section_74_evidence: false,
    ...changes,
  }
}

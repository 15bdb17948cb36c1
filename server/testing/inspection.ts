import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { recordInspection } from '../../domain/contract/inspections.ts'

export type InspectionBody = BodyOf<typeof recordInspection>

/** A routine visit to a live site an hour ago that found nothing wrong. */
export function inspection(changes: Partial<InspectionBody> = {}): InspectionBody {
  return {
    inspection_type: 'live_site',
    inspection_category: 'routine',
    inspection_outcome: 'passed',
    inspection_start_date: '2026-11-24T09:00:00.000Z',
    inspection_evidence: false,
    username: 'Priya Nair',
    ...changes,
  }
}

/** A reinstatement that sinks: it fails, and begins a non-compliance when it names none. */
export function failedReinstatement(changes: Partial<InspectionBody> = {}): InspectionBody {
  return inspection({
    inspection_type: 'reinstatement',
    inspection_category: 'b',
    inspection_outcome: 'failed_low',
    failure_reason_details: [{ failure_reason: 'reinstatement_depression', details: 'Sunk 15 mm at the kerb' }],
    ...changes,
  })
}

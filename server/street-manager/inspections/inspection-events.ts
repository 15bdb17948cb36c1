import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { InspectionOutcome } from '../../../domain/contract/enums/inspections.ts'
import { dateWords } from '../../../domain/words.ts'
import type { WorkEvent } from '../../store/record-event.ts'

/** What the recording of each outcome leaves in the history. */
export const eventOfOutcome: Readonly<Record<InspectionOutcome, AuditEvent>> = {
  passed: 'inspection_passed',
  failed: 'inspection_failed',
  failed_low: 'inspection_failed',
  failed_high: 'inspection_failed',
  unable_to_complete_inspection: 'inspection_unable_to_carry_out',
  further_inspections_required: 'inspection_further_required',
  agreed_site_compliance: 'inspection_agreed_site_compliance',
  non_compliant_with_conditions: 'inspection_non_compliant_with_conditions',
  works_stopped: 'inspection_works_stopped',
  works_stopped_apparatus_remaining: 'inspection_works_stopped_apparatus_remaining',
  works_in_progress: 'inspection_works_in_progress',
  works_in_progress_no_carriageway_incursion: 'inspection_works_in_progress_no_carriageway_incursion',
}

/** The time to answer a failed inspection ended without an answer (BR-INSP-51). */
export function autoAcceptedEvent(reference: string, due: string): WorkEvent {
  const words = `No response by the end of ${dateWords(due)}: accepted by the passing of time`
  return inspectionEvent(reference, 'inspection_auto_accepted', words)
}

/** An event of one inspection. */
export function inspectionEvent(reference: string, event: AuditEvent, details: string): WorkEvent {
  return { event, object_type: 'inspection', object_reference: reference, topic: 'Inspection', details }
}

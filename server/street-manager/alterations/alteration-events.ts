import type { AlterationType } from '../../../domain/contract/enums/alterations.ts'
import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { alterationTypeLabels } from '../../../domain/labels/alterations.ts'
import { label } from '../../../domain/labels/words.ts'
import type { AlterationDetails, PermitValues } from '../../store/alteration-tables.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import { spanWords } from '../permits/permit-events.ts'

/** An event of a change request; `details` is for people. */
export function alterationEvent(
  alteration: { readonly reference: string },
  event: AuditEvent,
  details: string,
): WorkEvent {
  return {
    event,
    object_type: 'change_request',
    object_reference: alteration.reference,
    topic: 'Change request',
    details,
  }
}

/** What a change is and why, for the history. */
export function changeWords(type: AlterationType, { permit_alteration_reason, original, proposed }: AlterationDetails) {
  const dates = datesOf(original) === datesOf(proposed) ? '' : ` Proposed ${datesOf(proposed)}.`
  return `${label(alterationTypeLabels, type)}: ${permit_alteration_reason}.${dates}`.replaceAll('..', '.')
}

function datesOf(values: PermitValues): string {
  return spanWords(values.proposed_start_on, values.proposed_end_on)
}

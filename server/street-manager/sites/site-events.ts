/** What happens to sites, as the history tells it. */
import type { ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import type { ReinstatementRow } from '../../store/site-tables.ts'

type Registered = Pick<ReinstatementRow, 'reference' | 'site_reference' | 'end_on' | 'reinstatement_status'>

/** A reinstatement was registered on a site. */
export function reinstatementEvent(registered: Registered, type: ReinstatementType): WorkEvent {
  const { reference, site_reference, reinstatement_status, end_on } = registered
  const what = `${label(reinstatementStatusLabels, reinstatement_status)}, ${label(reinstatementTypeLabels, type).toLowerCase()}`
  return {
    event: 'reinstatement_submitted',
    object_type: 'reinstatement',
    object_reference: reference,
    topic: 'Reinstatement',
    details: `Site ${site_reference}: ${what}, ends on ${dateWords(end_on)}`,
  }
}

/** The units of inspection of works are another number (BR-PERMIT-90). */
export function unitsEvent(workReference: string, units: number, areStopped: boolean): WorkEvent {
  return {
    event: 'inspection_units_logged',
    object_type: 'work',
    object_reference: workReference,
    topic: 'Inspection units',
    details: `${countWords(units, 'inspection unit')}${areStopped ? ', counted after the works stopped' : ''}`,
  }
}

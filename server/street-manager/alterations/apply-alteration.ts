import type { AlterationRow, PermitValues } from '../../store/alteration-tables.ts'
import { recordCharge } from '../../store/chargeable-events.ts'
import type { Database } from '../../store/database.ts'
import { handFilesOver } from '../../store/files.ts'
import type { PermitDetails } from '../../store/permit-details.ts'
import { changePermit, type PermitChange } from '../../store/permits.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { changeWork, placeColumns } from '../../store/works.ts'
import { answersApplied, columnsApplied } from './applied-values.ts'

/**
 * Gives a permit, and its works record, the values that a change proposes (BR-ALT-30, 32, 35, 38).
 *
 * @param further  what moves with it: the status of a permit that was sent back (BR-PERMIT-56)
 */
export async function applyAlteration(
  db: Database,
  permit: PermitRow,
  alteration: AlterationRow,
  now: Temporal.Instant,
  further: PermitChange = {},
): Promise<void> {
  const { proposed } = alteration.details
  const columns = columnsApplied(permit, alteration.details)
  const details = detailsAfter(permit, columns, answersApplied(permit, alteration.details))
  await changePermit(db, permit, { ...columns, ...further, details }, now)
  const { description_of_work, works_location_description } = proposed.answers
  const place = placeColumns(proposed.works_coordinates)
  await changeWork(db, permit.work_reference, { description_of_work, works_location_description, ...place })
  await handFilesOver(
    db,
    { type: 'change_request', reference: alteration.reference },
    { type: 'permit', reference: permit.reference },
  )
}

/** {@link applyAlteration} of what the authority granted, or let deem: fees may be asked for it (BR-FEE-05, BR-ALT-15). */
export async function applyGranted(
  db: Database,
  permit: PermitRow,
  alteration: AlterationRow,
  now: Temporal.Instant,
): Promise<void> {
  await applyAlteration(db, permit, alteration, now)
  await recordCharge(db, permit, 'change_request_granted', now, alteration)
  if (alteration.work_category !== permit.work_category) {
    await recordCharge(db, permit, 'category_changed', now, alteration)
  }
}

/** An end that the change moves is no longer the one that a late start moved: undoing the start leaves it (BR-PERMIT-82). */
function detailsAfter(
  permit: PermitRow,
  { proposed_end_on }: PermitChange,
  answers: PermitValues['answers'],
): PermitDetails {
  const movesEnd = proposed_end_on !== undefined && proposed_end_on !== permit.proposed_end_on
  return { ...permit.details, ...answers, ...(movesEnd ? { before_start: undefined } : {}) }
}

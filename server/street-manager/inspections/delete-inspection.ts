import type { deleteInspection as endpoint } from '../../../domain/contract/inspections.ts'
import { inspectionOutcomeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Call } from '../../http/implement.ts'
import { deleteFilesOf } from '../../store/files.ts'
import { readInspection } from '../../store/inspections.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { undoSampled } from '../sampling/note-sampled.ts'
import { inspectionEvent } from './inspection-events.ts'

/**
 * Deletes an inspection with its files, audited (BR-INSP-29). Its number is not given again (BR-GEN-80). The row stays for
 * the non-compliance that it may have begun, which is left as it is (BR-NC-13).
 */
export async function deleteInspection({ db, caller, work, params, now }: Call<typeof endpoint>): Promise<void> {
  const inspection = await readInspection(db, params.inspectionReferenceNumber)
  await deleteFilesOf(db, { type: 'inspection', reference: inspection.reference })
  await db
    .updateTable('inspection')
    .set({ deleted_at: now.toString() })
    .where('reference', '=', inspection.reference)
    .execute()
  const words = `Deleted. Outcome: ${label(inspectionOutcomeLabels, inspection.inspection_outcome)}`
  const event = inspectionEvent(inspection.reference, 'inspection_deleted', words)
  await recordEvent(db, work, event, actorOf(caller), now)
  await undoSampled(db, inspection.reference, { actor: actorOf(caller), now })
}

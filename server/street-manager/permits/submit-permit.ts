import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import type { Database } from '../../store/database.ts'
import { insertPermit } from '../../store/permits.ts'
import { recordEvent, systemActor, type Actor } from '../../store/record-event.ts'
import { linkFiles } from '../files/link-files.ts'
import { permitEvent, spanWords } from './permit-events.ts'
import { permitRow, type NewPermit, type Submission } from './permit-row.ts'

/**
 * Stores an application that has been checked, with its files and events, as the newest permit of its works record
 * (BR-PERMIT-50). What the HS2 Act grants is granted with it (BR-PERMIT-77, BR-HS2-02, 05); immediate works have begun with
 * it (BR-WORK-21).
 */
export async function submitPermit(db: Database, submission: Submission, actor: Actor): Promise<NewPermit> {
  const { application, place, receivedAt } = submission
  const permit = permitRow(submission)
  await insertPermit(db, permit)
  await linkFiles(db, {
    fileIds: application.file_ids ?? [],
    organisation: place.promoter_swa_code,
    workReference: place.reference,
    object: { type: 'permit', reference: permit.reference },
  })
  await recordEvent(db, place, permitEvent(permit, 'permit_submitted', submittedWords(permit)), actor, receivedAt)
  if (permit.permit_status === 'granted') {
    const event = permitEvent(permit, 'permit_granted', 'Granted by the HS2 Act: the authority acknowledges the works')
    await recordEvent(db, place, event, systemActor(place.highway_authority_swa_code), receivedAt)
  }
  if (permit.actual_start_at) {
    const details = `Immediate works, in progress from ${dateTimeWords(permit.actual_start_at)}`
    const event = { event: 'work_start_logged', object_type: 'work', object_reference: place.reference } as const
    await recordEvent(db, place, { ...event, topic: 'Works start', details }, actor, receivedAt)
  }
  return permit
}

function submittedWords(permit: NewPermit): string {
  const category = label(workCategoryLabels, permit.work_category)
  const early = permit.is_early_start ? ', an early start' : ''
  const span = spanWords(permit.proposed_start_on, permit.proposed_end_on)
  return `${category}, proposed ${span}${early}. Decision due by ${dateWords(permit.deadline_on)}`
}

import type { AsyncJobStatus, SortDirection } from '../contract/enums/lists.ts'
import type { Labels } from './words.ts'

/** BR-LBL-45 */
export const sortDirectionLabels: Labels<SortDirection> = { asc: 'Ascending', desc: 'Descending' }

/** BR-LBL-46. */
export const asyncJobStatusLabels: Record<AsyncJobStatus, string> = {
  queued: 'Queued',
  in_progress: 'In progress',
  complete: 'Complete',
  failed: 'Failed',
}

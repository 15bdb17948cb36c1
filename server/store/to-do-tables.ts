import type { ToDoKind } from '../../domain/contract/enums/to-do.ts'
import type { Instant } from './column-types.ts'

/** Who of an organisation sees to an item of its queue, and what colleagues should know. */
export interface ToDoAssignmentTable {
  organisation_reference: string
  kind: ToDoKind
  /** The record that waits. */
  reference: string
  /** Email of the account; null where there is a note alone. */
  assignee: string | null
  note: string | null
  changed_by: string
  changed_at: Instant
}

/** What hangs on records: comments, files, and the log of what happened. */
import type { ColumnType, Generated } from 'kysely'
import type { CommentTopic } from '../../domain/contract/enums/comments.ts'
import type { AuditEvent, AuditObjectType } from '../../domain/contract/enums/history.ts'
import type { Instant, MaybeInstant } from './column-types.ts'
import type { CopiedFromWork } from './copied-from-work.ts'

export interface CommentTable extends CopiedFromWork {
  reference: string
  work_reference: string
  sequence: number
  topic: CommentTopic
  detail: string
  is_internal: boolean
  author_email: string
  /** Whom the author acted for: for a contractor the promoter, not its own company. */
  author_organisation: string
  /** Tells who receives it, also on an authority's own works, where both sides are one organisation. */
  author_side: 'promoter' | 'authority'
  created_at: Instant
  read_by: string | null
  read_at: MaybeInstant
}

export interface FileTable {
  id: Generated<number>
  name: string
  content_type: string
  size_bytes: number
  organisation_reference: string
  uploaded_by: string
  uploaded_at: Instant
  scan_status: 'pending' | 'safe' | 'unsafe'
  work_reference: string | null
  /** The record that it hangs on, when that is not the works record itself (BR-GEN-53). */
  object_type: AuditObjectType | null
  object_reference: string | null
}

export interface FileContentTable {
  file_id: number
  content: ColumnType<Uint8Array, Uint8Array, Uint8Array>
}

/** Append-only: history, event polling, live updates and the audit trail all read it; there is no second log. */
export interface WorkEventTable {
  update_id: Generated<number>
  /** Empty for what stands outside works records: activities, Section 58s, geographical areas and the like. */
  work_reference: string | null
  promoter_swa_code: string | null
  highway_authority_swa_code: string | null
  workstream_prefix: string | null
  event: AuditEvent
  object_type: AuditObjectType
  object_reference: string
  topic: string
  details: string
  username: string
  organisation_reference: string
  internal_user_identifier: string | null
  internal_user_name: string | null
  /** When set, only this organisation may see it (BR-WORK-07). */
  visible_to: string | null
  acted_at: Instant
}

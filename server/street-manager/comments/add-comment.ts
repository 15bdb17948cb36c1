import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { createComment } from '../../../domain/contract/comments.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { commentReference } from '../../../domain/references.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { writingSide } from '../sides.ts'

interface NewComment {
  readonly work: WorkRow
  readonly caller: Caller
  readonly body: BodyOf<typeof createComment>
  readonly now: Temporal.Instant
}

/** Stores a comment under the next number of its works record, whose row the caller has locked (BR-GEN-77, 80). */
export async function addComment(db: Database, { work, caller, body, now }: NewComment) {
  const side = writingSide(caller)
  if (body.topic === 'OVERRUN' && side !== 'authority') {
    const message = 'Only the highway authority gives an overrun warning'
    refuseProblems([{ field: 'topic', message, rule: 'BR-WORK-06' }])
  }
  const { last } = await db
    .selectFrom('comment')
    .select((comment) => comment.fn.coalesce(comment.fn.max('sequence'), comment.lit(0)).as('last'))
    .where('work_reference', '=', work.reference)
    .executeTakeFirstOrThrow()
  const sequence = last + 1
  const comment = {
    reference: commentReference(work.reference, sequence),
    work_reference: work.reference,
    sequence,
    topic: body.topic,
    detail: body.detail,
    is_internal: body.is_internal ?? false,
    author_email: caller.email,
    author_organisation: side === 'authority' ? work.highway_authority_swa_code : work.promoter_swa_code,
    author_side: side,
    created_at: now.toString(),
    read_by: null,
    read_at: null,
  }
  await db.insertInto('comment').values(comment).execute()
  return comment
}

import type { Caller } from '../../../domain/contract/permissions.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { ownOrganisations, ownSides } from '../sides.ts'

/** A comment of the works record; 404 also for an internal one of the other side: it is not to be known (BR-WORK-07). */
export async function openComment(db: Database, work: WorkRow, caller: Caller, reference: string) {
  const comment = await db
    .selectFrom('comment')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where('reference', '=', reference)
    .executeTakeFirst()
  const isOwn =
    comment &&
    ownSides(caller, work).includes(comment.author_side) &&
    // a Section 81 may have had another promoter, whose words stay its own (BR-S81-05)
    ownOrganisations(caller, work).includes(comment.author_organisation)
  if (!comment || (comment.is_internal && !isOwn)) throw notFound(`Comment ${reference}`)
  return comment
}

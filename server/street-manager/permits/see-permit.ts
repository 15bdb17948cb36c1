import { isDeepStrictEqual } from 'node:util'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { changeableFields } from '../../../domain/contract/permit-applications.shapes.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import * as endpoints from '../../../domain/contract/permit-views.ts'
import type { Call } from '../../http/implement.ts'
import { readPermit } from '../../store/permits.ts'
import { instantAnswer } from '../wire-dates.ts'
import { describePermit } from './describe-permit.ts'
import { readSurroundings } from './permit-surroundings.ts'

type PermitAnswer = AnswerOf<typeof getPermit>
type Seen = AnswerOf<typeof endpoints.seePermit>

/**
 * Keeps what the officer sees now, and answers what the application said before it was last changed between two looks of the
 * same officer. Looking again does not lose it: it stays until the next change.
 */
export async function seePermit({ db, house, caller, params, now }: Call<typeof endpoints.seePermit>): Promise<Seen> {
  const permit = await readPermit(db, params.permitReferenceNumber)
  const around = await readSurroundings(db, permit.work_reference, permit.reference)
  const seen = describePermit(permit, around, house.holidays)
  const last = await db
    .selectFrom('permit_view')
    .selectAll()
    .where('account', '=', caller.email)
    .where('permit_reference', '=', permit.reference)
    .executeTakeFirst()
  const isChanged = last !== undefined && !isDeepStrictEqual(applicationOf(last.seen), applicationOf(seen))
  const at = isChanged ? last.seen_at : last?.before_at
  const before = isChanged ? last.seen : last?.before
  const values = {
    seen_at: now.toString(),
    seen: JSON.stringify(seen),
    before_at: at?.toString() ?? null,
    before: before ? JSON.stringify(before) : null,
  }
  await db
    .insertInto('permit_view')
    .values({ account: caller.email, permit_reference: permit.reference, ...values })
    .onConflict((row) => row.columns(['account', 'permit_reference']).doUpdateSet(values))
    .execute()
  return { seen_at: at ? instantAnswer(at) : null, before: before ?? null }
}

/** What the promoter can change, as the database gives it back: marks and decisions of the authority are no news to it. */
function applicationOf(permit: PermitAnswer): unknown {
  const kept: readonly string[] = [...Object.keys(changeableFields), 'works_coordinates', 'work_category']
  const fields = Object.entries(permit).filter(([name]) => kept.includes(name))
  const files = (permit.files ?? []).map(({ file_id }) => file_id)
  return JSON.parse(JSON.stringify({ ...Object.fromEntries(fields), files }))
}

import { mostAreas } from '../../../domain/rules/area-file-checks.ts'
import { invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'

/** 400 when the authority has as many areas as it may (BR-GEO-01). */
export async function requireRoom(db: Database, authority: string): Promise<void> {
  const { own } = await db
    .selectFrom('geographical_area')
    .select(({ fn }) => fn.countAll<number>().as('own'))
    .where('organisation_reference', '=', authority)
    .executeTakeFirstOrThrow()
  if (Number(own) < mostAreas) return
  throw invalid([{ field: 'file', message: `You already have ${mostAreas} areas`, rule: 'BR-GEO-01' }])
}

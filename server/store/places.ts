import { sql } from 'kysely'
import type { Database } from './database.ts'
import { allOf, contains } from './matching.ts'

/** More streets than this have so many rows on them that a list finds its first ones sooner along its own order. */
const mostStreets = 600

/** USRNs of what has the text in its street, town and area (BR-REP-06); undefined when they are too many to be of use. */
export async function placesCalled(db: Database, text: string | null | undefined): Promise<number[] | undefined> {
  const called = contains(sql<string>`place.words`, text ?? undefined)
  if (!called) return undefined
  const rows = await db
    .selectFrom('place')
    .select('usrn')
    .distinct()
    .where(allOf([called]))
    .limit(mostStreets + 1)
    .execute()
  return rows.length > mostStreets ? undefined : rows.map(({ usrn }) => usrn)
}

import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'

/**
 * Does the same to each record in a transaction of its own: one that fails keeps none of the others from it. Tells open
 * browsers afterwards, and throws all failures together, `what` saying what they failed to do.
 */
export async function eachByItself<T>(
  house: House,
  records: readonly T[],
  act: (db: Database, record: T) => Promise<void>,
  what: string,
): Promise<void> {
  const failures: unknown[] = []
  for (const record of records) {
    const acting = house.db.transaction().execute((db) => act(db, record))
    await acting.catch((error: unknown) => failures.push(error))
  }
  if (records.length > 0) house.live.somethingHappened()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} ${what}`)
}

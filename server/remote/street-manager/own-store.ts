/** Keeps a store that belongs to one Street Manager from being used by another, or by the embedded engine. */
import { CannotStart } from '../../cannot-start.ts'
import type { Database } from '../../store/database.ts'

const key = 'street_manager'

/** Throws {@link CannotStart}: accounts of one Street Manager must never be taken for those of another. */
export async function requireOwnStore(db: Database, url: string | undefined): Promise<void> {
  const kept = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  const belongsTo = (kept?.value as { url: string } | undefined)?.url
  if (belongsTo === url) return
  if (belongsTo !== undefined) {
    throw new CannotStart(
      `The data belong to ${belongsTo}. Set STREET_MANAGER_URL to it, or DATA_DIR to another folder.`,
    )
  }
  const account = await db.selectFrom('account').select('email').limit(1).executeTakeFirst()
  if (account) {
    throw new CannotStart(
      'The data are those of the embedded Street Manager. With STREET_MANAGER_URL, set DATA_DIR or DATABASE_URL to a store of its own.',
    )
  }
  await db
    .insertInto('setting')
    .values({ key, value: JSON.stringify({ url }) })
    .execute()
}

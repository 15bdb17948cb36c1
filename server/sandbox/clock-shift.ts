/** The sandbox's clock survives a restart: a permit that was watched as it deemed stays deemed at the same time. */
import type { Database } from '../store/database.ts'

const key = 'clock_shift_seconds'

export async function readClockShift(db: Database): Promise<number> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return typeof row?.value === 'number' ? row.value : 0
}

export async function keepClockShift(db: Database, seconds: number): Promise<void> {
  const value = JSON.stringify(seconds)
  await db
    .insertInto('setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute()
}

import type { House } from '../http/implement.ts'
import { scanBytes } from '../street-manager/files/scan-bytes.ts'

/** Scans every file that still waits for it: those that an unreachable clamd or a stopped server left behind. */
export async function scanFiles(house: House): Promise<void> {
  const waiting = await house.db
    .selectFrom('file')
    .select('id')
    .where('scan_status', '=', 'pending')
    .orderBy('id')
    .execute()
  const failures: unknown[] = []
  for (const { id } of waiting) {
    // one file that clamd cannot read must not hold up the others
    await scanFile(house, id).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} files could not be scanned`)
}

/** Scans one file, as each upload has it done. Nothing is kept of an unsafe one but its name (BR-GEN-54). */
export async function scanFile({ db, config }: House, id: number): Promise<void> {
  const file = await db.selectFrom('file_content').select('content').where('file_id', '=', id).executeTakeFirst()
  if (!file) return
  const scan_status = await scanBytes(Buffer.from(file.content), config.clamdHost)
  await db.transaction().execute(async (change) => {
    await change.updateTable('file').set({ scan_status }).where('id', '=', id).execute()
    if (scan_status === 'unsafe') await change.deleteFrom('file_content').where('file_id', '=', id).execute()
  })
}

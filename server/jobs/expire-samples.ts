import { sql } from 'kysely'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { systemActor } from '../store/record-event.ts'
import type { SampleRow } from '../store/sampling-tables.ts'
import { moveSample } from '../street-manager/sampling/move-samples.ts'
import { eachByItself } from './each-by-itself.ts'

/**
 * Lets samples expire after the last day on which they could be inspected (BR-PBI-28, 29), and takes away those whose
 * excavation was deleted or became a part of another. Each in a transaction of its own, under the lock of an inspection.
 */
export async function expireSamples(house: House): Promise<void> {
  const now = house.clock.now()
  const over = await findOver(house.db, now)
  await eachByItself(house, over, (db, sample) => end(db, sample, now), 'samples could not be ended')
}

async function findOver(db: Database, now: Temporal.Instant): Promise<SampleRow[]> {
  return db
    .selectFrom('sample')
    .selectAll()
    .where('sample_status', '=', 'issued')
    .where((sample) =>
      sample.or([
        sample('expires_on', '<', londonDate(now).toString()),
        sql<boolean>`not exists (
          select 1 from site join reinstatement
              on reinstatement.work_reference = site.work_reference and reinstatement.site_reference = site.reference
           where site.work_reference = sample.work_reference and site.reference = sample.site_reference
             and not site.is_subsumed and reinstatement.is_active)`,
      ]),
    )
    .orderBy('reference')
    .execute()
}

async function end(db: Database, sample: SampleRow, now: Temporal.Instant): Promise<void> {
  await db
    .selectFrom('work')
    .select('reference')
    .where('reference', '=', sample.work_reference)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const isOver = sample.expires_on < londonDate(now).toString()
  // an inspection may have completed it between the search and the lock: then it does not move
  const actor = systemActor(sample.highway_authority_swa_code)
  await moveSample(db, sample, isOver ? 'expire' : 'remove', { actor, now })
}

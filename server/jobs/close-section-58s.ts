import { section58Machine } from '../../domain/rules/section-58-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { outsideWorks, recordEvent, systemActor } from '../store/record-event.ts'
import { changeSection58, readSection58, section58sOver } from '../store/section-58s.ts'
import { section58Event } from '../street-manager/section-58s/section-58-events.ts'
import { eachByItself } from './each-by-itself.ts'

/**
 * Closes restrictions whose last day is over, from the first moment of the next London day (BR-S58-03, 06, 13). Each is
 * closed in a transaction of its own; one that fails keeps none of the others from it.
 */
export async function closeSection58s(house: House): Promise<void> {
  const now = house.clock.now()
  const over = await section58sOver(house.db, londonDate(now))
  await eachByItself(house, over, (db, reference) => close(db, reference, now), 'Section 58s could not be closed')
}

async function close(db: Database, reference: string, now: Temporal.Instant): Promise<void> {
  const section58 = await readSection58(db, reference, 'lock')
  // an officer may have acted between the search and the lock
  const move = mayMove(section58Machine, section58.section_58_status, 'close', 'system')
  if (!move.yes) return
  await changeSection58(db, reference, { section_58_status: move.to, status_changed_at: now.toString() })
  const authority = systemActor(section58.highway_authority_swa_code)
  await recordEvent(db, outsideWorks(section58), section58Event(section58, move.event), authority, now)
}

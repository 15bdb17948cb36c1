import { placeHindrance } from '../../../domain/rules/site-states.ts'
import { conflict, invalid, refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { requirePermitWorks } from '../works/require-permit-works.ts'

/** Under which permit a reinstatement is registered, and what the works have to do with its date. */
export interface Registration {
  /** Null on non-notifiable works. */
  readonly permit: PermitRow | null
  /** Of any permit on the works (BR-REIN-09). */
  readonly earliestStart: Temporal.Instant | null
}

/**
 * The permit that a reinstatement of these works is registered under: the one named, else the latest (BR-REIN-04). An earlier
 * one may be named for what was late to be registered. Throws 409 for works that take no reinstatement, 400 for a permit
 * that is not theirs.
 */
export async function whereRegistered(
  db: Database,
  work: WorkRow,
  named: string | null | undefined,
): Promise<Registration> {
  const permits = await permitsOf(db, work.reference)
  if (permits.length === 0) await requirePermitWorks(db, work)
  const permit = named ? permits.find(({ reference }) => reference === named.trim().toUpperCase()) : permits[0]
  if (named && !permit) {
    const message = 'These works have no permit with this reference'
    throw invalid([{ field: 'permit_reference_number', message, rule: 'BR-REIN-04' }])
  }
  const started = permits.flatMap(({ actual_start_at }) => (actual_start_at ? [actual_start_at] : []))
  const place = {
    work_status: work.work_status,
    permit: permit ? { isStarted: permit.actual_start_at !== null } : null,
  }
  refuseMove(placeHindrance(place) ?? { yes: true })
  return {
    permit: permit ?? null,
    earliestStart: started.toSorted(Temporal.Instant.compare)[0] ?? null,
  }
}

/** The latest permit, when works have started under it; 409 with the rule that asks for it. */
export async function startedPermit(db: Database, work: WorkRow, rule: string): Promise<PermitRow> {
  const [permit] = await permitsOf(db, work.reference)
  if (!permit) await requirePermitWorks(db, work)
  const message = 'No works have started under the latest permit'
  if (!permit?.actual_start_at) throw conflict(message, [{ field: '', message, rule }])
  return permit
}

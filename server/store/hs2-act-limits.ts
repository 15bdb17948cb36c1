import type { Hs2ActLimitPhase } from '../../domain/contract/enums/streets.ts'
import type { Bounds, Geometry } from '../../domain/geometry.ts'
import { meets } from './boxes.ts'
import type { Database } from './database.ts'
import { rowsAtOnce } from './rows-at-once.ts'
import type { Box, Json } from './column-types.ts'

/** The land inside the limits of an Act, cut into stretches so that a box finds those near it. */
export interface Hs2ActLimitTable {
  phase: Hs2ActLimitPhase
  /** Counted along the line. */
  stretch: number
  act_limit_coordinates: Json<Geometry>
  bounds: Box
}

/** Stretches of a phase whose box meets the given one, along the line (BR-HS2-11, BR-GEN-34). */
export async function hs2ActLimitsInBox(
  db: Database,
  asked: { readonly phase: Hs2ActLimitPhase; readonly bounds: Bounds; readonly limit: number },
): Promise<Geometry[]> {
  const query = db
    .selectFrom('hs2_act_limit')
    .select('act_limit_coordinates')
    .where('phase', '=', asked.phase)
    .where(meets('hs2_act_limit.bounds', asked.bounds))
    .orderBy('stretch')
    .limit(asked.limit)
  const rows = await rowsAtOnce(db, query)
  return rows.map((row) => row.act_limit_coordinates)
}

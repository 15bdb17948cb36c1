import { sql } from 'kysely'
import { chargePence } from '../../domain/rules/charge-fee.ts'
import type { Fees } from '../../domain/rules/fee-matrix-checks.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { Database } from './database.ts'
import { readCharges } from './fee-report.ts'

export type StoredVersion = Awaited<ReturnType<typeof versionsOf>>[number]

/** Every version of an authority's matrix, the last one to be in force first; of one day, the last published. */
export async function versionsOf(db: Database, authority: string) {
  return db
    .selectFrom('fee_matrix_version')
    .selectAll()
    .where('organisation_reference', '=', authority)
    .orderBy('effective_from', 'desc')
    .orderBy('version', 'desc')
    .execute()
}

/** The version whose first day is the latest that has come by this London day (BR-FEE-08). */
export function inForceOn(versions: readonly StoredVersion[], day: Temporal.PlainDate): StoredVersion | undefined {
  const text = day.toString()
  return versions.find(({ effective_from }) => effective_from <= text)
}

/** The authority's draft; `locked` holds it still until the transaction ends, also where there is none yet. */
export async function draftOf(db: Database, authority: string, locked = false) {
  if (locked) {
    await db
      .selectFrom('organisation')
      .select('swa_code')
      .where('swa_code', '=', authority)
      .forUpdate()
      .executeTakeFirstOrThrow()
  }
  return db
    .selectFrom('fee_matrix_draft')
    .selectAll()
    .where('organisation_reference', '=', authority)
    .executeTakeFirst()
}

/** The last transactions of the authority, newest first, as they were when they happened. */
export async function lastCharges(db: Database, authority: string, most: number) {
  const found = await db
    .selectFrom('chargeable_event')
    .select('id')
    .where('highway_authority_swa_code', '=', authority)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return readCharges(
    db,
    found.map(({ id }) => String(id)),
  )
}

type ReadCharge = Awaited<ReturnType<typeof readCharges>>[number]

/** What the matrix asks for a transaction, in pence, before any discount (BR-FEE-05). */
export function penceOf(charge: ReadCharge, fees: Fees): number {
  return chargePence(
    {
      kind: charge.kind,
      category: charge.work_category,
      categoryBefore: charge.category_before,
      roadCategory: charge.charged_road_category ?? charge.road_category,
      isTrafficSensitive: charge.charged_traffic_sensitive ?? charge.is_traffic_sensitive,
      activityType: charge.details.activity_type,
    },
    fees,
  )
}

const pricedAtOnce = 1000

/**
 * Gives the authority's transactions that have no fee yet the one of the version in force on their London day. What has a
 * fee keeps it; what no version reaches stays without.
 */
export async function priceCharges(db: Database, authority: string): Promise<void> {
  const versions = await versionsOf(db, authority)
  let last = 0
  for (;;) {
    const found = await db
      .selectFrom('chargeable_event')
      .select('id')
      .where('highway_authority_swa_code', '=', authority)
      .where('fee_pence', 'is', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(pricedAtOnce)
      .execute()
    if (found.length === 0) return
    last = found.at(-1)?.id ?? last
    await price(db, versions, found)
  }
}

/** {@link priceCharges} of one. */
export async function priceCharge(db: Database, id: number, authority: string): Promise<void> {
  await price(db, await versionsOf(db, authority), [{ id }])
}

async function price(db: Database, versions: readonly StoredVersion[], found: readonly { id: number }[]) {
  const charges = await readCharges(
    db,
    found.map(({ id }) => String(id)),
  )
  const priced = charges.flatMap((charge) => {
    const version = inForceOn(versions, londonDate(charge.happened_at))
    return version ? [{ id: charge.id, pence: penceOf(charge, version.fees), version: version.version }] : []
  })
  await sql`
    update chargeable_event set fee_pence = priced.pence, matrix_version = priced.version
      from json_to_recordset(${JSON.stringify(priced)}::json) as priced(id bigint, pence int, version int)
     where chargeable_event.id = priced.id`.execute(db)
}

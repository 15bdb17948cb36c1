import type { ChargeKind } from '../../domain/contract/enums/fees.ts'
import type { WorkCategory } from '../../domain/contract/enums/permits.ts'
import { isUnderHs2Act } from '../../domain/rules/hs2-works.ts'
import type { Database } from './database.ts'
import { priceCharge } from './fee-matrices.ts'
import type { PermitRow } from './work-tables.ts'

/** Notes that a permit was granted, by whatever way (BR-PERMIT-52, 53). A PAA is charged when it progresses instead (BR-PERMIT-61). */
export async function recordGrant(db: Database, permit: ChargedPermit, now: Temporal.Instant): Promise<void> {
  if (permit.work_category !== 'paa') await recordCharge(db, permit, 'permit_granted', now)
}

type ChargedPermit = Pick<
  PermitRow,
  | 'reference'
  | 'work_reference'
  | 'promoter_swa_code'
  | 'highway_authority_swa_code'
  | 'workstream_prefix'
  | 'work_category'
  | 'work_type'
  | 'details'
  | 'road_category'
  | 'is_traffic_sensitive'
>

/**
 * Notes that a fee may be asked for (BR-FEE-05): a permit granted, a PAA progressed, a change request granted, a category
 * changed. It is given the fee of the day. What is applied at once is never one, nor is a cancellation (BR-FEE-07), nor anything of works under the HS2 Act,
 * where the authority decides on no discounts either (BR-HS2-06). Noted a second time, it stays one.
 *
 * @param alteration  the change request that it came with, with the category that it leads to
 */
export async function recordCharge(
  db: Database,
  permit: ChargedPermit,
  kind: ChargeKind,
  now: Temporal.Instant,
  alteration?: { readonly reference: string; readonly work_category: WorkCategory },
): Promise<void> {
  if (isUnderHs2Act({ ...permit.details, work_type: permit.work_type })) return
  const stored = await db
    .insertInto('chargeable_event')
    .values({
      happened_at: now.toString(),
      kind,
      work_category: alteration?.work_category ?? permit.work_category,
      promoter_swa_code: permit.promoter_swa_code,
      highway_authority_swa_code: permit.highway_authority_swa_code,
      workstream_prefix: permit.workstream_prefix,
      work_reference: permit.work_reference,
      permit_reference: permit.reference,
      alteration_reference: alteration?.reference ?? null,
      category_before: kind === 'category_changed' ? permit.work_category : null,
      road_category: permit.road_category,
      is_traffic_sensitive: permit.is_traffic_sensitive,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (stored) await priceCharge(db, stored.id, permit.highway_authority_swa_code)
}

import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { priceCharges } from '../store/fee-matrices.ts'
import { eastMarl, marlshire } from './organisations.ts'

/**
 * What the lives of the sandbox's permits have made chargeable, as the server would have noted it on the way (BR-FEE-05):
 * each with the fee of its day: permits granted, by an authority, by time or by an early stop, and applications in advance whose permit has come.
 */
export async function insertCharges(db: Database): Promise<void> {
  await sql`
    insert into chargeable_event (happened_at, kind, work_category, promoter_swa_code, highway_authority_swa_code,
      workstream_prefix, work_reference, permit_reference, road_category, is_traffic_sensitive)
    select happened_at, kind, work_category, promoter_swa_code, highway_authority_swa_code,
      workstream_prefix, work_reference, reference, road_category, is_traffic_sensitive
    from (
      select permit.*, work_event.acted_at as happened_at, 'permit_granted' as kind
        from permit join work_event on work_event.object_reference = permit.reference
        where work_event.event in ('permit_granted', 'permit_granted_with_duration_challenge', 'permit_deemed')
      union all
      select permit.*, permit.actual_stop_at, 'permit_granted'
        from permit where assessment_status = 'granted_auto' and work_category <> 'paa'
      union all
      select permit.*, next.created_at, 'paa_progressed'
        from permit join permit as next
          on next.work_reference = permit.work_reference and next.sequence = permit.sequence + 1
        where permit.permit_status = 'progressed'
    ) as charged
    order by happened_at, reference
    on conflict do nothing`.execute(db)
  for (const authority of [marlshire, eastMarl]) await priceCharges(db, authority)
}

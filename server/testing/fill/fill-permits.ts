import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { countForMap } from '../../store/map-counts.ts'
import { fillQuickly } from './fill-quickly.ts'

/** Nearly all is done with, as after some years of use; what is open is the newest tenth. Nothing is due at the tests' now. */
const statusOf = (permits: number) => `case when n > ${permits * 0.9} then
  case when n % 20 < 12 then 'granted' when n % 20 < 17 then 'submitted' when n % 20 < 18 then 'under_assessment'
       else 'permit_modification_request' end
  else case when n % 50 < 39 then 'closed' when n % 50 < 44 then 'cancelled' when n % 50 < 49 then 'refused' else 'revoked' end
  end`

const details = {
  description_of_work: 'Excavate to find and repair a leak on the distribution main, then reinstate the surface',
  works_location_description: 'In the carriageway outside number 12, from the junction to the post box',
  activity_type: 'utility_repair_and_maintenance_works',
  secondary_contact: 'Sam Obi',
  secondary_contact_number: '01632 960010',
  permit_conditions: [
    { condition: 'NCT01a', comment: null },
    { condition: 'NCT01b', comment: null },
    { condition: 'NCT11a', comment: null },
    { condition: 'NCT02a', comment: 'Works only between 9:30am and 3:30pm on working days' },
  ],
  location_types: ['carriageway', 'footway'],
  files: [],
  permit_asds: [],
}

/**
 * Fills a seeded store with works of one permit each, over four years and 20,000 streets: four fifths of them in one
 * authority, all within 20 km. Written in SQL, because it would take minutes row by row.
 */
export async function fillPermits(db: Database, permits: number): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => fillQuickly(transaction, ['work', 'permit'], () => insertAll(transaction, permits)))
  await countForMap(db)
}

async function insertAll(db: Database, permits: number): Promise<void> {
  await sql
    .raw(`
    create temporary table bench_row as
    select n,
           'BW' || lpad(n::text, 8, '0') as reference,
           (array['9310', '7710', '7220', '7010'])[1 + n % 4] as promoter,
           case when n % 5 = 0 then '5520' else '5510' end as authority,
           '00' || (1 + n % 2) as workstream,
           80000000 + (n * 7919::bigint) % 20000 as usrn,
           (array['High Street', 'Mill Lane', 'Station Road', 'Church Street', 'Abbey Road', 'London Road'])[1 + (n * 7919::bigint) % 6]
             || ' ' || (n * 7919::bigint) % 20000 as street,
           (array['Marlford', 'Brackwell', 'Thornley', 'Wickmere'])[1 + (n * 7919::bigint) % 4] as town,
           423000 + (n * 104729::bigint) % 20000 as easting,
           301000 + (n / 7 * 611953::bigint) % 20000 as northing,
           date '2026-11-24' - 1460 + (n * 1470::bigint / ${permits})::int + 14 as start_on,
           ${statusOf(permits)} as status
      from generate_series(1, ${permits}) as n`)
    .execute(db)
  await sql
    .raw(`
    insert into work
    select reference, promoter, authority, workstream,
           case status when 'closed' then 'completed' when 'cancelled' then 'cancelled' else 'planned' end,
           usrn, street, town, 'Marlshire', 1 + n % 4,
           json_build_object('type', 'LineString', 'coordinates',
                             array[array[easting, northing], array[easting + 12, northing + 5]])::jsonb,
           box(point(easting, northing), point(easting + 12, northing + 5)), easting + 6, northing + 2.5,
           'Outside number 12', 'Repair a leak', null, start_on - 20
      from bench_row`)
    .execute(db)
  await sql
    .raw(`
    insert into permit (
      reference, work_reference, sequence, is_active, promoter_swa_code, highway_authority_swa_code, workstream_prefix,
      usrn, street_name, town, area_name, road_category, permit_status, assessment_status, work_type, work_category,
      traffic_management_type, is_high_impact, proposed_start_on, proposed_end_on, actual_start_at, actual_stop_at,
      deadline_on, reasonable_period_end_on, created_at, modified_at, status_changed_at, assessed_at,
      is_deemed, is_early_start, is_traffic_sensitive, is_duration_challenged, excavation,
      excavation_carried_out, final_reinstatement, details)
    select reference || '-01', reference, 1, true, promoter, authority, workstream,
           usrn, street, town, 'Marlshire', 1 + n % 4, status,
           case status when 'submitted' then null when 'under_assessment' then null when 'refused' then 'refused' else 'granted' end,
           'planned', (array['minor', 'minor', 'standard', 'major'])[1 + n % 4],
           (array['give_and_take', 'some_carriageway_incursion', 'two_way_signals', 'road_closure'])[1 + n / 4 % 4], n / 4 % 4 > 1,
           start_on, start_on + 1 + n % 9, case status when 'closed' then start_on + interval '9 hours' end,
           case status when 'closed' then start_on + n % 9 + interval '16 hours' end,
           case when status in ('submitted', 'under_assessment') then date '2026-11-26' + (n % 20)::int else start_on - 12 end,
           start_on + 10, start_on - interval '20 days' + n % 86400 * interval '1 second',
           start_on - interval '12 days', start_on - interval '12 days',
           case when status not in ('submitted', 'under_assessment') then start_on - interval '12 days' end,
           n % 11 = 0, n % 13 = 0, n % 3 = 0, n % 200 = 0, true, true, n % 2 = 0, '${JSON.stringify(details)}'
      from bench_row`)
    .execute(db)
  await sql.raw(`insert into map_recount (work_reference) select reference from bench_row`).execute(db)
  await sql.raw(`drop table bench_row`).execute(db)
}

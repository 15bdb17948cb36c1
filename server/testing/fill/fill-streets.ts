import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'

/** The 20,000 streets that fillPermits puts works on, as a gazetteer has them: a line of five positions each. */
export async function fillStreets(db: Database): Promise<void> {
  await sql
    .raw(`
    insert into street (usrn, street_descriptor, town, area, authority_swa_code, street_state, road_category,
      is_traffic_sensitive, is_lane_rental, reinstatement_types, designations, line, bounds, centre_easting, centre_northing)
    select 80000000 + n,
           (array['High Street', 'Mill Lane', 'Station Road', 'Church Street', 'Abbey Road', 'London Road'])[1 + n % 6]
             || ' ' || n,
           (array['Marlford', 'Brackwell', 'Thornley', 'Wickmere'])[1 + n % 4], 'Marlshire', '5510',
           case when n % 50 = 0 then 4 else 2 end, 1 + n % 4, n % 9 = 0, false, '[{"code": 3}]',
           case when n % 9 = 0 then '[{"street_special_desig_code": 2, "whole_road": true}]'::jsonb else '[]'::jsonb end,
           json_build_object('type', 'MultiLineString', 'coordinates', array[array[array[x, y], array[x + 50, y + 3],
             array[x + 120, y + 20], array[x + 180, y + 60], array[x + 210, y + 70]]])::jsonb,
           box(point(x, y), point(x + 210, y + 70)), x + 105, y + 15
      from (select n, 423000 + (n * 104729::bigint) % 20000 as x, 301000 + (n / 7 * 611953::bigint) % 20000 as y
              from generate_series(0, 19999) as n) as placed`)
    .execute(db)
}

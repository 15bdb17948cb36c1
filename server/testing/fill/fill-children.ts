/** What hangs on works and stands beside them, in the numbers of a county that has kept its records for years. */
import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { fillQuickly } from './fill-quickly.ts'
import { findingsOnWorks } from './findings-on-works.ts'
import { lifeOfWorks } from './life-of-works.ts'
import { recordsBesideWorks } from './records-beside-works.ts'
import { place } from './row-values.ts'

const kinds = [...lifeOfWorks, ...findingsOnWorks, ...recordsBesideWorks]

/**
 * Adds one of each kind to some of the works that fillPermits made; with `toEach` to all of them, which makes every table
 * as large as that of the works. Targets of samples and a geographical area of a tenth of the streets come with them.
 */
export async function fillChildren(db: Database, { toEach = false } = {}): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const tables = kinds.map(({ table }) => table)
    await fillQuickly(transaction, tables, async () => {
      await sql
        .raw(`
        create temporary table filled on commit drop as
        select substr(work.reference, 3)::int as n, work.reference as work_reference, permit.reference as permit_reference,
               ${Object.keys(place)
                 .map((column) => `work.${column}`)
                 .join(', ')},
               work.centre_easting as easting, work.centre_northing as northing, permit.start_on, permit.end_on,
               permit.created_at, permit.work_category, permit.details
          from work join permit on permit.work_reference = work.reference
         where work.reference like 'BW%'`)
        .execute(transaction)
      for (const { table, every, values } of kinds) {
        const columns = Object.keys(values).join(', ')
        const step = toEach ? 1 : every
        await sql
          .raw(`insert into ${table} (${columns})
                select ${Object.values(values).join(', ')} from (select *, n / ${step} as m from filled) as filled
                 where n % ${step} = 0`)
          .execute(transaction)
      }
      await sql
        .raw(`update inspection set non_compliance_reference = found.reference
                from non_compliance as found where found.work_reference = inspection.work_reference`)
        .execute(transaction)
    })
    for (const statement of besides) await sql.raw(statement).execute(transaction)
  })
}

const besides = [
  `insert into place select distinct usrn, lower(street_name || ', ' || town || ', ' || area_name) from work
     on conflict do nothing`,
  `insert into sample_target (reference, highway_authority_swa_code, promoter_swa_code, target_status, quarter_start_on,
     inspection_rate, yearly_inspection_units, annual_units, target_a, target_b, target_c, created_at)
   select distinct target_reference, highway_authority_swa_code, promoter_swa_code, 'in_progress', date '2026-10-01',
          30, 1000, '[1000]'::jsonb, 100, 100, 100, timestamptz '2026-10-01 09:00Z' from sample`,
  `insert into geographical_area (reference, organisation_reference, name, modified_at)
   values ('GA-900', '5510', 'A tenth of the streets', '2026-10-01T09:00:00Z')`,
  `insert into geographical_area_street select 'GA-900', 80000000 + n from generate_series(0, 1999) as n`,
]

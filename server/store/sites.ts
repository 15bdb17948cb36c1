import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { ReinstatementRow, SiteRow } from './site-tables.ts'

/** The site of a path, which is known to be there. */
export async function readSite(db: Database, workReference: string, reference: string): Promise<SiteRow> {
  return db
    .selectFrom('site')
    .selectAll()
    .where('work_reference', '=', workReference)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
}

/** The reinstatements of a site, newest first. */
export async function reinstatementsOf(
  db: Database,
  site: Pick<SiteRow, 'work_reference' | 'reference'>,
): Promise<ReinstatementRow[]> {
  return db
    .selectFrom('reinstatement')
    .selectAll()
    .where('work_reference', '=', site.work_reference)
    .where('site_reference', '=', site.reference)
    .orderBy('sequence', 'desc')
    .execute() as Promise<ReinstatementRow[]>
}

/** Sites of a works record with their active reinstatements, newest first, and how many there are in all. */
export async function latestSites(db: Database, workReference: string, limit: number) {
  const sites = db.selectFrom('site').where('site.work_reference', '=', workReference)
  const rows = await sites
    .innerJoin('reinstatement', (join) =>
      join
        .onRef('reinstatement.work_reference', '=', 'site.work_reference')
        .onRef('reinstatement.site_reference', '=', 'site.reference')
        .on('reinstatement.is_active', '=', true),
    )
    .selectAll('reinstatement')
    .select(['site.reinstatement_type', 'site.is_subsumed', 'site.subsume_reason'])
    .orderBy('site.number', 'desc')
    .limit(limit)
    .execute()
  const { number } = await sites.select((site) => site.fn.countAll<number>().as('number')).executeTakeFirstOrThrow()
  return { rows: rows as (ReinstatementRow & Omit<SiteRow, 'reference' | 'number'>)[], number: Number(number) }
}

/** The next number of a site of a works record, or of a reinstatement on any of them; never given before (BR-GEN-80). */
export async function nextNumber(db: Database, workReference: string, of: 'site' | 'reinstatement'): Promise<number> {
  const column = of === 'site' ? 'last_site' : 'last_reinstatement'
  const row = await db
    .insertInto('site_numbering')
    .values({ work_reference: workReference, last_site: 0, last_reinstatement: 0, [column]: 1 })
    .onConflict((conflict) =>
      conflict.column('work_reference').doUpdateSet({ [column]: sql`${sql.ref(`site_numbering.${column}`)} + 1` }),
    )
    .returning([column])
    .executeTakeFirstOrThrow()
  return row[column]
}

/** Whether any reinstatement is registered under the permit; of one type alone when it is named. */
export async function hasReinstatement(
  db: Database,
  permitReference: string,
  type?: SiteRow['reinstatement_type'],
): Promise<boolean> {
  const found = await db
    .selectFrom('reinstatement')
    .innerJoin('site', (join) =>
      join
        .onRef('site.work_reference', '=', 'reinstatement.work_reference')
        .onRef('site.reference', '=', 'reinstatement.site_reference'),
    )
    .select('reinstatement.reference')
    .where('reinstatement.permit_reference', '=', permitReference)
    .$if(type !== undefined, (query) => query.where('site.reinstatement_type', '=', type ?? 'excavation'))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function hasExcavationSite(db: Database, workReference: string): Promise<boolean> {
  const found = await db
    .selectFrom('site')
    .select('reference')
    .where('work_reference', '=', workReference)
    .where('reinstatement_type', '=', 'excavation')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

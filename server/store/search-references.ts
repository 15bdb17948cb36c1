/** References by what somebody types of them, as far as the caller's lists show the records (BR-REP-05, BR-ROLE-13, 66, 67). */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { SearchKind } from '../../domain/contract/enums/search.ts'
import { beginsAsWorks, compactReference, worksItMayHangOn } from '../../domain/rules/search-text.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { openToPromoters, ownRows } from './list-filters.ts'
import { allOf, partOfReference, type Condition } from './matching.ts'

/** A record found by its reference. */
export interface FoundReference {
  readonly kind: SearchKind
  readonly reference: string
  readonly status: string | null
  readonly detail: string
  readonly work_reference: string | null
  readonly permit_reference: string | null
  readonly site_number: string | null
}

/** More works than these are not looked through for what hangs on them: more signs are the way to it. */
const mostWorksWithParts = 3

const place = (table: string) => sql`concat_ws(', ', ${sql.ref(`${table}.street_name`)}, ${sql.ref(`${table}.town`)})`

/**
 * Works whose reference begins as was typed, or which what was typed hangs on, else has it somewhere; by reference, in the order (`~<~`)
 * of the indexes that find beginnings: the first ones are found without reading all.
 */
export async function findWorks(
  db: Database,
  scope: RowsScope,
  text: string,
  limit: number,
): Promise<FoundReference[]> {
  const compact = compactReference(text)
  const begins = sql<SqlBool>`compact_of(work.reference) like ${`${compact}%`}`
  const carries = sql<SqlBool>`compact_of(work.reference) = any(${worksItMayHangOn(text)}::text[])`
  const found = await selectWorks(db, [...ownRows(scope, 'work'), begins], [...ownRows(scope, 'work'), carries], limit)
  if (found.length > 0 || compact.length < 5 || beginsAsWorks(text)) return found
  // somewhere in it: the hyphen that parts it from a suffix was perhaps left out
  const part = partOfReference('work', 'reference', text.trim().split(/[\s\-_./]+/)[0])
  return part ? selectWorks(db, [...ownRows(scope, 'work'), part], undefined, limit) : []
}

async function selectWorks(
  db: Database,
  conditions: readonly (Condition | undefined)[],
  others: readonly (Condition | undefined)[] | undefined,
  limit: number,
): Promise<FoundReference[]> {
  const walk = (which: readonly (Condition | undefined)[]) => sql`
    (select 'works' as kind, work.reference, work.work_status as status, ${place('work')} as detail,
            work.reference as work_reference, null as permit_reference, null as site_number
       from work where ${allOf(which)} order by compact_of(work.reference) using ~<~ limit ${limit}::int)`
  const query = others
    ? sql<FoundReference>`select * from (${walk(conditions)} union ${walk(others)}) as found order by reference limit ${limit}::int`
    : sql<FoundReference>`select * from ${walk(conditions)} as found`
  const { rows } = await query.execute(db)
  return rows
}

interface Part {
  readonly kind: SearchKind
  readonly from: RawBuilder<unknown>
  readonly table: string
  readonly status: RawBuilder<unknown>
  readonly permit?: RawBuilder<unknown>
  readonly site?: RawBuilder<unknown>
  readonly seen: (scope: RowsScope) => readonly (Condition | undefined)[]
}

function part(kind: SearchKind, table: string, status: string, more: Partial<Part> = {}): Part {
  return {
    kind,
    table,
    from: sql`${sql.table(table)}`,
    status: sql.ref(`${table}.${status}`),
    seen: (scope) => ownRows(scope, table),
    ...more,
  }
}

/** What hangs on works, each as its own list shows it. */
const parts: readonly Part[] = [
  part('permits', 'permit', 'permit_status', { permit: sql`permit.reference` }),
  part('alterations', 'permit_alteration', 'alteration_status', { permit: sql`permit_alteration.permit_reference` }),
  part('inspections', 'inspection', 'inspection_outcome', {
    // nobody reads one that was deleted (BR-INSP-29)
    seen: (scope) => [...ownRows(scope, 'inspection'), sql<SqlBool>`inspection.deleted_at is null`],
  }),
  part('non_compliances', 'non_compliance', 'non_compliance_status'),
  part('fixed_penalty_notices', 'fixed_penalty_notice', 'fpn_status'),
  part('section_74s', 'section_74', 'ha_status'),
  part('section_81s', 'section_81', 'section_81_status'),
  part('reinstatements', 'reinstatement', 'reinstatement_status', {
    from: sql`reinstatement join site on site.work_reference = reinstatement.work_reference
                                     and site.reference = reinstatement.site_reference`,
    site: sql`site.number::text`,
  }),
  part('comments', 'comment', 'topic', {
    // of internal comments their own (BR-WORK-07), not a former promoter's (BR-S81-05)
    seen: (scope) => [
      ...ownRows(scope, 'comment'),
      sql<SqlBool>`(not comment.is_internal
        or (comment.author_side = ${scope.side} and comment.author_organisation = ${scope.swa_code}))`,
    ],
  }),
  part('ancillary_informations', 'ancillary_information', 'ancillary_info_type', {
    from: sql`ancillary_information join permit on permit.reference = ancillary_information.permit_reference`,
    permit: sql`ancillary_information.permit_reference`,
    seen: (scope) => ownRows(scope, 'permit'),
  }),
  part('forward_plans', 'forward_plan', 'forward_plan_status'),
  part('private_street_notices', 'private_street_notice', 'private_street_status'),
  part('samples', 'sample', 'sample_status', {
    // drawn by the authority, which alone has a list of them (BR-PBI-31)
    seen: ({ side, swa_code }) => [
      sql<SqlBool>`sample.highway_authority_swa_code = ${swa_code} and ${side === 'authority'}::boolean`,
    ],
  }),
]

/** What hangs on these works and has what was typed in its reference, those that begin with it first. */
export async function findParts(
  db: Database,
  scope: RowsScope,
  text: string,
  works: readonly FoundReference[],
  limit: number,
): Promise<FoundReference[]> {
  if (works.length === 0 || works.length > mostWorksWithParts) return []
  const compact = compactReference(text)
  const references = works.map(({ reference }) => reference)
  const walks = parts.map(({ kind, from, table, status, permit = sql`null`, site = sql`null`, seen }) => {
    const of = sql.ref(`${table}.work_reference`)
    const conditions = [
      sql<SqlBool>`${of} = any(${references}::text[])`,
      sql<SqlBool>`compact_of(${sql.ref(`${table}.reference`)}) like ${`%${compact}%`}`,
      ...seen(scope),
    ]
    return sql`(select ${sql.lit(kind)} as kind, ${sql.ref(`${table}.reference`)} as reference, ${status}::text as status,
                       ${of} as work_reference, ${permit}::text as permit_reference, ${site}::text as site_number
                  from ${from} where ${allOf(conditions)} order by 2 limit ${limit}::int)`
  })
  const { rows } = await sql<FoundReference>`
    select found.*, concat_ws(', ', work.street_name, work.town) as detail
      from (${sql.join(walks, sql` union all `)}) as found join work on work.reference = found.work_reference
     order by found.reference`.execute(db)
  return rows
}

/** Permits with this beginning of a project's own reference, the newest first. */
export async function findProjects(db: Database, scope: RowsScope, text: string, limit: number) {
  const compact = compactReference(text)
  const condition = allOf([
    ...ownRows(scope, 'permit'),
    sql<SqlBool>`permit.details->>'project_reference_number' is not null`,
    sql<SqlBool>`compact_of(permit.details->>'project_reference_number') like ${`${compact}%`}`,
  ])
  const { rows } = await sql<FoundReference & { created_at: unknown }>`
    select 'permits' as kind, reference, permit_status as status, work_reference, reference as permit_reference,
           null as site_number,
           concat_ws(', ', street_name, town, 'project ' || (details->>'project_reference_number')) as detail
      from permit where ${condition} order by compact_of(details->>'project_reference_number') using ~<~
     limit ${limit}::int`.execute(db)
  return rows
}

/** Records that hang on no works: open to promoters as their lists are, or the authority's own. */
export async function findOthers(
  db: Database,
  scope: RowsScope,
  text: string,
  limit: number,
): Promise<FoundReference[]> {
  const like = `${compactReference(text)}%`
  const authority = sql<SqlBool>`${scope.side === 'authority'}::boolean`
  const walk = (
    kind: SearchKind,
    table: string,
    status: RawBuilder<unknown>,
    detail: RawBuilder<unknown>,
    seen: Condition,
  ) =>
    sql`(select ${sql.lit(kind)} as kind, reference, ${status}::text as status, ${detail} as detail,
                null as work_reference, null as permit_reference, null as site_number
           from ${sql.table(table)} where compact_of(reference) like ${like} and ${seen}
          order by compact_of(reference) using ~<~ limit ${limit}::int)`
  const openTo = (table: string) => openToPromoters(scope, table) ?? sql<SqlBool>`true`
  const { rows } = await sql<FoundReference>`${sql.join(
    [
      walk('section_58s', 'section_58', sql`section_58_status`, place('section_58'), openTo('section_58')),
      walk(
        'activities',
        'activity',
        sql`case when cancelled then 'cancelled' else 'added' end`,
        sql`concat_ws(', ', activity_name, street_name, town)`,
        openTo('activity'),
      ),
      walk(
        'material_classifications',
        'material_classification',
        sql`material_classification_classification`,
        place('material_classification'),
        sql<SqlBool>`true`,
      ),
      walk(
        'geographical_areas',
        'geographical_area',
        sql`null`,
        sql`name`,
        sql<SqlBool>`organisation_reference = ${scope.swa_code} and ${authority}`,
      ),
      walk(
        'sample_targets',
        'sample_target',
        sql`target_status`,
        sql`(select name from organisation where swa_code = promoter_swa_code)`,
        sql<SqlBool>`highway_authority_swa_code = ${scope.swa_code} and deleted_at is null and ${authority}`,
      ),
    ],
    sql` union all `,
  )}`.execute(db)
  return rows
}

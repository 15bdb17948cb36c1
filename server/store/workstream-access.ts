/** Who may see and change the works of an organisation, and how many works that is. */
import { sql, type SqlBool } from 'kysely'
import type { Database } from './database.ts'

/** Roles whose access goes by workstream; it is never asked for officers and administrators (BR-ROLE-11). */
const byWorkstream = ['Planner', 'Contractor']

/**
 * The people whose access an organisation decides on: its own who work by workstream, and those of the contractors that
 * it has a contract with (BR-ROLE-11, 20).
 */
export function peopleOf(db: Database, promoter: string) {
  return db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.swa_code', 'account.organisation_reference')
    .select(['account.email', 'account.first_name', 'account.last_name', 'account.roles', 'account.is_disabled'])
    .select(['account.organisation_reference', 'organisation.name as organisation_name'])
    .select(['organisation.organisation_type'])
    .where(sql<SqlBool>`account.roles && ${byWorkstream}::text[]`)
    .where((eb) =>
      eb.or([
        eb('account.organisation_reference', '=', promoter),
        eb(
          'account.organisation_reference',
          'in',
          eb.selectFrom('contract').select('contractor_swa_code').where('promoter_swa_code', '=', promoter),
        ),
      ]),
    )
}

export interface NamedWorkstream {
  readonly prefix: string
  readonly name: string
}

/** What these people may do on the organisation's workstreams, by prefix. */
export function accessOf(db: Database, emails: readonly string[], promoter: string) {
  return db
    .selectFrom('account_workstream as access')
    .innerJoin('workstream', (join) =>
      join
        .onRef('workstream.organisation_reference', '=', 'access.organisation_reference')
        .onRef('workstream.prefix', '=', 'access.prefix'),
    )
    .select(['access.email', 'access.prefix', 'access.access_level', 'workstream.name'])
    .where('access.organisation_reference', '=', promoter)
    .where(sql<SqlBool>`access.email = any(${emails}::text[])`)
    .orderBy('access.email')
    .orderBy('access.prefix')
    .execute()
}

export interface WorkstreamCounts {
  readonly works: number
  readonly open_works: number
  readonly permits_to_answer: number
}

/** Works by workstream, of these prefixes; one without any has no entry. */
export async function worksByWorkstream(
  db: Database,
  promoter: string,
  prefixes: readonly string[],
): Promise<ReadonlyMap<string, WorkstreamCounts>> {
  const { rows } = await sql<WorkstreamCounts & { prefix: string }>`
    select workstream_prefix as prefix, count(*) as works,
           count(*) filter (where work_status in ('planned', 'in_progress')) as open_works,
           (select count(*) from permit
             where permit.promoter_swa_code = ${promoter} and permit.workstream_prefix = work.workstream_prefix
               and permit.permit_status = 'permit_modification_request' and permit.is_active) as permits_to_answer
      from work
     where promoter_swa_code = ${promoter} and workstream_prefix = any(${prefixes}::text[])
     group by workstream_prefix`.execute(db)
  return new Map(rows.map(({ prefix, ...counts }) => [prefix, counts]))
}

/** Of these workstreams, those that somebody else than the people named can write on. */
export async function writtenByOthers(
  db: Database,
  promoter: string,
  prefixes: readonly string[],
  emails: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom(peopleOf(db, promoter).as('person'))
    .innerJoin('account_workstream as access', 'access.email', 'person.email')
    .select('access.prefix')
    .distinct()
    .where('access.organisation_reference', '=', promoter)
    .where('access.access_level', '=', 'full_write')
    .where('person.is_disabled', '=', false)
    .where(sql<SqlBool>`access.prefix = any(${prefixes}::text[])`)
    .where(sql<SqlBool>`person.email <> all(${emails}::text[])`)
    .execute()
  return new Set(rows.map(({ prefix }) => prefix))
}

/** Places and people by their names. */
import { sql, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows } from './list-filters.ts'
import { allOf, literally } from './matching.ts'

/** Streets of one town or area. */
export interface FoundPlace {
  readonly kind: 'town' | 'area'
  readonly name: string
  /** The area that a town is in. */
  readonly within: string
  readonly streets: number
  readonly easting: number | null
  readonly northing: number | null
}

/** Towns and areas whose names begin so, those with the most streets first. */
export async function findPlaces(db: Database, text: string, limit: number): Promise<FoundPlace[]> {
  const like = `${literally(text)}%`
  const middle = sql`avg(centre_easting)::float8 as easting, avg(centre_northing)::float8 as northing`
  const { rows } = await sql<FoundPlace>`
    select * from (
      select 'town' as kind, town as name, area as within, count(*)::int as streets, ${middle}
        from street where is_supported and lower(town) like ${like} group by town, area
      union all
      select 'area', area, '', count(*)::int, ${middle}
        from street where is_supported and lower(area) like ${like} and lower(area) <> lower(town) group by area) as place
     where name <> ''
     order by streets desc, name, kind desc limit ${limit}::int`.execute(db)
  return rows
}

export interface FoundPerson {
  readonly name: string
  readonly number: string
  readonly email: string
  readonly permit_reference: string
  readonly work_reference: string
  readonly place: string
}

/**
 * Whom applications name as a contact, every word somewhere in name or number; each once, with the newest permit. Addresses
 * of mail have words of their own: only what looks like a part of one is looked for in them.
 */
export async function findContacts(
  db: Database,
  scope: RowsScope,
  words: readonly string[],
  limit: number,
): Promise<FoundPerson[]> {
  const whole = words.some((word) => word.includes('@'))
    ? sql`lower(contact.name || ' ' || contact.number || ' ' || contact.email)`
    : sql`lower(contact.name || ' ' || contact.number)`
  const condition = allOf([...ownRows(scope, 'contact'), ...ownRows(scope, 'permit'), hasAll(whole, words)])
  const { rows } = await sql<FoundPerson>`
    select * from (
      select distinct on (contact.name, contact.number, contact.email)
             contact.name, contact.number, contact.email, permit.reference as permit_reference, permit.work_reference,
             concat_ws(', ', permit.street_name, permit.town) as place
        from work_contact as contact join permit on permit.reference = contact.permit_reference
       where ${condition}
       order by contact.name, contact.number, contact.email, permit.created_at desc) as found
     limit ${limit}::int`.execute(db)
  return rows
}

/** Colleagues who can still sign in, every word somewhere in their name or email. */
export async function findUsers(db: Database, organisation: string, words: readonly string[], limit: number) {
  const { rows } = await sql<{ name: string; email: string; roles: string[] }>`
    select trim(first_name || ' ' || last_name) as name, email, roles
      from account
     where organisation_reference = ${organisation} and not is_disabled
       and ${hasAll(sql`lower(first_name || ' ' || last_name || ' ' || email)`, words)}
     order by last_name, first_name, email limit ${limit}::int`.execute(db)
  return rows
}

function hasAll(text: ReturnType<typeof sql>, words: readonly string[]) {
  const likes = words.map((word) => `%${literally(word)}%`)
  return sql<SqlBool>`${text} like all(${likes}::text[])`
}

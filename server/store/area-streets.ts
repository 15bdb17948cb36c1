/** Streets as their authority's areas see them: those of one area, and those that are in none, in several, closed or not known. */
import { sql, type RawBuilder } from 'kysely'
import type { AreaFault, AreaStreetState } from '../../domain/contract/enums/geographical-areas.ts'
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { getGeographicalAreaLines } from '../../domain/contract/geographical-areas.ts'
import type { Database } from './database.ts'
import { literally } from './matching.ts'
import { mostCounted, pageSize, type PageAsked } from './paging.ts'

/** Works can be on streets in these states; the others are closed or there for addresses only. */
const works = sql`street_state in (1, 2)`

/** The state that the gazetteer gives to a street that was closed. */
const closedState = 4

/** Most streets that one answer draws. */
export const mostLines = 2500

/** A street with its line, as answers carry it. */
export type DrawnStreet = AnswerOf<typeof getGeographicalAreaLines>['rows'][number]

export type StreetsAsked = { readonly area: string } | { readonly fault: AreaFault }

export interface AreaStreetRow {
  readonly usrn: number
  readonly street_descriptor: string | null
  readonly town: string | null
  readonly street_state: AreaStreetState
  readonly areas: string[]
}

/** The set of USRNs, as a query with that one column. */
function usrnsOf(authority: string, asked: StreetsAsked): RawBuilder<unknown> {
  if ('area' in asked) return sql`select usrn from geographical_area_street where area_reference = ${asked.area}`
  const own = sql`
    select street.usrn, count(*) as times
      from geographical_area_street as street
      join geographical_area as area on area.reference = street.area_reference
     where area.organisation_reference = ${authority}
     group by street.usrn`
  switch (asked.fault) {
    case 'in_none':
      return sql`select usrn from street where authority_swa_code = ${authority} and ${works}
                    and usrn not in (select usrn from (${own}) as own)`
    case 'in_several':
      return sql`select usrn from (${own}) as own where times > 1`
    case 'closed':
      return sql`select own.usrn from (${own}) as own join street using (usrn)
                  where street.street_state = ${closedState} and street.authority_swa_code = ${authority}`
    case 'not_known':
      return sql`select own.usrn from (${own}) as own left join street using (usrn)
                  where street.authority_swa_code is distinct from ${authority}`
  }
}

export const streetState = (authority: string) => sql<AreaStreetState>`
  case when street.usrn is null then 'not_found'
       when street.authority_swa_code <> ${authority} then 'other_authority'
       when street.street_state = ${closedState} then 'closed'
       else 'open' end`

/** Names of the authority's areas that have the street in the query's `found.usrn`; `but` leaves one area out. */
export const areaNames = (authority: string, but = '') => sql<string[]>`
  array(select area.name
          from geographical_area_street as member
          join geographical_area as area on area.reference = member.area_reference
         where member.usrn = found.usrn and area.organisation_reference = ${authority} and area.reference <> ${but}
         order by area.name)`

/** One page of the streets, by name; beyond the end it is empty (BR-REP-18). `query` is part of a name, a town or a USRN. */
export async function pageOfStreets(
  db: Database,
  authority: string,
  asked: StreetsAsked,
  { offset = 0, include_total_count = true, query = '' }: PageAsked & { readonly query?: string | undefined },
) {
  const wanted = `%${literally(query.trim().toLowerCase())}%`
  const found = sql`
      from (${usrnsOf(authority, asked)}) as found left join street on street.usrn = found.usrn
     where ${query.trim() === '' ? sql`true` : sql`(street.words like ${wanted} or found.usrn::text like ${wanted})`}`
  const { rows } = await sql<AreaStreetRow>`
    select found.usrn, street.street_descriptor, street.town, ${streetState(authority)} as street_state,
           ${areaNames(authority)} as areas ${found}
     order by street.street_descriptor nulls first, street.town, found.usrn
     limit ${pageSize + 1} offset ${offset}`.execute(db)
  const counted = include_total_count
    ? await sql<{ total: number }>`
        select count(*)::int as total from (select 1 ${found} limit ${mostCounted}) as counted`.execute(db)
    : undefined
  return {
    pagination: { total_rows: counted?.rows[0]?.total ?? 0, has_next_page: rows.length > pageSize },
    rows: rows.slice(0, pageSize),
  }
}

/** Every street of the set, for a file; by USRN. */
export async function everyStreet(db: Database, authority: string, asked: StreetsAsked): Promise<AreaStreetRow[]> {
  const { rows } = await sql<AreaStreetRow>`
    select found.usrn, street.street_descriptor, street.town, ${streetState(authority)} as street_state,
           ${areaNames(authority)} as areas
      from (${usrnsOf(authority, asked)}) as found left join street on street.usrn = found.usrn
     order by found.usrn`.execute(db)
  return rows
}

/** Lines of the streets, metres EPSG:27700: at most 2,500, and whether there are more. What the gazetteer does not have is not drawn. */
export async function linesOf(db: Database, authority: string, asked: StreetsAsked) {
  const { rows } = await sql<DrawnStreet>`
    select street.usrn, street.street_descriptor, street.town, street.line as geometry
      from (${usrnsOf(authority, asked)}) as found join street on street.usrn = found.usrn
     where street.line <> 'null'::jsonb
     order by street.usrn limit ${mostLines + 1}`.execute(db)
  return { rows: rows.slice(0, mostLines), is_capped: rows.length > mostLines }
}

/** How each area of an authority stands; `area` asks for one alone. */
export async function areasInNumbers(db: Database, authority: string, area?: string) {
  const { rows } = await sql<{
    geographical_area_reference_number: string
    area_name: string
    number_of_usrns: number
    number_closed: number
    number_not_known: number
    number_in_several: number
  }>`
    with own as (
      select member.area_reference, member.usrn, count(*) over (partition by member.usrn) as times
        from geographical_area_street as member
        join geographical_area as area on area.reference = member.area_reference
       where area.organisation_reference = ${authority})
    select area.reference as geographical_area_reference_number, area.name as area_name,
           count(own.usrn)::int as number_of_usrns,
           (count(*) filter (where street.street_state = ${closedState} and street.authority_swa_code = ${authority}))::int as number_closed,
           (count(own.usrn) filter (where street.authority_swa_code is distinct from ${authority}))::int as number_not_known,
           (count(*) filter (where own.times > 1))::int as number_in_several
      from geographical_area as area
      left join own on own.area_reference = area.reference
      left join street on street.usrn = own.usrn
     where area.organisation_reference = ${authority} and ${area === undefined ? sql`true` : sql`area.reference = ${area}`}
     group by area.reference, area.name
     order by area.name, area.reference`.execute(db)
  return rows
}

/** How many streets of the authority there are, and how many of each fault; a street in three areas is one. */
export async function countFaults(db: Database, authority: string) {
  const count = (fault: AreaFault) => sql`(select count(*)::int from (${usrnsOf(authority, { fault })}) as found)`
  const { rows } = await sql<{
    number_of_streets: number
    number_in_none: number
    number_in_several: number
    number_closed: number
    number_not_known: number
  }>`
    select (select count(*)::int from street where authority_swa_code = ${authority} and ${works}) as number_of_streets,
           ${count('in_none')} as number_in_none, ${count('in_several')} as number_in_several,
           ${count('closed')} as number_closed, ${count('not_known')} as number_not_known`.execute(db)
  const [numbers] = rows
  if (!numbers) throw new Error('Counting answers one row')
  return numbers
}

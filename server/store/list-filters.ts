/** What most lists are filtered by: whose rows, where they are, and who the other party is. */
import { sql, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import { contains, oneOf, type Condition } from './matching.ts'

export interface PlaceFilters {
  readonly organisation?: string | null | undefined
  readonly street_descriptor?: string | null | undefined
  readonly usrn?: string | null | undefined
  readonly geographical_area_reference_number?: readonly string[] | null | undefined
}

/**
 * The scope's rows, in workstreams that the caller sees: those of others are left out without a word (BR-REP-05,
 * BR-ROLE-13). `table` has the columns promoter_swa_code, highway_authority_swa_code and workstream_prefix.
 */
export function ownRows({ side, swa_code, workstreams }: RowsScope, table: string): (Condition | undefined)[] {
  const owner = side === 'promoter' ? 'promoter_swa_code' : 'highway_authority_swa_code'
  return [sql<SqlBool>`${sql.ref(`${table}.${owner}`)} = ${swa_code}`, oneOf(`${table}.workstream_prefix`, workstreams)]
}

/**
 * Street, USRN, geographical area and the other party (BR-REP-06, 11). `table` has the columns usrn, street_name, town and
 * area_name, and the two parties' codes.
 */
export function placeConditions(filters: PlaceFilters, scope: RowsScope, table: string): (Condition | undefined)[] {
  const { usrn, street_descriptor, geographical_area_reference_number: areas } = filters
  const [street, town, area] = ['street_name', 'town', 'area_name'].map((column) => sql.ref(`${table}.${column}`))
  return [
    contains(sql<string>`lower(${street} || ', ' || ${town} || ', ' || ${area})`, street_descriptor ?? undefined),
    usrn == null ? undefined : sql<SqlBool>`${sql.ref(`${table}.usrn`)} = ${Number(usrn)}::bigint`,
    inAreas(areas ?? undefined, scope, `${table}.usrn`),
    otherParty(filters.organisation ?? undefined, scope, table),
  ]
}

/** Geographical areas are an authority's own; the filter says nothing to promoters (BR-REP-11). */
export function inAreas(areas: readonly string[] | undefined, scope: RowsScope, usrn: string): Condition | undefined {
  if (!areas || scope.side === 'promoter') return undefined
  return sql<SqlBool>`${sql.ref(usrn)} in (
    select street.usrn from geographical_area_street as street
      join geographical_area as area on area.reference = street.area_reference
     where area.organisation_reference = ${scope.swa_code} and ${oneOf('area.reference', areas)})`
}

/** An authority looks for promoters by name, a promoter for authorities (BR-REP-06). */
function otherParty(name: string | undefined, { side }: RowsScope, table: string): Condition | undefined {
  const named = contains('organisation.name', name)
  if (!named) return undefined
  const other = side === 'promoter' ? 'highway_authority_swa_code' : 'promoter_swa_code'
  return sql<SqlBool>`${sql.ref(`${table}.${other}`)} in (select swa_code from organisation where ${named})`
}

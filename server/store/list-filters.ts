/** What most lists are filtered by: whose rows, where they are, and who the other party is. */
import { sql, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import { contains, oneOf, type Condition } from './matching.ts'

export interface PlaceFilters {
  readonly organisation?: string | null | undefined
  readonly street_descriptor?: string | null | undefined
  readonly usrn?: string | null | undefined
  /** Streets that `street_descriptor` is part of, found before: what placesCalled answers. */
  readonly usrns_called?: readonly number[] | undefined
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
 * What authorities have made and the whole county may know: an authority sees its own, for which an authority's name says
 * nothing; all others see everybody's, or that of the authorities with the name (BR-REP-05, 11, BR-ROLE-67).
 */
export function openToPromoters(scope: RowsScope, table: string, authorityName?: string): Condition | undefined {
  const owner = `${table}.highway_authority_swa_code`
  return scope.side === 'authority'
    ? sql<SqlBool>`${sql.ref(owner)} = ${scope.swa_code}`
    : partyNamed(authorityName, owner)
}

/**
 * Street, USRN, geographical area and the other party (BR-REP-06, 11). `table` has the columns usrn, street_name, town and
 * area_name, and the two parties' codes.
 */
export function placeConditions(filters: PlaceFilters, scope: RowsScope, table: string): (Condition | undefined)[] {
  const { usrn, geographical_area_reference_number: areas } = filters
  return [
    onStreet(filters, table),
    usrn == null ? undefined : sql<SqlBool>`${sql.ref(`${table}.usrn`)} = ${Number(usrn)}::bigint`,
    inAreas(areas ?? undefined, scope, `${table}.usrn`),
    otherParty(filters.organisation ?? undefined, scope, table),
  ]
}

/** Part of street, town and area (BR-REP-06). Where few streets have it, the rows are found by their USRNs. */
function onStreet({ street_descriptor, usrns_called }: PlaceFilters, table: string): Condition | undefined {
  const [usrn, street, town, area] = ['usrn', 'street_name', 'town', 'area_name'].map((column) =>
    sql.ref(`${table}.${column}`),
  )
  const holds = contains(
    sql<string>`lower(${street} || ', ' || ${town} || ', ' || ${area})`,
    street_descriptor ?? undefined,
  )
  return usrns_called ? sql<SqlBool>`(${usrn} = any(${usrns_called}::bigint[]) and ${holds})` : holds
}

/** Rows whose works record stands in one of these statuses. `table` has the column work_reference. */
export function worksIn(statuses: readonly string[] | undefined, table: string): Condition | undefined {
  const wanted = oneOf('work.work_status', statuses)
  return (
    wanted &&
    sql<SqlBool>`exists (select from work where work.reference = ${sql.ref(`${table}.work_reference`)} and ${wanted})`
  )
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
  return partyNamed(name, `${table}.${side === 'promoter' ? 'highway_authority_swa_code' : 'promoter_swa_code'}`)
}

/** The organisation of this code has this in its name (BR-REP-06). */
export function partyNamed(name: string | undefined, code: string): Condition | undefined {
  const named = contains('organisation.name', name)
  return named && sql<SqlBool>`${sql.ref(code)} in (select swa_code from organisation where ${named})`
}

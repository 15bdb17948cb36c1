import type { Insertable } from 'kysely'
import * as z from 'zod/mini'
import type { BodyOf, Endpoint, Shapes } from '../../../domain/contract/endpoint.ts'
import type { CSVExportType } from '../../../domain/contract/enums/exports.ts'
import { seesMoney } from '../../../domain/rules/section-74-fields.ts'
import { londonDate, londonTime } from '../../../domain/rules/working-days.ts'
import { implement, type Handler, type House, type Implementation } from '../../http/implement.ts'
import { conflict, refuseProblems } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import type { CsvExportTable, ExportScope } from '../../store/export-tables.ts'
import type { ListSource } from '../../store/list-page.ts'
import type { Condition } from '../../store/matching.ts'
import { conditionOf, type ReportingList } from '../lists/reporting-list.ts'
import type { CarriedListName, CarriedStep } from './carried-lists.ts'
import type { ZipOf } from './zip-of-csvs.ts'

/** What the writer of files needs of an export: which rows, and how one is shown. */
export interface CsvExport {
  /** The path of its endpoint: what an export that waits is known by. */
  readonly path: string
  readonly source: ListSource
  readonly columns: (scope: ExportScope) => readonly string[]
  readonly conditionOf: (house: House, filters: object, scope: RowsScope) => Promise<Condition>
  readonly rows: (house: House, keys: readonly string[], scope: ExportScope) => Promise<readonly object[]>
  /** Where another thread makes the rows of what the store carried over. */
  readonly carried: CarriedList | undefined
  readonly zip: ZipOf<object> | undefined
}

/** A list whose rows are made in two steps, the second of which needs no store. */
export interface CarriedList {
  readonly name: CarriedListName
  readonly carry: (db: Database, keys: readonly string[]) => Promise<CarriedStep['carried']>
}

/** What an export has for those who see money, in columns after the list's; the others' file does not have the columns. */
export interface MoneyColumns {
  readonly columns: readonly string[]
  /** Whole rows: those of the list with the money. */
  readonly rows: (db: Database, keys: readonly string[]) => Promise<readonly object[]>
}

interface ExportOf<S extends Shapes, Filters, Row> {
  readonly list: ReportingList<Filters, Row>
  /** The answer of the list: its row names the columns (BR-CSV-14). */
  readonly answer: z.ZodMiniType
  readonly type: CSVExportType | 'upcoming_enum'
  /** First word of the file's name: `Permit`. */
  readonly file: string | ((body: BodyOf<Endpoint<S>>) => string)
  /** Turns the body into the list's filters where their names differ. */
  readonly filters: (body: Given<BodyOf<Endpoint<S>>>) => Filters
  readonly money?: MoneyColumns
  readonly carried?: CarriedList
  readonly zip?: ZipOf<Filters>
}

export interface ExportPair {
  readonly implementation: Implementation
  readonly csvExport: CsvExport
}

interface CommonBody {
  readonly swa_code?: string | null
  readonly export_description?: string | null
}

/** The endpoint that asks for an export, and what writes it: both from the list of the same name (BR-CSV-01, 07). */
export function exportOf<S extends Shapes, Filters extends object, Row extends object>(
  endpoint: Endpoint<S>,
  shapes: S,
  { list, answer, type, file, filters: filtersOf, money, carried, zip }: ExportOf<S, Filters, Row>,
): ExportPair {
  const columns = columnsOf(answer)
  const csvExport: CsvExport = {
    path: endpoint.path,
    source: list,
    columns: ({ sees_money }) => (sees_money && money ? [...columns, ...money.columns] : columns),
    conditionOf: (house, filters, scope) => conditionOf(house, list, filters as Filters, scope),
    rows: (house, keys, { sees_money }) =>
      sees_money && money ? money.rows(house.db, keys) : list.rows(house, house.db, keys),
    carried,
    zip: zip as ZipOf<object> | undefined,
  }
  const implementation = implement(endpoint, shapes, async ({ db, house, caller, body, rows: scope, now }) => {
    const filters = filtersOf(withoutNulls(body))
    refuseProblems(list.check?.(filters, now) ?? [])
    await csvExport.conditionOf(house, filters, scope)
    const { export_description } = body as CommonBody
    const csv_id = await queueExport(db, {
      export_path: endpoint.path,
      csv_export_type: type,
      file_name: fileName(typeof file === 'string' ? file : file(body), zip?.isAsked(filters) ? 'zip' : 'csv', now),
      export_description: export_description ?? null,
      requested_by: caller.email,
      acting_for: scope.swa_code,
      filters: JSON.stringify(filters),
      scope: JSON.stringify({ ...scope, sees_money: seesMoney(caller.roles) } satisfies ExportScope),
      created_at: now.toString(),
      touched_at: house.clock.realNow().toString(),
    })
    // every export answers this; the compiler cannot follow that through S
    return { csv_id } as Awaited<ReturnType<Handler<Endpoint<S>>>>
  })
  return { implementation, csvExport }
}

/** Puts an export in the queue; 409 while the same person has another one there (BR-CSV-03). */
export async function queueExport(db: Database, values: Insertable<CsvExportTable>): Promise<number> {
  const stored = await db
    .insertInto('csv_export')
    .values(values)
    .onConflict((on) => on.column('requested_by').where('status', '=', 'queued').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (stored) return stored.id
  const message = 'One of your exports is still waiting to begin. Ask again when it has begun'
  throw conflict(message, [{ field: '', message, rule: 'BR-CSV-03' }])
}

/** `Permit_data_export_2026-06-17_14-05.csv`, in UK local time (BR-CSV-10). */
export function fileName(what: string, ending: 'csv' | 'zip', now: Temporal.Instant): string {
  const time = londonTime(now).toString({ smallestUnit: 'minute' }).replace(':', '-')
  return `${what}_data_export_${londonDate(now)}_${time}.${ending}`
}

interface JsonSchema {
  readonly properties?: { readonly rows?: { readonly items?: { readonly properties?: object } } }
}

/** Field names of the list's row, in the contract's order. */
function columnsOf(answer: z.ZodMiniType): string[] {
  const schema = z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' }) as JsonSchema
  return Object.keys(schema.properties?.rows?.items?.properties ?? {})
}

/** A body with what was not given left out, as queries have it; bodies may say it by null. */
export type Given<T> = { [Name in keyof T]: Exclude<T[Name], null> }

function withoutNulls<T>(body: T): Given<T> {
  return Object.fromEntries(Object.entries(body as object).filter(([, value]) => value !== null)) as Given<T>
}

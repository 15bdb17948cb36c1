/** How many works stand in each square of the map (see migration 043), right from the moment of each write. */
import { sql, type RawBuilder } from 'kysely'
import type { MapCellSize } from '../../domain/rules/map-cells.ts'
import type { Database } from './database.ts'

export interface CellsAsked {
  readonly size: MapCellSize
  /** Numbers of the squares, counted from the origin of the grid, both ends included. */
  readonly east: readonly [number, number]
  readonly north: readonly [number, number]
  /** Civil days in Europe/London, both included. */
  readonly from: Temporal.PlainDate | undefined
  readonly to: Temporal.PlainDate | undefined
  readonly today: Temporal.PlainDate
}

const states = ['awaiting', 'planned', 'completed', 'other', 'in_progress', 'overrun'] as const
type State = (typeof states)[number]
/** In progress and overrun are never in a sum of days: they are counted works by works. */
const summed = states.slice(0, 4)
const summedColumns = [...summed.flatMap((state) => [state, `${state}_high_impact`]), 'eastings', 'northings']

export type CountedCell = Record<State | `${State}_high_impact`, number> & {
  east: number
  north: number
  /** Sums over all works but the others. */
  eastings: number
  northings: number
  town: string
  area_name: string
  street_name: string
}

/** Kept sizes are powers of two apart: 2,048, 8,192 and 32,768 metres. */
const keptShifts = [15, 13, 11]

/** Squares that hold works of the days asked for; empty ones are left out. */
export async function worksInCells(db: Database, asked: CellsAsked): Promise<CountedCell[]> {
  const shift = Math.log2(asked.size)
  const kept = keptShifts.find((each) => each <= shift) ?? 11
  const up = shift - kept
  const first = ([low]: readonly [number, number]) => low * 2 ** up
  const last = ([, high]: readonly [number, number]) => (high + 1) * 2 ** up - 1
  const metres = 2 ** shift
  const here = sql`easting >= ${asked.east[0] * metres}::bigint and easting < ${(asked.east[1] + 1) * metres}::bigint
    and northing >= ${asked.north[0] * metres}::bigint and northing < ${(asked.north[1] + 1) * metres}::bigint`
  const totals = columns((column) => sql`sum(${column})::int as ${column}`)
  const { rows } = await sql<CountedCell>`
    with recount as materialized (select distinct work_reference from map_recount),
    sums as (
      select kept_east >> ${up}::int as east, kept_north >> ${up}::int as north,
             ${sql.join(summedColumns.map((name) => sql`sum(sign * found.${sql.ref(name)}) as ${sql.ref(name)}`))}
        from generate_series(${first(asked.east)}::int, ${last(asked.east)}::int) as kept_east
             cross join generate_series(${first(asked.north)}::int, ${last(asked.north)}::int) as kept_north
             cross join ${spansOf(asked)} as spans (sign, edge, span, from_day, before_day)
             -- a sum of its own for each square and span: joined, all squares of the country and all their days would be read
             cross join lateral (
               select ${sql.join(summedColumns.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`))}
                 from map_cell
                where size = ${2 ** kept}::int and east = kept_east and north = kept_north
                  and edge = spans.edge and span = spans.span
                  and since >= spans.from_day and since < spans.before_day) as found
       where found.eastings is not null
       group by 1, 2),
    works as (
      select 1 as sign, * from map_counted
       where is_apart and ${here} and not exists (select from recount where recount.work_reference = map_counted.work_reference)
      union all
      select 1, map_work.* from recount join map_work using (work_reference) where ${here}
      union all
      select -1, map_counted.* from recount join map_counted using (work_reference) where not is_apart and ${here}),
    single as (
      select easting >> ${shift}::int as east, northing >> ${shift}::int as north,
             ${singles(asked.today)},
             sum(sign * easting::bigint) filter (where state <> 'other') as eastings,
             sum(sign * northing::bigint) filter (where state <> 'other') as northings
        from works where ${meetsDays(asked)}
       group by 1, 2),
    cells as (
      select east, north, ${totals},
             coalesce(sum(eastings), 0)::float8 as eastings, coalesce(sum(northings), 0)::float8 as northings
        from (select east, north, ${columns((column, state) => (summed.includes(state) ? sql`${column}` : sql`0 as ${column}`))},
                     eastings, northings from sums
              union all
              select east, north, ${columns((column) => column)}, eastings, northings from single) as parts
       group by 1, 2)
    select cells.*, coalesce(place.town, '') as town, coalesce(place.area_name, '') as area_name,
           coalesce(place.street_name, '') as street_name
      from cells left join lateral (
        select town, area_name, street_name from work
         where cells.awaiting + cells.planned + cells.in_progress + cells.completed > 0
         order by bounds <-> point(
           cells.eastings / greatest(1, cells.awaiting + cells.planned + cells.in_progress + cells.completed),
           cells.northings / greatest(1, cells.awaiting + cells.planned + cells.in_progress + cells.completed))
         limit 1) as place on true
     where awaiting + planned + in_progress + completed + other > 0
     order by north, east`.execute(db)
  return rows
}

function columns(write: (column: RawBuilder<unknown>, state: State) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(
    states.flatMap((state) => [write(sql.ref(state), state), write(sql.ref(`${state}_high_impact`), state)]),
  )
}

/** Works one by one: an overrun is in progress as well, the day after its last. */
function singles(today: Temporal.PlainDate): RawBuilder<unknown> {
  const is = (state: State) =>
    state === 'overrun' ? sql`state = 'in_progress' and end_on < ${today.toString()}::date` : sql`state = ${state}`
  return sql.join(
    states.flatMap((state) => [
      sql`coalesce(sum(sign) filter (where ${is(state)}), 0) as ${sql.ref(state)}`,
      sql`coalesce(sum(sign) filter (where ${is(state)} and is_high_impact), 0) as ${sql.ref(`${state}_high_impact`)}`,
    ]),
  )
}

/** As the layer of works asks: what is in progress is on the street today, however long ago it should have ended. */
function meetsDays({ from, to, today }: CellsAsked): RawBuilder<unknown> {
  const begun = to ? sql`start_on <= ${to.toString()}::date` : sql`true`
  if (!from) return begun
  const lasts = sql`end_on >= ${from.toString()}::date`
  const isComing = Temporal.PlainDate.compare(from, today) > 0
  return isComing ? sql`${begun} and ${lasts}` : sql`${begun} and (${lasts} or state = 'in_progress')`
}

/** Begun by the last day, without those over before the first: whole years, then months, then days. */
function spansOf({ from, to }: CellsAsked): RawBuilder<unknown> {
  const rows = [
    ...(to
      ? until(to).map(([sign, ...span]) => [sign, 'start', ...span] as const)
      : [[1, 'start', 'year', '-infinity', 'infinity'] as const]),
    ...(from ? until(from.subtract({ days: 1 })).map(([sign, ...span]) => [-sign, 'end', ...span] as const) : []),
  ]
  const values = rows.map(
    ([sign, edge, span, since, before]) =>
      sql`(${sign}::int, ${edge}::text, ${span}::text, ${since}::date, ${before}::date)`,
  )
  return sql`(values ${sql.join(values)})`
}

/** To the nearer end of the year and of the month, and from there back where it lies behind: half as many sums to read. */
function until(day: Temporal.PlainDate): [sign: number, span: string, since: string, before: string][] {
  const next = day.add({ days: 1 })
  const month = nearer(next.with({ day: 1 }), { months: 1 }, next)
  const year = nearer(month.with({ day: 1, month: 1 }), { years: 1 }, month)
  return [[1, 'year', '-infinity', year.toString()], ...between('month', year, month), ...between('day', month, next)]
}

function nearer(start: Temporal.PlainDate, length: Temporal.DurationLike, day: Temporal.PlainDate): Temporal.PlainDate {
  const end = start.add(length)
  return start.until(day).days <= day.until(end).days ? start : end
}

function between(span: string, known: Temporal.PlainDate, wanted: Temporal.PlainDate) {
  const order = Temporal.PlainDate.compare(known, wanted)
  if (order === 0) return []
  const [since, before] = order < 0 ? [known, wanted] : [wanted, known]
  return [[-order, span, since.toString(), before.toString()] satisfies [number, string, string, string]]
}

/** Folds what has changed into the sums, so that the next answers have little to look at works by works. */
export async function countForMap(db: Database): Promise<void> {
  const { rows } = await sql`select from map_recount limit 1`.execute(db)
  if (rows.length > 0) await sql`select count_for_map()`.execute(db)
}

import { sql, type Kysely } from 'kysely'

/**
 * How many works each square of the map holds, whatever days are asked for, without a look at the works.
 *
 * Works that meet the days asked for are those begun by the last of them without those over before the first: two sums over
 * whole years, then months, then days. `map_cell` keeps these sums for squares of three sizes, `map_counted` what each works
 * was counted as, and `map_recount` which works have changed since: an answer takes those out as they were and puts them in
 * as they are, so that it is right from the moment of the write. Writers only add a line to `map_recount`: they never wait
 * for each other at a sum.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const highImpact = [
  'road_closure',
  'contra_flow',
  'lane_closure',
  'convoy_workings',
  'multi_way_signals',
  'two_way_signals',
]
const counted = ['work_reference', 'easting', 'northing', 'start_on', 'end_on', 'state', 'is_high_impact', 'is_apart']
const states = ['awaiting', 'planned', 'completed', 'other']
const counts = states.flatMap((state) => [state, `${state}_high_impact`])
/** Of the works that the map shows; divided by their number they say where the middle is. */
const sums = ['eastings', 'northings']
const totals = [...counts, ...sums]
const key = ['size', 'east', 'north', 'edge', 'span', 'since']
const sizes = [2048, 8192, 32768]

const onPermit = ['is_active', 'permit_status', 'start_on', 'end_on', 'traffic_management_type']
const onWork = ['work_status', 'centre_easting', 'centre_northing']
const changed = (columns: readonly string[]) =>
  `(${columns.map((column) => `old.${column}`).join(', ')}) is distinct from (${columns.map((column) => `new.${column}`).join(', ')})`
const onGrid = (column: string) => `floor(greatest(least(${column}, 2e9), -2e9))::int`

const statements = [
  // what the layer of works shows of each works record
  `create view map_work as
   select work.reference as work_reference,
          ${onGrid('centre_easting')} as easting,
          ${onGrid('centre_northing')} as northing,
          permit.start_on,
          permit.end_on,
          case when work.work_status = 'in_progress' then 'in_progress'
               when permit.permit_status in ('submitted', 'under_assessment', 'permit_modification_request') then 'awaiting'
               when permit.permit_status = 'granted' then 'planned'
               when permit.permit_status = 'closed' then 'completed'
               else 'other' end as state,
          permit.traffic_management_type in (${highImpact.map((type) => `'${type}'`).join(', ')}) as is_high_impact,
          -- works in progress last until they stop, and works begun late may seem to end before they begin: no sum fits them
          work.work_status = 'in_progress' or permit.end_on < permit.start_on as is_apart
     from work join permit on permit.work_reference = work.reference and permit.is_active`,
  `create table map_counted (
    work_reference text primary key,
    easting int not null,
    northing int not null,
    start_on date not null,
    end_on date not null,
    state text not null,
    is_high_impact boolean not null,
    is_apart boolean not null
  )`,
  `create index map_counted_apart on map_counted (easting, northing) where is_apart`,
  `create table map_recount (id bigint generated always as identity primary key, work_reference text not null)`,
  `create table map_cell (
    size int not null,
    east int not null,
    north int not null,
    edge text not null check (edge in ('start', 'end')),
    span text not null check (span in ('day', 'month', 'year')),
    since date not null,
    ${counts.map((column) => `${column} int not null`).join(', ')},
    ${sums.map((column) => `${column} bigint not null`).join(', ')},
    primary key (${key.join(', ')})
  )`,
  `create function note_for_map() returns trigger language plpgsql as $$
   begin
     insert into map_recount (work_reference) values (case tg_table_name when 'work' then to_jsonb(coalesce(new, old)) ->> 'reference'
                                                      else to_jsonb(coalesce(new, old)) ->> 'work_reference' end);
     return null;
   end $$`,
  `create trigger work_on_map after insert or delete on work for each row execute function note_for_map()`,
  `create trigger permit_on_map after insert or delete on permit for each row execute function note_for_map()`,
  `create trigger work_changed_on_map after update on work for each row when (${changed(onWork)})
     execute function note_for_map()`,
  `create trigger permit_changed_on_map after update on permit for each row when (${changed(onPermit)})
     execute function note_for_map()`,
  // one statement sees one moment: what changes meanwhile stays in map_recount for the next turn
  `create function count_for_map() returns void language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtext('count_for_map'));
     with taken as (delete from map_recount returning work_reference),
     changed as (select distinct work_reference from taken),
     before as (select map_counted.* from changed join map_counted using (work_reference)),
     after as (select ${counted.map((column) => `map_work.${column}`).join(', ')}
                 from changed join map_work using (work_reference)),
     gone as (delete from map_counted using before
               where map_counted.work_reference = before.work_reference
                 and not exists (select from after where after.work_reference = before.work_reference)),
     kept as (insert into map_counted (${counted.join(', ')}) select * from after
                on conflict (work_reference) do update
               set ${counted.map((column) => `${column} = excluded.${column}`).join(', ')}),
     moved as (select -1 as sign, * from before where not is_apart union all select 1, * from after where not is_apart),
     days as (
       select easting >> 11 as east, northing >> 11 as north, edge, on_day,
              ${states
                .flatMap((state) => [
                  `sum(sign) filter (where state = '${state}') as ${state}`,
                  `sum(sign) filter (where state = '${state}' and is_high_impact) as ${state}_high_impact`,
                ])
                .join(', ')},
              sum(sign * easting::bigint) filter (where state <> 'other') as eastings,
              sum(sign * northing::bigint) filter (where state <> 'other') as northings
         from moved cross join lateral (values ('start', start_on), ('end', end_on)) as edges (edge, on_day)
        group by 1, 2, 3, 4)
     insert into map_cell (${[...key, ...totals].join(', ')})
     select size, east >> shift, north >> shift, edge, span, date_trunc(span, on_day::timestamp)::date,
            ${totals.map((column) => `coalesce(sum(${column}), 0)`).join(', ')}
       from days
            cross join (values ${sizes.map((size, at) => `(${size}, ${at * 2})`).join(', ')}) as sizes (size, shift)
            cross join (values ('day'), ('month'), ('year')) as spans (span)
      group by 1, 2, 3, 4, 5, 6
         on conflict (${key.join(', ')}) do update
        set ${totals.map((column) => `${column} = map_cell.${column} + excluded.${column}`).join(', ')};
   end $$`,
  `insert into map_recount (work_reference) select reference from work`,
  `select count_for_map()`,
]

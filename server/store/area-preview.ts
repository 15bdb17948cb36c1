/** What a new list of streets would change for an area, before anything is saved. */
import { sql } from 'kysely'
import type { AreaChange } from '../../domain/contract/enums/geographical-areas.ts'
import { areaNames, mostLines, streetState, type AreaStreetRow, type DrawnStreet } from './area-streets.ts'
import type { Database } from './database.ts'

export interface NewList {
  readonly authority: string
  /** The area to be replaced; absent for a new one. */
  readonly reference?: string | undefined
  readonly usrns: readonly number[]
}

type ChangedStreet = AreaStreetRow & { readonly change: AreaChange; readonly geometry: DrawnStreet['geometry'] | null }

/** Old and new list beside each other, as a query: `usrn`, `change`, and the names of the other areas with the street. */
const both = ({ authority, reference = '', usrns }: NewList) => sql`
  select found.usrn, found.change, street.street_descriptor, street.town, street.line,
         ${streetState(authority)} as street_state, ${areaNames(authority, reference)} as areas
    from (select coalesce(old.usrn, new.usrn) as usrn,
                 case when old.usrn is null then 'added' when new.usrn is null then 'removed' else 'unchanged' end as change
            from (select usrn from geographical_area_street where area_reference = ${reference}) as old
            full join (select unnest(${usrns}::bigint[]) as usrn) as new on new.usrn = old.usrn) as found
    left join street on street.usrn = found.usrn`

/** The numbers of the whole change, and its first 2,500 streets: those that change first, by name. */
export async function compareLists(db: Database, list: NewList) {
  const { rows: numbers } = await sql<{
    number_added: number
    number_removed: number
    number_unchanged: number
    number_left_in_none: number
    number_in_several: number
    number_closed: number
    number_not_known: number
  }>`
    select (count(*) filter (where change = 'added'))::int as number_added,
           (count(*) filter (where change = 'removed'))::int as number_removed,
           (count(*) filter (where change = 'unchanged'))::int as number_unchanged,
           (count(*) filter (where change = 'removed' and areas = '{}' and street_state = 'open'))::int as number_left_in_none,
           (count(*) filter (where change <> 'removed' and areas <> '{}'))::int as number_in_several,
           (count(*) filter (where change <> 'removed' and street_state = 'closed'))::int as number_closed,
           (count(*) filter (where change <> 'removed' and street_state in ('not_found', 'other_authority')))::int as number_not_known
      from (${both(list)}) as compared`.execute(db)
  const { rows } = await sql<ChangedStreet>`
    select usrn, change, street_descriptor, town, street_state, areas, nullif(line, 'null'::jsonb) as geometry
      from (${both(list)}) as compared
     order by case change when 'added' then 1 when 'removed' then 2 else 3 end,
              street_descriptor nulls first, town, usrn
     limit ${mostLines + 1}`.execute(db)
  const [counted] = numbers
  if (!counted) throw new Error('Counting answers one row')
  return { ...counted, rows: rows.slice(0, mostLines), is_capped: rows.length > mostLines }
}

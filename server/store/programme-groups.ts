import { sql, type RawBuilder } from 'kysely'
import type { ProgrammeGrouping } from '../../domain/contract/enums/programme.ts'
import type { RowsScope } from '../http/rows-scope.ts'

/** How a bar finds its row, in SQL over `bar` and the `organisation` that owns it. An empty key comes last. */
interface BarGroup {
  readonly key: RawBuilder<unknown>
  readonly name: RawBuilder<unknown>
  readonly join: RawBuilder<unknown>
}

const nothing = sql``

/**
 * Areas are an authority's own (BR-REP-11), and a street in two of them has its bars in both; promoters have the gazetteer's
 * towns. What an authority put on a street is in no workstream: it stands under the authority.
 */
export function barGroup(by: ProgrammeGrouping, scope: RowsScope): BarGroup {
  switch (by) {
    case 'street':
      return {
        key: sql`bar.usrn::text`,
        name: sql`bar.street_name || ', ' || bar.town`,
        join: nothing,
      }
    case 'area':
      return scope.side === 'authority' ? ownArea(scope) : town
    case 'workstream':
      return workstream(scope)
    case 'organisation':
      return scope.side === 'authority'
        ? { key: sql`bar.owner`, name: sql`organisation.name`, join: nothing }
        : {
            key: sql`bar.authority`,
            name: sql`authority.name`,
            join: sql`join organisation as authority on authority.swa_code = bar.authority`,
          }
  }
}

const town: BarGroup = {
  key: sql`bar.town || '|' || bar.area_name`,
  name: sql`bar.town || ', ' || bar.area_name`,
  join: nothing,
}

function ownArea({ swa_code }: RowsScope): BarGroup {
  return {
    key: sql`coalesce(area.reference, '')`,
    name: sql`coalesce(area.name, 'In no geographical area')`,
    join: sql`left join (
      select street.usrn, area.reference, area.name from geographical_area_street as street
        join geographical_area as area on area.reference = street.area_reference
       where area.organisation_reference = ${swa_code}) as area on area.usrn = bar.usrn`,
  }
}

/** A promoter knows its workstreams by name; to an authority they are the promoter and a number. */
function workstream({ side }: RowsScope): BarGroup {
  const named = sql`coalesce(nullif(concat_ws(' ', bar.workstream_prefix, workstream.name), ''), organisation.name)`
  const numbered = sql`case when bar.workstream_prefix is null then organisation.name
    else organisation.name || ', workstream ' || bar.workstream_prefix end`
  return {
    key: sql`concat_ws(':', bar.owner, bar.workstream_prefix)`,
    name: side === 'promoter' ? named : numbered,
    join:
      side === 'promoter'
        ? sql`left join workstream on workstream.organisation_reference = bar.owner
                and workstream.prefix = bar.workstream_prefix`
        : nothing,
  }
}

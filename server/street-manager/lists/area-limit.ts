import { sql } from 'kysely'
import { mostAreaStreets, mostSelectedStreets } from '../../../domain/rules/area-file-checks.ts'
import { invalid } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { oneOf } from '../../store/matching.ts'

/** 400 when the areas that an authority narrows a list by have more than 60,000 streets together (BR-GEO-04). */
export async function requireFewStreets(
  db: Database,
  areas: readonly string[] | null | undefined,
  scope: Pick<RowsScope, 'side' | 'swa_code'>,
  field = 'geographical_area_reference_number',
): Promise<void> {
  // promoters are not limited by areas (BR-REP-11); so few areas cannot have too many
  if (!areas || scope.side === 'promoter' || areas.length * mostAreaStreets <= mostSelectedStreets) return
  const { rows } = await sql<{ streets: number }>`
    select count(*)::int as streets
      from geographical_area_street as street
      join geographical_area as area on area.reference = street.area_reference
     where area.organisation_reference = ${scope.swa_code} and ${oneOf('area.reference', areas)}`.execute(db)
  if ((rows[0]?.streets ?? 0) <= mostSelectedStreets) return
  const message = 'The areas have more than 60,000 streets together. Select fewer'
  throw invalid([{ field, message, rule: 'BR-GEO-04' }])
}

import { listGeographicalAreas as endpoint } from '../../../domain/contract/geographical-areas.ts'
import { listGeographicalAreas as shapes } from '../../../domain/contract/geographical-areas.shapes.ts'
import { implement } from '../../http/implement.ts'
import { instantAnswer } from '../wire-dates.ts'

/** Every area of the caller's authority, at most 100 (BR-GEO-01, 06); of an organisation that is none, nothing. */
export const listGeographicalAreas = implement(endpoint, shapes, async ({ db, caller }) => {
  const rows = await db
    .selectFrom('geographical_area as area')
    .selectAll()
    .select((area) =>
      area
        .selectFrom('geographical_area_street as street')
        .select((street) => street.fn.countAll<number>().as('number'))
        .whereRef('street.area_reference', '=', 'area.reference')
        .as('number_of_usrns'),
    )
    .where('organisation_reference', '=', caller.organisation_reference)
    .orderBy('reference')
    .execute()
  return rows.map((area) => ({
    geographical_area_reference_number: area.reference,
    area_name: area.name,
    // one from before files were kept has none
    file_id: area.file_id ?? 0,
    number_of_usrns: area.number_of_usrns ?? 0,
    date_modified: instantAnswer(area.modified_at),
  }))
})

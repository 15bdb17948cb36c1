import * as endpoints from '../../../domain/contract/geographical-areas.ts'
import * as shapes from '../../../domain/contract/geographical-areas.shapes.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import { areasInNumbers, everyStreet, linesOf, pageOfStreets } from '../../store/area-streets.ts'
import type { Database } from '../../store/database.ts'
import { csvHeading, csvLines } from '../exports/csv-text.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { authorityOwns } from '../own-authority.ts'
import { instantAnswer } from '../wire-dates.ts'

/** Whose area the path names; 404 when nobody's. */
export const areaOwners = {
  owners: async (db: Database, params: Readonly<Record<string, string>>) => {
    const area = await db
      .selectFrom('geographical_area')
      .select('organisation_reference')
      .where('reference', '=', params['geographicalAreaReferenceNumber'] ?? '')
      .executeTakeFirst()
    return area && authorityOwns(area.organisation_reference)
  },
}

/** Who has last put a list in the place of another, or made the area; undefined for one from before events. */
export async function lastChangeOf(db: Database, reference: string) {
  return db
    .selectFrom('work_event')
    .select(['username', 'internal_user_name'])
    .where('object_type', '=', 'geographical_area')
    .where('object_reference', '=', reference)
    .orderBy('update_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

const getGeographicalArea = implement(
  endpoints.getGeographicalArea,
  shapes.getGeographicalArea,
  async ({ db, caller, params }) => {
    const reference = params.geographicalAreaReferenceNumber
    const [numbers] = await areasInNumbers(db, caller.organisation_reference, reference)
    const area = await db
      .selectFrom('geographical_area')
      .select(['file_id', 'modified_at'])
      .where('reference', '=', reference)
      .executeTakeFirst()
    const last = await lastChangeOf(db, reference)
    if (!numbers || !area) throw notFound(`Geographical area ${reference}`)
    return {
      ...numbers,
      // one from before files were kept has none
      file_id: area.file_id ?? 0,
      date_modified: instantAnswer(area.modified_at),
      modified_by: last?.internal_user_name ?? last?.username ?? null,
    }
  },
  areaOwners,
)

const listGeographicalAreaStreets = implement(
  endpoints.listGeographicalAreaStreets,
  shapes.listGeographicalAreaStreets,
  ({ db, caller, params, query }) =>
    pageOfStreets(db, caller.organisation_reference, { area: params.geographicalAreaReferenceNumber }, query),
  areaOwners,
)

const getGeographicalAreaLines = implement(
  endpoints.getGeographicalAreaLines,
  shapes.getGeographicalAreaLines,
  ({ db, caller, params }) =>
    linesOf(db, caller.organisation_reference, { area: params.geographicalAreaReferenceNumber }),
  areaOwners,
)

/** One column and no heading, called as the area is: uploaded again, it makes the same (BR-GEO-02, 03). */
const getGeographicalAreaCsv = implement(
  endpoints.getGeographicalAreaCsv,
  shapes.getGeographicalAreaCsv,
  async ({ db, caller, params, reply }) => {
    const reference = params.geographicalAreaReferenceNumber
    const { name } = await db
      .selectFrom('geographical_area')
      .select('name')
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow()
    const streets = await everyStreet(db, caller.organisation_reference, { area: reference })
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachmentHeader(`${name}.csv`))
      .header('cache-control', 'private, no-store')
      .send(streets.map(({ usrn }) => `${usrn}\r\n`).join(''))
  },
  areaOwners,
)

const faultColumns = ['usrn', 'street_descriptor', 'town', 'street_state', 'areas'] as const

/** The streets with what is known of them, for people to look through. */
export const faultCsv = (rows: readonly object[]) => csvHeading(faultColumns) + csvLines(faultColumns, rows)

export const ownAreas = [
  getGeographicalArea,
  listGeographicalAreaStreets,
  getGeographicalAreaLines,
  getGeographicalAreaCsv,
]

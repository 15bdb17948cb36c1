import * as endpoints from '../../../domain/contract/geographical-areas.ts'
import * as shapes from '../../../domain/contract/geographical-areas.shapes.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, invalid, notFound } from '../../http/refusals.ts'
import { compareLists } from '../../store/area-preview.ts'
import { areasInNumbers, countFaults, everyStreet, linesOf, pageOfStreets } from '../../store/area-streets.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { requireFewStreets } from '../lists/area-limit.ts'
import { ownAuthority } from '../own-authority.ts'
import { instantAnswer } from '../wire-dates.ts'
import { faultCsv } from './own-areas.ts'
import { requireRoom } from './room-for-areas.ts'

const getGeographicalAreasHealth = implement(
  endpoints.getGeographicalAreasHealth,
  shapes.getGeographicalAreasHealth,
  async ({ db, caller }) => {
    const authority = ownAuthority(endpoints.getGeographicalAreasHealth, caller)
    const areas = await areasInNumbers(db, authority)
    return {
      ...(await countFaults(db, authority)),
      number_selected: areas.reduce((sum, { number_of_usrns }) => sum + number_of_usrns, 0),
      areas,
    }
  },
)

const listFaultyStreets = implement(
  endpoints.listFaultyStreets,
  shapes.listFaultyStreets,
  ({ db, caller, query: { fault, ...query } }) =>
    pageOfStreets(db, ownAuthority(endpoints.listFaultyStreets, caller), { fault }, query),
)

const getFaultyStreetLines = implement(
  endpoints.getFaultyStreetLines,
  shapes.getFaultyStreetLines,
  ({ db, caller, query }) => linesOf(db, ownAuthority(endpoints.getFaultyStreetLines, caller), query),
)

const getFaultyStreetsCsv = implement(
  endpoints.getFaultyStreetsCsv,
  shapes.getFaultyStreetsCsv,
  async ({ db, caller, query, reply }) => {
    const rows = await everyStreet(db, ownAuthority(endpoints.getFaultyStreetsCsv, caller), query)
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachmentHeader(`streets-${query.fault.replaceAll('_', '-')}.csv`))
      .header('cache-control', 'private, no-store')
      .send(faultCsv(rows))
  },
)

/** The difference between the list that is and the one that would be. Nothing is saved (BR-GEO-06). */
const previewGeographicalArea = implement(
  endpoints.previewGeographicalArea,
  shapes.previewGeographicalArea,
  async ({ db, caller, body }) => {
    const authority = ownAuthority(endpoints.previewGeographicalArea, caller)
    const reference = body.geographical_area_reference_number?.toUpperCase()
    if (reference === undefined) {
      await requireRoom(db, authority)
      return { ...(await compareLists(db, { authority, usrns: body.usrns })), date_modified: null }
    }
    const area = await db
      .selectFrom('geographical_area')
      .select(['organisation_reference', 'modified_at'])
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!area) throw notFound(`Geographical area ${reference}`)
    if (area.organisation_reference !== authority) throw accessRestricted()
    return {
      ...(await compareLists(db, { authority, reference, usrns: body.usrns })),
      date_modified: instantAnswer(area.modified_at),
    }
  },
)

/** The areas that the officer's lists begin with: own ones, with 60,000 streets together at most (BR-GEO-04, BR-REP-11). */
const chooseGeographicalAreas = implement(
  endpoints.chooseGeographicalAreas,
  shapes.chooseGeographicalAreas,
  async ({ db, caller, body }) => {
    const authority = ownAuthority(endpoints.chooseGeographicalAreas, caller)
    const chosen = body.geographical_area_reference_numbers
    const own = await db
      .selectFrom('geographical_area')
      .select('reference')
      .where('organisation_reference', '=', authority)
      .execute()
    const stranger = chosen.find((one) => !own.some(({ reference }) => reference === one))
    if (stranger !== undefined) {
      const message = `${stranger} is not an area of your authority`
      throw invalid([{ field: 'geographical_area_reference_numbers', message, rule: 'BR-REP-11' }])
    }
    await requireFewStreets(
      db,
      chosen,
      { side: 'authority', swa_code: authority },
      'geographical_area_reference_numbers',
    )
    await db.deleteFrom('chosen_area').where('email', '=', caller.email).execute()
    if (chosen.length === 0) return
    const rows = chosen.map((area_reference) => ({ email: caller.email, area_reference }))
    await db.insertInto('chosen_area').values(rows).execute()
  },
)

export const areaHealth = [
  getGeographicalAreasHealth,
  listFaultyStreets,
  getFaultyStreetLines,
  getFaultyStreetsCsv,
  previewGeographicalArea,
  chooseGeographicalAreas,
]

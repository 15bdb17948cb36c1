import * as z from 'zod/mini'
import { areaChanges, areaFaults, areaStreetStates } from './enums/geographical-areas.ts'
import { StreetLine } from './geometry.shapes.ts'
import { mostAreas, mostAreaStreets } from '../rules/area-file-checks.ts'
import { reference } from './params.ts'
import { dateTime, requiredText, text, unique, usrn, whole } from './values.ts'

/** Text fields beside the file; the contract spells them otherwise than in JSON bodies. */
const AreaForm = z.strictObject({
  internalUserIdentifier: z.optional(text(100)),
  internalUserName: z.optional(text(100)),
})

export const GeographicalAreaCreateResponse = z.strictObject({
  file_id: z.number(),
  geographical_area_reference_number: z.string(),
})

const GeographicalAreaListRow = z.strictObject({
  geographical_area_reference_number: z.string(),
  area_name: z.string(),
  file_id: z.number(),
  number_of_usrns: z.number(),
  date_modified: dateTime,
})

/** One area, with what a person may have to put right in it. */
const GeographicalArea = z.extend(GeographicalAreaListRow, {
  /** Who put the list in its place; null for one from before that was kept. */
  modified_by: z.nullable(z.string()),
  number_closed: z.number(),
  /** Streets that the gazetteer does not have, or has for another authority. */
  number_not_known: z.number(),
  number_in_several: z.number(),
})

const AreaStreet = z.strictObject({
  usrn: z.number(),
  street_descriptor: z.nullable(z.string()),
  town: z.nullable(z.string()),
  street_state: z.enum(areaStreetStates),
  /** Names of every area of the authority that has the street. */
  areas: z.array(z.string()),
})

const AreaLine = z.strictObject({
  usrn: z.number(),
  street_descriptor: z.string(),
  town: z.string(),
  geometry: StreetLine,
})

/** At most 2,500 streets, drawn; `is_capped` says that there are more. */
const AreaLines = z.strictObject({ rows: z.array(AreaLine), is_capped: z.boolean() })

const AreaParams = z.strictObject({ geographicalAreaReferenceNumber: reference })

const streetsQuery = {
  offset: z.optional(whole(0, 2_000_000_000)),
  include_total_count: z.optional(z.boolean()),
  /** Part of a street, a town or a USRN. */
  query: z.optional(z.string()),
}

const AreaStreets = z.strictObject({
  pagination: z.strictObject({ total_rows: z.number(), has_next_page: z.boolean() }),
  rows: z.array(AreaStreet),
})

const PreviewRequest = z.strictObject({
  area_name: requiredText(100),
  usrns: z.array(usrn).check(z.minLength(1), z.maxLength(mostAreaStreets), unique()),
  /** The area whose list is to be replaced; absent for a new one. */
  geographical_area_reference_number: z.optional(text(100)),
})

/** What saving would do. Streets that change come first; at most 2,500 of all, and `is_capped` says that there are more. */
const PreviewResponse = z.strictObject({
  number_added: z.number(),
  number_removed: z.number(),
  number_unchanged: z.number(),
  /** Streets of the old list that no area would have any more. */
  number_left_in_none: z.number(),
  /** Streets of the new list that another area has as well. */
  number_in_several: z.number(),
  number_closed: z.number(),
  number_not_known: z.number(),
  /** When the list to be replaced was last changed: to be sent back with the new one. */
  date_modified: z.nullable(dateTime),
  rows: z.array(
    z.extend(AreaStreet, {
      change: z.enum(areaChanges),
      /** Null for a street that the gazetteer cannot draw. */
      geometry: z.nullable(StreetLine),
    }),
  ),
  is_capped: z.boolean(),
})

const HealthResponse = z.strictObject({
  /** Streets of the authority on which works can be. */
  number_of_streets: z.number(),
  number_in_none: z.number(),
  number_in_several: z.number(),
  number_closed: z.number(),
  number_not_known: z.number(),
  /** Streets of all areas, each counted as often as it is in one: what choosing all areas at once would select. */
  number_selected: z.number(),
  areas: z.array(
    z.strictObject({
      geographical_area_reference_number: z.string(),
      area_name: z.string(),
      number_of_usrns: z.number(),
      number_closed: z.number(),
      number_not_known: z.number(),
      number_in_several: z.number(),
    }),
  ),
})

const faultQuery = { fault: z.enum(areaFaults) }

/** Shapes of the endpoints declared in geographical-areas.ts, under the same names. */
export const createGeographicalArea = { body: AreaForm, answer: GeographicalAreaCreateResponse }
export const replaceGeographicalArea = {
  params: z.strictObject({ geographicalAreaReferenceNumber: reference }),
  body: z.extend(AreaForm, { geographicalAreaReferenceNumber: z.optional(text(100)) }),
}
export const listGeographicalAreas = { answer: z.array(GeographicalAreaListRow) }
export const getGeographicalArea = { params: AreaParams, answer: GeographicalArea }
export const listGeographicalAreaStreets = {
  params: AreaParams,
  query: z.strictObject(streetsQuery),
  answer: AreaStreets,
}
export const getGeographicalAreaLines = { params: AreaParams, answer: AreaLines }
export const getGeographicalAreaCsv = { params: AreaParams }
export const previewGeographicalArea = { body: PreviewRequest, answer: PreviewResponse }
export const getGeographicalAreasHealth = { answer: HealthResponse }
export const listFaultyStreets = { query: z.strictObject({ ...faultQuery, ...streetsQuery }), answer: AreaStreets }
export const getFaultyStreetLines = { query: z.strictObject(faultQuery), answer: AreaLines }
export const getFaultyStreetsCsv = { query: z.strictObject(faultQuery) }
export const chooseGeographicalAreas = {
  body: z.strictObject({
    geographical_area_reference_numbers: z.array(reference).check(z.maxLength(mostAreas), unique()),
  }),
}

/** The gazetteer, and the areas that authorities part their streets into. Coordinates are metres, EPSG:27700. */
import type { ColumnType, Selectable } from 'kysely'
import type { MultiLineString } from '../../domain/geometry.ts'
import type { Derived, Instant, Json } from './column-types.ts'

export interface StreetTable {
  usrn: number
  street_descriptor: string
  town: string
  area: string
  authority_swa_code: string
  street_state: number
  road_category: number
  is_traffic_sensitive: boolean
  is_lane_rental: boolean
  reinstatement_types: Json<{ code: number; location_text?: string }[]>
  designations: Json<Designation[]>
  line: Json<MultiLineString | null>
  bounds: ColumnType<never, string | null, string | null>
  centre_easting: number
  centre_northing: number
  /** Open and of a surface that permits cover: only such streets are looked up (BR-GEN-36). */
  is_supported: Derived<boolean>
  /** Name, town and area in lower case, which free text is looked for in. */
  words: Derived<string>
}

/** What streets are called by what lies on them; filled by the database. */
export interface PlaceTable {
  usrn: number
  /** Name, town and area in lower case. */
  words: string
}

/** One row of additional street data (ASD) as the gazetteer holds it; times as 0 to 2400 (BR-GEN-07, 41). */
export interface Designation {
  street_special_desig_code: number
  special_desig_location_text?: string
  special_desig_description?: string
  special_desig_start_time?: number
  special_desig_end_time?: number
  special_desig_periodicity_code?: number
  special_desig_start_date?: string
  special_desig_end_date?: string
  whole_road: boolean
}

export interface GeographicalAreaTable {
  reference: string
  organisation_reference: string
  name: string
  /** The list of streets as it was uploaded (BR-GEO-02). */
  file_id: number | null
  modified_at: Instant
}

export interface GeographicalAreaStreetTable {
  area_reference: string
  usrn: number
}

export type StreetRow = Selectable<StreetTable>

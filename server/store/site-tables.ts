/** Sites, their reinstatements and the units of inspection that come of them. */
import type { ColumnType, Selectable } from 'kysely'
import type { LocationType } from '../../domain/contract/enums/permits.ts'
import type { ReinstatementStatus, ReinstatementType } from '../../domain/contract/enums/reinstatements.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { Day, Instant, Json } from './column-types.ts'

/** The highest numbers that a works record has ever given: none is given twice (BR-REIN-46, BR-GEN-80). */
export interface SiteNumberingTable {
  work_reference: string
  last_site: number
  last_reinstatement: number
}

export interface SiteTable {
  work_reference: string
  /** From 1 in each works record (BR-GEN-72). */
  number: number
  /** The number as the path names it. */
  reference: ColumnType<string, never, never>
  reinstatement_type: ReinstatementType
  is_subsumed: boolean
  subsume_reason: string | null
  created_at: Instant
}

export interface ReinstatementTable extends CopiedFromWork {
  reference: string
  work_reference: string
  site_reference: string
  /** Suffix of the reference. */
  sequence: number
  /** Null on non-notifiable works. */
  permit_reference: string | null
  /** The newest of its site, which the site has its values from (BR-REIN-03). */
  is_active: boolean
  reinstatement_status: ReinstatementStatus
  reinstated_on: Day
  end_on: Day
  /** Metres; null for holes and poles. */
  depth: number | null
  length: number | null
  width: number | null
  number_of_holes: number | null
  location_description: string
  created_at: Instant
  details: Json<ReinstatementDetails>
  /** Of its coordinates; made by the database. */
  bounds: ColumnType<string | null, never, never>
}

/** What lists do not ask for, under the contract's own names. */
export interface ReinstatementDetails {
  readonly reinstatement_coordinates: Geometry
  readonly secondary_reinstatement_coordinates?: Geometry | null
  readonly location_types: readonly LocationType[]
  readonly reinstatement_evidence: boolean
  readonly response_to_remedial_works?: boolean | null
  readonly base_courses_affected?: boolean | null
}

/**
 * Units that the stop of a permit's works has counted. Their sum by promoter, authority and year is the yearly total; undoing
 * the stop takes the row away (BR-PERMIT-90).
 */
export interface InspectionUnitCountTable {
  permit_reference: string
  work_reference: string
  promoter_swa_code: string
  highway_authority_swa_code: string
  /** The first of April before the stop. */
  financial_year_start: Day
  units: number
}

export type SiteRow = Selectable<SiteTable>
export type ReinstatementRow = Selectable<ReinstatementTable>

import type { LocationType } from '../../domain/contract/enums/permits.ts'
import type { Section58Duration, Section58Extent, Section58Status } from '../../domain/contract/enums/section-58s.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { Box, Day, Instant, Json } from './column-types.ts'

export interface Section58Table {
  reference: string
  highway_authority_swa_code: string
  section_58_status: Section58Status
  usrn: number
  street_name: string
  town: string
  area_name: string
  section_58_coordinates: Json<Geometry>
  bounds: Box
  centre_easting: number
  centre_northing: number
  start_on: Day
  /** The last day in force (BR-S58-06). */
  end_on: Day
  restriction_duration: Section58Duration
  restriction_extent: Section58Extent
  created_at: Instant
  status_changed_at: Instant
  details: Json<Section58Details>
}

/** What a Section 58 says that nothing filters, sorts or joins by. */
export interface Section58Details {
  readonly contact_organisation?: string | null
  readonly contact_details?: string | null
  readonly location_types: readonly LocationType[]
  readonly additional_information?: string | null
  readonly cancellation_reason?: string | null
}

/** Other uses of the street. Coordinates are metres, EPSG:27700. */
import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type { TrafficManagementType } from '../../domain/contract/enums/permits.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { ActivityDetails } from './activity-details.ts'
import type { Box, Day, Instant, Json, MaybeInstant } from './column-types.ts'

export interface ActivityTable {
  reference: string
  highway_authority_swa_code: string
  activity_name: string
  activity_type: ActivityActivityType
  activity_location_description: string
  usrn: number
  street_name: string
  town: string
  area_name: string
  activity_coordinates: Json<Geometry>
  bounds: Box
  centre_easting: number
  centre_northing: number
  start_on: Day
  end_on: Day
  start_at: MaybeInstant
  end_at: MaybeInstant
  cancelled: boolean
  traffic_management_type: TrafficManagementType | null
  created_at: Instant
  details: Json<ActivityDetails>
}

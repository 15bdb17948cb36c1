import type { LocationType } from '../../domain/contract/enums/permits.ts'

/** What an activity says that nothing filters, sorts or joins by. */
export interface ActivityDetails {
  readonly activity_type_details?: string | null
  readonly contact_name?: string | null
  readonly contact_details?: string | null
  readonly road_category?: number | null
  readonly location_types: readonly LocationType[]
  readonly collaborative_working: boolean
  readonly additional_info?: string | null
  readonly cancelled_reason?: string | null
}

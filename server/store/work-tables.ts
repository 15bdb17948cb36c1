/** Works records and their permits. Coordinates are metres, EPSG:27700. */
import type { ColumnType, Selectable } from 'kysely'
import type {
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../../domain/contract/enums/alterations.ts'
import type {
  AssessmentStatus,
  LaneRentalAssessmentOutcome,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
  WorkType,
} from '../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { Box, Day, Derived, DerivedDay, Instant, Json, MaybeInstant } from './column-types.ts'
import type { PermitDetails } from './permit-details.ts'

export interface WorkTable {
  reference: string
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  work_status: WorkStatus
  usrn: number
  street_name: string
  town: string
  area_name: string
  road_category: number
  works_coordinates: Json<Geometry>
  bounds: Box
  centre_easting: number
  centre_northing: number
  works_location_description: string
  description_of_work: string
  inspection_units: number | null
  created_at: Instant
}

export interface PermitTable {
  reference: string
  /** Given when it is stored, later ones larger: what permits are paged through by (BR-EVT-05). */
  number: ColumnType<number, never, never>
  work_reference: string
  /** Suffix of the reference: 1 for `-01` (BR-GEN-62). */
  sequence: number
  is_active: boolean
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  usrn: number
  street_name: string
  town: string
  area_name: string
  road_category: number
  permit_status: PermitStatus
  assessment_status: AssessmentStatus | null
  work_type: WorkType
  work_category: WorkCategory
  traffic_management_type: TrafficManagementType
  is_high_impact: boolean
  proposed_start_on: Day
  proposed_end_on: Day
  proposed_start_at: MaybeInstant
  proposed_end_at: MaybeInstant
  actual_start_at: MaybeInstant
  actual_stop_at: MaybeInstant
  /** The London day of the actual start, else the proposed one: what lists filter and sort by (BR-REP-07). */
  start_on: DerivedDay
  /** The London day of the actual stop, else the proposed end (BR-REP-07). */
  end_on: DerivedDay
  deadline_on: Day
  reasonable_period_end_on: Day
  created_at: Instant
  modified_at: Instant
  status_changed_at: Instant
  /** When the assessment became what it is, which the end of the works leaves alone; null before any. */
  assessed_at: Derived<Temporal.Instant | null>
  is_deemed: boolean
  is_early_start: boolean
  is_traffic_sensitive: boolean
  is_duration_challenged: boolean
  duration_challenge_review_status: DurationChallengeReviewStatus | null
  duration_challenge_non_acceptance_response_status: DurationChallengeNonAcceptanceResponseStatus | null
  ever_modification_requested: boolean
  excavation: boolean
  excavation_carried_out: boolean
  final_reinstatement: boolean
  /** Whether any is registered under it (BR-REIN-33). */
  has_reinstatement: Derived<boolean>
  is_lane_rental: boolean
  lane_rental_assessment_outcome: LaneRentalAssessmentOutcome | null
  lane_rental_charges_agreed: boolean | null
  is_hs2: boolean
  hs2_is_consultation: boolean
  hs2_is_consent: boolean
  hs2_acknowledged: boolean
  hs2_acknowledged_at: MaybeInstant
  details: Json<PermitDetails>
}

export type WorkRow = Selectable<WorkTable>

export type PermitRow = Selectable<PermitTable>

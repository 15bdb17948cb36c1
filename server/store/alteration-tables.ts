/** Change requests and chargeable events as Kysely sees them; conventions as in tables.ts. */
import type { ColumnType, Generated, Selectable } from 'kysely'
import type {
  AlterationStatus,
  AlterationType,
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../../domain/contract/enums/alterations.ts'
import type { ChargeKind } from '../../domain/contract/enums/fees.ts'
import type { TrafficManagementType, WorkCategory } from '../../domain/contract/enums/permits.ts'
import type { Geometry } from '../../domain/geometry.ts'
import type { ChallengeDetails } from './challenge-details.ts'
import type { PermitAnswers, PermitDesignation } from './permit-details.ts'
import type { Day, Derived, Instant, Json } from './column-types.ts'

/** Everything of a permit that a change can be about, as it stands before or after it (BR-ALT-12). */
export interface PermitValues {
  readonly work_category: WorkCategory
  readonly traffic_management_type: TrafficManagementType
  readonly is_high_impact: boolean
  readonly proposed_start_on: string
  readonly proposed_end_on: string
  readonly proposed_start_at: string | null
  readonly proposed_end_at: string | null
  readonly reasonable_period_end_on: string
  readonly is_early_start: boolean
  readonly is_traffic_sensitive: boolean
  readonly excavation: boolean
  readonly excavation_carried_out: boolean
  readonly answers: PermitAnswers & { readonly permit_not_selected_asds?: readonly PermitDesignation[] }
  readonly works_coordinates: Geometry
  readonly file_ids: readonly number[]
}

export interface AlterationDetails extends ChallengeDetails {
  readonly permit_alteration_reason: string
  readonly original: PermitValues
  readonly proposed: PermitValues
  readonly assessment_comments?: string | null
  readonly assessment_discount?: number | null
}

export interface PermitAlterationTable {
  reference: string
  permit_reference: string
  work_reference: string
  /** Suffix of the reference: 1 for `-CR-01` (BR-GEN-63). */
  sequence: number
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  /** Where the works are, copied when it is made. */
  usrn: Derived<number>
  street_name: Derived<string>
  town: Derived<string>
  area_name: Derived<string>
  alteration_type: AlterationType
  alteration_status: AlterationStatus
  /** What the change proposes, for lists to filter and sort by. */
  work_category: WorkCategory
  proposed_start_on: Day
  proposed_end_on: Day
  is_early_start: boolean
  is_traffic_sensitive: boolean
  is_high_impact: boolean
  deadline_on: Day
  created_at: Instant
  status_changed_at: Instant
  duration_challenge_review_status: DurationChallengeReviewStatus | null
  duration_challenge_non_acceptance_response_status: DurationChallengeNonAcceptanceResponseStatus | null
  details: Json<AlterationDetails>
}

export interface ChargeableEventTable {
  id: Generated<number>
  happened_at: Instant
  kind: ChargeKind
  /** As it was then; the fee report shows the one at its own time (BR-FEE-06). */
  work_category: WorkCategory
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  work_reference: string
  permit_reference: string
  alteration_reference: string | null
  /** What a change of category changed; null for everything else. */
  category_before: Later<WorkCategory>
  /** The street as it was then; null on what was charged before it was kept. */
  road_category: Later<number>
  is_traffic_sensitive: Later<boolean>
  /** By the matrix of its day, before any discount; null while the authority had none for it. */
  fee_pence: Later<number>
  matrix_version: Later<number>
}

/** May be left out of a new row. */
type Later<Value> = ColumnType<Value | null, Value | null | undefined, Value | null>

export type AlterationRow = Selectable<PermitAlterationTable>

/**
 * The tables as Kysely sees them. Columns hold what is filtered, sorted, joined or constrained; `details` holds the rest
 * of a record as the contract shapes it. Dates are civil days as `2026-12-07`; instants are read as Temporal.Instant and
 * written as ISO text. Coordinates are metres, EPSG:27700.
 */
import type { ColumnType, Generated, Selectable } from 'kysely'
import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type {
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../../domain/contract/enums/alterations.ts'
import type { CommentTopic } from '../../domain/contract/enums/comments.ts'
import type { PaymentMethod } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import type { AuditEvent, AuditObjectType } from '../../domain/contract/enums/history.ts'
import type {
  IndustrySector,
  OrganisationStatus,
  OrganisationType,
  Role,
  WorkstreamAccessLevel,
  WorkstreamStatus,
} from '../../domain/contract/enums/organisations.ts'
import type { DisabledReason } from '../../domain/contract/enums/users.ts'
import type {
  AssessmentStatus,
  LaneRentalAssessmentOutcome,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
  WorkType,
} from '../../domain/contract/enums/permits.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import type { Geometry, MultiLineString } from '../../domain/geometry.ts'
import type { ActivityDetails } from './activity-details.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { ChosenAreaTable } from './area-tables.ts'
import type { AncillaryInformationTable } from './ancillary-informations-tables.ts'
import type { ChargeableEventTable, PermitAlterationTable } from './alteration-tables.ts'
import type {
  EventNotificationTable,
  EventSubscriptionTable,
  NotificationSigningKeyTable,
} from './event-subscription-tables.ts'
import type {
  FeeMatrixDraftTable,
  FeeMatrixVersionTable,
  FeeReconciliationRowTable,
  FeeReconciliationTable,
} from './fee-matrices-tables.ts'
import type { ForwardPlanTable } from './forward-plans-tables.ts'
import type {
  GovernanceFormTable,
  GovernanceOperationTable,
  GovernancePermitTable,
  GovernanceTokenTable,
  GovernanceWorkOrderTable,
} from './governance-tables.ts'
import type { CsvExportPartTable, CsvExportTable } from './export-tables.ts'
import type {
  InspectionTable,
  NonCompliancePermitTable,
  NonComplianceTable,
  ScheduledInspectionTable,
} from './inspection-tables.ts'
import type { MaterialClassificationTable } from './material-classification-tables.ts'
import type { FixedPenaltyNoticeNumberingTable, FixedPenaltyNoticeTable } from './fixed-penalty-notice-tables.ts'
import type { Hs2ActLimitTable } from './hs2-act-limits.ts'
import type { HistoricWorkTable } from './historic-work-tables.ts'
import type { PermitDetails } from './permit-details.ts'
import type { Section74Table } from './section-74-tables.ts'
import type { MailTable, PasswordCodeTable } from './mail-tables.ts'
import type { OverrunDismissalTable } from './worklist-tables.ts'
import type {
  SampledInspectionTable,
  SampleGenerationJobTable,
  SampleTable,
  SampleTargetTable,
  SamplingQuarterTable,
} from './sampling-tables.ts'
import type { Section58Table } from './section-58-tables.ts'
import type { Section81Table } from './section-81-tables.ts'
import type { PermitViewTable } from './permit-view-tables.ts'
import type { PrivateStreetNoticeTable } from './private-street-notices-tables.ts'
import type { InspectionUnitCountTable, ReinstatementTable, SiteNumberingTable, SiteTable } from './site-tables.ts'
import type { StreetInterestTable } from './street-interests.ts'
import type { TemplateTable } from './template-tables.ts'

export type Instant = ColumnType<Temporal.Instant, string, string>
export type MaybeInstant = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>
/** A civil day, `2026-12-07`. */
export type Day = ColumnType<string, string, string>
/** What the database keeps by itself. */
export type Derived<T> = ColumnType<T, never, never>
/** A civil day that the database keeps by itself from other columns. */
export type DerivedDay = Derived<string>
/** Read as the value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>
/** Written as `((minEasting,minNorthing),(maxEasting,maxNorthing))`; compared in SQL, never read. */
export type Box = ColumnType<never, string, string>

export interface OrganisationTable {
  swa_code: string
  prefix: string
  name: string
  organisation_type: OrganisationType
  organisation_status: OrganisationStatus
  industry_sector: IndustrySector
  is_hs2: boolean
  details: Json<OrganisationDetails>
}

export interface OrganisationDetails {
  address_line_one: string
  address_line_two?: string | null
  locality?: string | null
  town?: string | null
  postcode: string
  phone_number: string
  email?: string | null
  primary_contact_name?: string
  primary_contact_email?: string
  primary_contact_number?: string
  primary_admin_name?: string
  primary_admin_email?: string
  primary_admin_number?: string
  /** What an authority's new penalty notices begin with (BR-FPN-03). */
  fpn_details?: FpnDetails
}

export interface FpnDetails {
  readonly authorised_officer_name: string
  readonly authorised_officer_contact_details?: string | null
  readonly authorised_officer_address?: string | null
  readonly representations_contact_details?: string | null
  readonly representations_contact_address?: string | null
  readonly payment_methods?: readonly PaymentMethod[] | null
}

export interface ContractTable {
  promoter_swa_code: string
  contractor_swa_code: string
}

export interface WorkstreamTable {
  organisation_reference: string
  prefix: string
  name: string
  description: string | null
  contacts: ColumnType<WorkstreamContacts | null, string | null | undefined, string | null>
  status: WorkstreamStatus
}

/** Whom to call about a workstream, under the contract's names. */
export interface WorkstreamContacts {
  contact_name?: string | null
  contact_number?: string | null
  contact_email?: string | null
  emergency_contact_name?: string | null
  emergency_contact_number?: string | null
}

export interface AccountTable {
  email: string
  first_name: string
  last_name: string
  organisation_reference: string
  roles: ColumnType<Role[], Role[], Role[]>
  password_hash: string
  is_password_temporary: boolean
  is_disabled: boolean
  last_signed_in_at: MaybeInstant
  invited_at: MaybeInstant
  /** A temporary password without it is good for ever. */
  temporary_password_until: MaybeInstant
  disabled_at: MaybeInstant
  disabled_reason: ColumnType<DisabledReason | null, DisabledReason | null | undefined, DisabledReason | null>
  /** Tokens issued before this moment are no longer good. */
  tokens_valid_from: Instant
}

export interface AccountWorkstreamTable {
  email: string
  organisation_reference: string
  prefix: string
  access_level: WorkstreamAccessLevel
}

export interface FailedSignInTable {
  email: string
  failed_at: Instant
}

export interface SessionTable {
  id_hash: string
  email: string
  active_role: string | null
  acting_for: string | null
  created_at: Instant
  expires_at: Instant
}

export interface SettingTable {
  key: string
  value: Json<unknown>
}

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

export interface CommentTable extends CopiedFromWork {
  reference: string
  work_reference: string
  sequence: number
  topic: CommentTopic
  detail: string
  is_internal: boolean
  author_email: string
  /** Whom the author acted for: for a contractor the promoter, not its own company. */
  author_organisation: string
  /** Tells who receives it, also on an authority's own works, where both sides are one organisation. */
  author_side: 'promoter' | 'authority'
  created_at: Instant
  read_by: string | null
  read_at: MaybeInstant
}

export interface FileTable {
  id: Generated<number>
  name: string
  content_type: string
  size_bytes: number
  organisation_reference: string
  uploaded_by: string
  uploaded_at: Instant
  scan_status: 'pending' | 'safe' | 'unsafe'
  work_reference: string | null
  /** The record that it hangs on, when that is not the works record itself (BR-GEN-53). */
  object_type: AuditObjectType | null
  object_reference: string | null
}

export interface FileContentTable {
  file_id: number
  content: ColumnType<Uint8Array, Uint8Array, Uint8Array>
}

/** Append-only: history, event polling, live updates and the audit trail all read it; there is no second log. */
export interface WorkEventTable {
  update_id: Generated<number>
  /** Empty for what stands outside works records: activities, Section 58s, geographical areas and the like. */
  work_reference: string | null
  promoter_swa_code: string | null
  highway_authority_swa_code: string | null
  workstream_prefix: string | null
  event: AuditEvent
  object_type: AuditObjectType
  object_reference: string
  topic: string
  details: string
  username: string
  organisation_reference: string
  internal_user_identifier: string | null
  internal_user_name: string | null
  /** When set, only this organisation may see it (BR-WORK-07). */
  visible_to: string | null
  acted_at: Instant
}

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

/** Which record of other people's data became which of ours. */
export interface ImportedRecordTable {
  source_key: string
  reference: string
  /** When the imported version was made; an older one changes nothing. */
  version: Instant
}

export interface IdempotencyTable {
  email: string
  key: string
  request_hash: string
  status: number
  answer: string
  created_at: Instant
}

export interface Tables {
  organisation: OrganisationTable
  contract: ContractTable
  workstream: WorkstreamTable
  account: AccountTable
  account_workstream: AccountWorkstreamTable
  failed_sign_in: FailedSignInTable
  session: SessionTable
  setting: SettingTable
  street: StreetTable
  street_interest: StreetInterestTable
  place: PlaceTable
  hs2_act_limit: Hs2ActLimitTable
  geographical_area: GeographicalAreaTable
  geographical_area_street: GeographicalAreaStreetTable
  chosen_area: ChosenAreaTable
  work: WorkTable
  permit: PermitTable
  permit_alteration: PermitAlterationTable
  chargeable_event: ChargeableEventTable
  comment: CommentTable
  file: FileTable
  file_content: FileContentTable
  work_event: WorkEventTable
  activity: ActivityTable
  section_58: Section58Table
  section_81: Section81Table
  ancillary_information: AncillaryInformationTable
  forward_plan: ForwardPlanTable
  private_street_notice: PrivateStreetNoticeTable
  fee_matrix_version: FeeMatrixVersionTable
  fee_matrix_draft: FeeMatrixDraftTable
  fee_reconciliation: FeeReconciliationTable
  fee_reconciliation_row: FeeReconciliationRowTable
  sampling_quarter: SamplingQuarterTable
  sample_target: SampleTargetTable
  sample: SampleTable
  sampled_inspection: SampledInspectionTable
  sample_generation_job: SampleGenerationJobTable
  inspection: InspectionTable
  scheduled_inspection: ScheduledInspectionTable
  non_compliance: NonComplianceTable
  non_compliance_permit: NonCompliancePermitTable
  site_numbering: SiteNumberingTable
  site: SiteTable
  reinstatement: ReinstatementTable
  inspection_unit_count: InspectionUnitCountTable
  material_classification: MaterialClassificationTable
  imported_record: ImportedRecordTable
  fixed_penalty_notice: FixedPenaltyNoticeTable
  fixed_penalty_notice_numbering: FixedPenaltyNoticeNumberingTable
  section_74: Section74Table
  historic_work: HistoricWorkTable
  idempotency: IdempotencyTable
  csv_export: CsvExportTable
  csv_export_part: CsvExportPartTable
  overrun_dismissal: OverrunDismissalTable
  mail: MailTable
  password_code: PasswordCodeTable
  event_subscription: EventSubscriptionTable
  event_notification: EventNotificationTable
  notification_signing_key: NotificationSigningKeyTable
  template: TemplateTable
  permit_view: PermitViewTable
  governance_permit: GovernancePermitTable
  governance_operation: GovernanceOperationTable
  governance_form: GovernanceFormTable
  governance_work_order: GovernanceWorkOrderTable
  governance_token: GovernanceTokenTable
}

export type WorkRow = Selectable<WorkTable>
export type PermitRow = Selectable<PermitTable>
export type StreetRow = Selectable<StreetTable>
export type AccountRow = Selectable<AccountTable>

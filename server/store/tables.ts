/** Every table by its name. Columns hold what is filtered, sorted, joined or constrained; `details` holds the rest of a record. */
import type { AccountTable, AccountWorkstreamTable, FailedSignInTable, SessionTable } from './account-tables.ts'
import type { ActivityTable } from './activity-tables.ts'
import type { ChargeableEventTable, PermitAlterationTable } from './alteration-tables.ts'
import type { AncillaryInformationTable } from './ancillary-informations-tables.ts'
import type { ChosenAreaTable } from './area-tables.ts'
import type { Instant, Json } from './column-types.ts'
import type {
  EventNotificationTable,
  EventSubscriptionTable,
  NotificationSigningKeyTable,
} from './event-subscription-tables.ts'
import type { CsvExportPartTable, CsvExportTable } from './export-tables.ts'
import type {
  FeeMatrixDraftTable,
  FeeMatrixVersionTable,
  FeeReconciliationRowTable,
  FeeReconciliationTable,
} from './fee-matrices-tables.ts'
import type { FixedPenaltyNoticeNumberingTable, FixedPenaltyNoticeTable } from './fixed-penalty-notice-tables.ts'
import type { ForwardPlanTable } from './forward-plans-tables.ts'
import type {
  GovernanceFormTable,
  GovernanceOperationTable,
  GovernancePermitTable,
  GovernanceTokenTable,
  GovernanceWorkOrderTable,
} from './governance-tables.ts'
import type { HistoricWorkTable } from './historic-work-tables.ts'
import type { Hs2ActLimitTable } from './hs2-act-limits.ts'
import type {
  InspectionTable,
  NonCompliancePermitTable,
  NonComplianceTable,
  ScheduledInspectionTable,
} from './inspection-tables.ts'
import type { MailTable, PasswordCodeTable } from './mail-tables.ts'
import type { MaterialClassificationTable } from './material-classification-tables.ts'
import type { ContractTable, OrganisationTable, WorkstreamTable } from './organisation-tables.ts'
import type { PermitViewTable } from './permit-view-tables.ts'
import type { PrivateStreetNoticeTable } from './private-street-notices-tables.ts'
import type { CommentTable, FileContentTable, FileTable, WorkEventTable } from './record-tables.ts'
import type {
  SampleGenerationJobTable,
  SampleTable,
  SampleTargetTable,
  SampledInspectionTable,
  SamplingQuarterTable,
} from './sampling-tables.ts'
import type { CalendarLinkTable } from './calendar-tables.ts'
import type { SavedViewPinTable, SavedViewTable } from './saved-view-tables.ts'
import type { Section58Table } from './section-58-tables.ts'
import type { Section74Table } from './section-74-tables.ts'
import type { Section81Table } from './section-81-tables.ts'
import type { InspectionUnitCountTable, ReinstatementTable, SiteNumberingTable, SiteTable } from './site-tables.ts'
import type { StreetInterestTable } from './street-interests.ts'
import type { GeographicalAreaStreetTable, GeographicalAreaTable, PlaceTable, StreetTable } from './street-tables.ts'
import type { TemplateTable } from './template-tables.ts'
import type { ToDoAssignmentTable } from './to-do-tables.ts'
import type { UpstreamOutageTable, UpstreamSessionTable } from './upstream-tables.ts'
import type { PermitTable, WorkTable } from './work-tables.ts'
import type { OverrunDismissalTable } from './worklist-tables.ts'

export interface SettingTable {
  key: string
  value: Json<unknown>
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
  upstream_session: UpstreamSessionTable
  upstream_outage: UpstreamOutageTable
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
  to_do_assignment: ToDoAssignmentTable
  calendar_link: CalendarLinkTable
  saved_view: SavedViewTable
  saved_view_pin: SavedViewPinTable
  permit_view: PermitViewTable
  governance_permit: GovernancePermitTable
  governance_operation: GovernanceOperationTable
  governance_form: GovernanceFormTable
  governance_work_order: GovernanceWorkOrderTable
  governance_token: GovernanceTokenTable
}

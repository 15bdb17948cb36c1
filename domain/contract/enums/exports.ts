export const csvExportStatuses = ['queued', 'in_progress', 'ready', 'failed'] as const
export type CSVExportStatus = (typeof csvExportStatuses)[number]

export const csvExportTypes = [
  'FEE',
  'FORWARD_PLAN',
  'FPN',
  'INSPECTION',
  'PERMIT',
  'REINSTATEMENT',
  'SECTION_81',
  'PERMIT_ALTERATION',
  'ORGANISATION_DATA',
  'COMMENT',
  'REPORTING_INSPECTION_OUTCOMES',
  'REPORTING_PERMITS_CREATED',
  'REPORTING_PERMIT_OUTCOMES',
  'REPORTING_ALTERATIONS_CREATED',
  'REPORTING_ALTERATION_OUTCOMES',
  'REPORTING_FPNS_CREATED',
  'REPORTING_PERMITS_DEEMED',
  'SECTION_58',
  'SECTION_74',
  'SAMPLE_INSPECTIONS_DUE',
  'EXPIRING_INTERIM_REINSTATEMENT',
  'PBI_SAMPLE_INSPECTIONS_DUE',
  'REPORTING_PBI_PASS_FAIL_RATES',
  'NUMBER_OF_INSPECTION_UNITS',
  'PRIVATE_STREET_NOTICE',
  'REINSPECTION',
  'NON_COMPLIANCE',
  'REINSTATEMENTS_DUE',
  'MATERIAL_CLASSIFICATION',
] as const
export type CSVExportType = (typeof csvExportTypes)[number]

export const permitCsvExportPrefixes = ['PA', 'WR', 'PAA'] as const

export const feeReportFormats = ['all_orgs_one_csv', 'single_org_one_csv', 'all_orgs_multiple_csvs'] as const

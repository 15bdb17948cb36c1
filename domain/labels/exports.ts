import type { CSVExportStatus, CSVExportType, feeReportFormats } from '../contract/enums/exports.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'

export const csvExportStatusLabels: Record<CSVExportStatus, string> = {
  queued: 'Queued',
  in_progress: 'In progress',
  ready: 'Ready',
  failed: 'Failed',
}

export const csvExportTypeLabels: Record<CSVExportType, string> = {
  FEE: 'Fees',
  FORWARD_PLAN: 'Forward plans',
  FPN: 'Fixed penalty notices',
  INSPECTION: 'Inspections',
  PERMIT: 'Permits',
  REINSTATEMENT: 'Reinstatements',
  SECTION_81: 'Section 81s',
  PERMIT_ALTERATION: 'Change requests',
  ORGANISATION_DATA: 'All organisation data',
  COMMENT: 'Comments',
  SECTION_58: 'Section 58s',
  SECTION_74: 'Section 74s',
  SAMPLE_INSPECTIONS_DUE: 'Sample inspections due (before PBI)',
  PBI_SAMPLE_INSPECTIONS_DUE: 'Sample inspections due',
  EXPIRING_INTERIM_REINSTATEMENT: 'Expiring interim reinstatements',
  NUMBER_OF_INSPECTION_UNITS: 'Inspection units',
  PRIVATE_STREET_NOTICE: 'Private street notices',
  REINSPECTION: 'Reinspections',
  NON_COMPLIANCE: 'Non-compliances',
  REINSTATEMENTS_DUE: 'Reinstatements due',
  MATERIAL_CLASSIFICATION: 'Material classifications',
  REPORTING_PERMITS_CREATED: 'Permits created',
  REPORTING_PERMIT_OUTCOMES: 'Permit outcomes',
  REPORTING_PERMITS_DEEMED: 'Permits deemed',
  REPORTING_ALTERATIONS_CREATED: 'Change requests created',
  REPORTING_ALTERATION_OUTCOMES: 'Change request outcomes',
  REPORTING_FPNS_CREATED: 'FPNs created',
  REPORTING_INSPECTION_OUTCOMES: 'Inspection outcomes',
  REPORTING_PBI_PASS_FAIL_RATES: 'Sample inspection pass and fail rates',
}

export const feeReportFormatLabels: Record<(typeof feeReportFormats)[number], string> = {
  all_orgs_one_csv: 'All organisations, one file',
  single_org_one_csv: 'One organisation',
  all_orgs_multiple_csvs: 'All organisations, one file each (zip)',
}

const exportColours: Readonly<Record<CSVExportStatus, TagColour>> = {
  queued: 'grey',
  in_progress: 'blue',
  ready: 'green',
  failed: 'red',
}

/** The tag colour of the status of an export. */
export const csvExportStatusColour = (value: string) => colourFrom(exportColours, value)

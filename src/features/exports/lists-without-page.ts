/** Exports of what no page lists: their filters as the contract names them (BR-CSV-09, 16). */
import { feeReportFormats } from '../../../domain/contract/enums/exports.ts'
import { feeReportFormatLabels } from '../../../domain/labels/exports.ts'
import { exportFees, exportPbiSampleInspectionTargets } from '../../../domain/contract/exports.ts'
import type { ExportedList } from './export-types.ts'

export const feeReport: ExportedList = {
  filters: [
    { kind: 'days', title: 'Transactions', from: 'start_date', to: 'end_date' },
    {
      kind: 'choice',
      name: 'fee_report_format',
      title: 'How it is divided',
      values: feeReportFormats,
      labels: feeReportFormatLabels,
      isRequired: true,
    },
    { kind: 'text', name: 'swa_code_filter', title: 'SWA code, where it is of one organisation', isNumber: true },
  ],
  sorts: {},
  filledIn: (limits) => ({ fee_report_format: 'all_orgs_one_csv', ...limits }),
  exportTo: { endpoint: exportFees },
}

export const sampleTargets: ExportedList = {
  filters: [{ kind: 'days', title: 'Quarters', from: 'date_from', to: 'date_to' }],
  sorts: {},
  exportTo: { endpoint: exportPbiSampleInspectionTargets },
}

import * as listed from '../../../domain/contract/comments.shapes.ts'
import * as endpoints from '../../../domain/contract/exports.ts'
import * as shapes from '../../../domain/contract/exports.shapes.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.shapes.ts'
import { listInspections, listReinspections } from '../../../domain/contract/inspection-lists.shapes.ts'
import { listNonCompliances } from '../../../domain/contract/non-compliances.shapes.ts'
import { listPermits } from '../../../domain/contract/permits.shapes.ts'
import { listSection74s } from '../../../domain/contract/section-74s.shapes.ts'
import { carryListedPermits } from '../../store/permit-list.ts'
import { auditExport } from '../audit/audit.ts'
import { commentList } from '../comments/list-comments.ts'
import { feeLedgerExport } from '../fees/fee-ledger.ts'
import { fpnList } from '../fixed-penalty-notices/list-fpns.ts'
import { inspectionList } from '../inspections/list-inspections.ts'
import { reinspectionExportList } from '../inspections/list-reinspections.ts'
import { nonComplianceList } from '../non-compliances/list-non-compliances.ts'
import {
  listPbiSampleInspections,
  listPbiSampleInspectionTargets,
} from '../../../domain/contract/sampling-lists.shapes.ts'
import { sampleList, targetsOfPeriod } from '../sampling/list-sampling.ts'
import { permitList } from '../permits/list-permits.ts'
import { section74ExportList, section74Money } from '../section-74s/list-section-74s.ts'
import { exportOf, type CsvExport } from './csv-export.ts'
import { getCsv } from './get-csv.ts'
import { listCsvExports } from './list-csv-exports.ts'
import { filtersOfPermitExport, permitFileName } from './permit-export.ts'
import { exportOrganisationData } from './organisation-data.ts'
import { cancelExport, listOwnExports } from './own-exports.ts'
import { permitExports } from './permit-exports.ts'
import { siteAndSectionExports } from './site-and-section-exports.ts'

/** Every export with the list that it writes. */
const pairs = [
  auditExport,
  feeLedgerExport,
  ...siteAndSectionExports,
  ...permitExports,
  exportOf(endpoints.exportPermits, shapes.exportPermits, {
    list: permitList,
    answer: listPermits.answer,
    type: 'PERMIT',
    file: permitFileName,
    filters: filtersOfPermitExport,
    carried: { name: 'permits', carry: carryListedPermits },
  }),
  exportOf(endpoints.exportComments, shapes.exportComments, {
    list: commentList,
    answer: listed.listComments.answer,
    type: 'COMMENT',
    file: 'Comment',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportFpns, shapes.exportFpns, {
    list: fpnList,
    answer: listFpns.answer,
    type: 'FPN',
    file: 'FPN',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportInspections, shapes.exportInspections, {
    list: inspectionList,
    answer: listInspections.answer,
    type: 'INSPECTION',
    file: 'Inspection',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportReinspections, shapes.exportReinspections, {
    list: reinspectionExportList,
    answer: listReinspections.answer,
    type: 'REINSPECTION',
    file: 'Reinspection',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportNonCompliances, shapes.exportNonCompliances, {
    list: nonComplianceList,
    answer: listNonCompliances.answer,
    type: 'NON_COMPLIANCE',
    file: 'Non_compliance',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportSection74s, shapes.exportSection74s, {
    list: section74ExportList,
    answer: listSection74s.answer,
    type: 'SECTION_74',
    file: 'Section_74',
    filters: (body) => body,
    money: section74Money,
  }),
  exportOf(endpoints.exportPbiSampleInspectionsDue, shapes.exportPbiSampleInspectionsDue, {
    list: sampleList,
    answer: listPbiSampleInspections.answer,
    type: 'PBI_SAMPLE_INSPECTIONS_DUE',
    file: 'PBI_sample_inspections_due',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportPbiSampleInspectionTargets, shapes.exportPbiSampleInspectionTargets, {
    list: targetsOfPeriod,
    answer: listPbiSampleInspectionTargets.answer,
    // it has no type of its own (BR-LBL-42)
    type: 'upcoming_enum',
    file: 'PBI_sample_inspection_targets',
    filters: (body) => body,
  }),
]

export const exports = [
  ...pairs.map(({ implementation }) => implementation),
  exportOrganisationData,
  getCsv,
  listCsvExports,
  listOwnExports,
  cancelExport,
]

/** Every list that is written as CSV. */
export const csvExports: readonly CsvExport[] = pairs.map(({ csvExport }) => csvExport)

import { listAlterations } from '../../../domain/contract/alteration-lists.shapes.ts'
import * as endpoints from '../../../domain/contract/exports.ts'
import * as shapes from '../../../domain/contract/permit-exports.shapes.ts'
import { listInterestedPartyPermits } from '../../../domain/contract/permit-lists.shapes.ts'
import { alterationList } from '../alterations/list-alterations.ts'
import { interestedPartyPermitList } from '../permits/list-interested-party-permits.ts'
import { exportOf } from './csv-export.ts'
import { feeReport, feeReportZip } from './fee-report.ts'

export const permitExports = [
  exportOf(endpoints.exportAlterations, shapes.exportAlterations, {
    list: alterationList,
    answer: listAlterations.answer,
    type: 'PERMIT_ALTERATION',
    file: 'Change_request',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportInterestedPartyPermits, shapes.exportInterestedPartyPermits, {
    list: interestedPartyPermitList,
    answer: listInterestedPartyPermits.answer,
    // it has no type of its own (BR-LBL-42)
    type: 'PERMIT',
    file: 'Interested_party_permit',
    filters: (body) => body,
  }),
  exportOf(endpoints.exportFees, shapes.exportFees, {
    list: feeReport,
    answer: shapes.feeReport,
    type: 'FEE',
    file: 'Fee',
    filters: (body) => body,
    zip: feeReportZip,
  }),
]

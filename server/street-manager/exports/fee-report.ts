import { sql } from 'kysely'
import type * as z from 'zod/mini'
import type { feeReport as shape } from '../../../domain/contract/permit-exports.shapes.ts'
import { chargeKindLabels } from '../../../domain/labels/fees.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkFeeReport, type AskedFeeReport } from '../../../domain/rules/fee-report-checks.ts'
import {
  feeReportConditions,
  isOtherParty,
  otherParties,
  readCharges,
  type ReportedCharge,
} from '../../store/fee-report.ts'
import { allOf } from '../../store/matching.ts'
import type { ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'
import type { ZipOf } from './zip-of-csvs.ts'

type Row = z.output<typeof shape>['rows'][number]

/** The fee report: one row for each transaction of its days, in the order in which they happened (BR-CSV-09, BR-FEE-06). */
export const feeReport: ReportingList<AskedFeeReport, Row> = {
  from: sql`chargeable_event`,
  key: 'chargeable_event.id',
  walkedBy: 'chargeable_event.happened_at',
  check: checkFeeReport,
  conditions: feeReportConditions,
  sorts: { transaction_date: 'chargeable_event.happened_at' },
  rows: async (_, db, keys) => (await readCharges(db, keys)).map(describeCharge),
}

/** One CSV for each organisation that there were transactions with; an empty report is one CSV without rows (BR-CSV-09). */
export const feeReportZip: ZipOf<AskedFeeReport> = {
  isAsked: ({ fee_report_format }) => fee_report_format === 'all_orgs_multiple_csvs',
  members: async (db, asked, scope) => {
    const condition = allOf(feeReportConditions(asked, scope))
    const organisations = await otherParties(db, condition, scope)
    if (organisations.length === 0) return [{ name: 'none', condition }]
    return organisations.map((name) => ({ name, condition: allOf([condition, isOtherParty(scope, name)]) }))
  },
}

/** No amounts: those are between the parties (BR-CSV-09). */
function describeCharge(charge: ReportedCharge): Row {
  return {
    ...describeTransaction(charge),
    usrn: charge.usrn,
    town: charge.town,
    area: charge.area_name,
    road_category: charge.road_category,
    is_traffic_sensitive: charge.is_traffic_sensitive,
    // as it is when the report is written, whatever it was then (BR-FEE-06)
    work_category: charge.category_now,
    work_category_string: label(workCategoryLabels, charge.category_now),
    // BR-FEE-11
    is_fee_expected: charge.details.activity_type !== 'optional_permit_no_fee',
    assessment_discount: discountOf(charge),
  }
}

/** What was charged for, of whom and by whom; the same in the report and in the ledger. */
export const describeTransaction = (charge: ReportedCharge) => ({
  transaction_date: instantAnswer(charge.happened_at),
  transaction_type: charge.kind,
  transaction_type_string: label(chargeKindLabels, charge.kind),
  work_reference_number: charge.work_reference,
  permit_reference_number: charge.permit_reference,
  permit_alteration_reference_number: charge.alteration_reference,
  promoter_swa_code: charge.promoter_swa_code,
  promoter_organisation: charge.promoter_organisation,
  highway_authority_swa_code: charge.highway_authority_swa_code,
  highway_authority: charge.highway_authority,
  street: charge.street_name,
})

/** In per cent, of what the transaction is about: the permit or the change; a change of category has none of its own. */
export function discountOf({ kind, details, alteration_details }: ReportedCharge): number | null {
  if (kind === 'category_changed') return null
  const decided = kind === 'change_request_granted' ? alteration_details : details
  return decided?.assessment_discount ?? null
}

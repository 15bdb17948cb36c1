import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { exportFeeLedger, getFeeTotals, listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import * as shapes from '../../../domain/contract/fee-ledger.shapes.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { afterDiscount } from '../../../domain/rules/charge-fee.ts'
import { checkLedgerDays } from '../../../domain/rules/fee-ledger-checks.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { feeTotals, ledgerConditions, namesOf, type FeeTotal, type LedgerFilters } from '../../store/fee-ledger.ts'
import { otherPartyColumn, readCharges, type ReportedCharge } from '../../store/fee-report.ts'
import { exportOf } from '../exports/csv-export.ts'
import { describeTransaction, discountOf } from '../exports/fee-report.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'

type Entry = AnswerOf<typeof listFeeLedger>['rows'][number]

/** Transactions with their money: the page and the CSV both come from here. */
const feeLedger: ReportingList<LedgerFilters, Entry> = {
  from: sql`chargeable_event`,
  key: 'chargeable_event.id',
  walkedBy: 'chargeable_event.happened_at',
  periods: [['date_from', 'date_to']],
  conditions: ledgerConditions,
  sorts: {
    transaction_date: 'chargeable_event.happened_at',
    fee: 'chargeable_event.fee_pence',
    permit_reference_number: 'chargeable_event.permit_reference',
  },
  rows: async (_, db, keys) => (await readCharges(db, keys.map(String))).map(describe),
}

function describe(charge: ReportedCharge): Entry {
  const discount = discountOf(charge)
  const { fee_pence: fee } = charge
  return {
    ...describeTransaction(charge),
    work_category: charge.work_category,
    work_category_string: label(workCategoryLabels, charge.work_category),
    road_category: charge.charged_road_category ?? charge.road_category,
    is_traffic_sensitive: charge.charged_traffic_sensitive ?? charge.is_traffic_sensitive,
    fee: fee === null ? null : fee / 100,
    assessment_discount: discount,
    total: fee === null ? null : afterDiscount(fee, discount) / 100,
  }
}

const list = implementList(listFeeLedger, shapes.listFeeLedger, feeLedger)

/** Fees by the other party and by category (BR-FEE-05); 400 for more than a year, which has to be named. */
const totals = implement(getFeeTotals, shapes.getFeeTotals, async ({ db, query, rows: scope }) => {
  const missing = (['date_from', 'date_to'] as const)
    .filter((field) => query[field] === undefined)
    .map((field) => ({ field, message: 'Say which days are added up', rule: 'BR-FEE-06' }))
  refuseProblems([...missing, ...checkLedgerDays(query.date_from, query.date_to)])
  const conditions = ledgerConditions(query, scope)
  const parties = await feeTotals(db, conditions, otherPartyColumn(scope))
  const categories = await feeTotals(db, conditions, 'chargeable_event.work_category')
  const names = await namesOf(
    db,
    parties.map(({ key }) => key),
  )
  return {
    by_organisation: parties.map((total) => inPounds(total, names.get(total.key) ?? total.key)),
    by_category: categories.map((total) => inPounds(total, label(workCategoryLabels, total.key as WorkCategory))),
  }
})

const inPounds = ({ key, transactions, fee_pence, total_pence, without_fee }: FeeTotal, name: string) => ({
  name,
  key,
  transactions,
  fees: fee_pence / 100,
  total: total_pence / 100,
  without_fee,
})

export const feeLedgerExport = exportOf(exportFeeLedger, shapes.exportFeeLedger, {
  list: feeLedger,
  answer: shapes.listFeeLedger.answer,
  // it has no type of its own (BR-LBL-42)
  type: 'upcoming_enum',
  file: 'Fee_ledger',
  filters: (body) => body,
})

export const fees = [list, totals]

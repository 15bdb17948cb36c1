import * as endpoints from '../../../domain/contract/reports.ts'
import * as shapes from '../../../domain/contract/reports.shapes.ts'
import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { monthsOf } from '../../../domain/rules/report-period.ts'
import { implement } from '../../http/implement.ts'
import * as store from '../../store/finding-reports.ts'
import { askedReport, monthAnswer } from './asked-report.ts'

export const penaltiesReport = implement(endpoints.getPenaltiesReport, shapes.getPenaltiesReport, async (call) => {
  const { asked, scope, months } = await askedReport(call)
  const found = await store.penaltiesReport(call.db, asked, scope, months)
  return {
    rows: found.map(({ month, ...row }) => ({
      ...monthAnswer(months, month),
      ...row,
      offence_code_string: label(offenceCodeLabels, row.offence_code),
    })),
  }
})

export const inspectionsReport = implement(
  endpoints.getInspectionsReport,
  shapes.getInspectionsReport,
  async (call) => {
    const { asked, scope } = await askedReport(call)
    const found = await store.inspectionsReport(call.db, asked, scope)
    return {
      rows: found.map((row) => ({
        ...row,
        inspection_category_string: row.inspection_category
          ? label(inspectionCategoryLabels, row.inspection_category)
          : 'No category',
      })),
    }
  },
)

export const reinstatementsReport = implement(
  endpoints.getReinstatementsReport,
  shapes.getReinstatementsReport,
  async (call) => {
    const { asked, scope, months, today, holidays } = await askedReport(call)
    const registered = await store.registrationsReport(call.db, asked, scope, { months, today, holidays })
    const ahead = monthsOf(today, today.add({ years: 1 }).subtract({ days: 1 }))
    const ending = await store.endingReport(call.db, asked, scope, ahead)
    return {
      months: registered.map(({ month, ...row }) => ({ ...monthAnswer(months, month), ...row })),
      ending: ending.map(({ month, ...row }) => ({ ...monthAnswer(ahead, month), ...row })),
    }
  },
)

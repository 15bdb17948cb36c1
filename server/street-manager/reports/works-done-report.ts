import { getWorksDoneReport } from '../../../domain/contract/reports.ts'
import { getWorksDoneReport as shapes } from '../../../domain/contract/reports.shapes.ts'
import { implement } from '../../http/implement.ts'
import * as store from '../../store/works-done-report.ts'
import { askedReport } from './asked-report.ts'

export const worksDoneReport = implement(getWorksDoneReport, shapes, async (call) => {
  const { asked, scope } = await askedReport(call)
  return { rows: await store.worksDoneReport(call.db, asked, scope) }
})

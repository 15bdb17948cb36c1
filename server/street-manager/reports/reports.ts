import { inspectionsReport, penaltiesReport, reinstatementsReport } from './finding-reports.ts'
import { jeopardy, overrunsReport } from './overrun-reports.ts'
import { performanceReport } from './performance-report.ts'
import { applicationsReport, decisionsReport, workloadReport } from './permit-reports.ts'
import { worksDoneReport } from './works-done-report.ts'

export const reports = [
  applicationsReport,
  decisionsReport,
  workloadReport,
  penaltiesReport,
  inspectionsReport,
  reinstatementsReport,
  overrunsReport,
  jeopardy,
  performanceReport,
  worksDoneReport,
]

import { measures } from './report-measures.ts'
import { mostPerformanceReportDays, mostReportDays } from './report-period.ts'

const head = `# Reports

What each measure counts, as the pages under \`/reports\` say it too. \`npm run docs:states\` writes this page from
\`domain/rules/report-measures.ts\`.

- **Whose rows.** Those that the lists show to the same person: the organisation's (for a contractor, the promoter's acted for), in the
  workstreams that the person sees (BR-REP-05, BR-ROLE-66). Each number is counted in the database when it is asked for; no copy is kept.
- **Which days.** ${mostReportDays} at most, both ends included, in London (BR-REP-19). A month that the days do not reach over is drawn with a dashed outline.
- **Narrowed by** area, the other party's name, category and workstream, all in the address. What is counted without a permit (penalties, inspections)
  has no category. The lists have no filter by workstream, so that within one the numbers are not links.
- **From a number to its rows.** A number is a link where the filters of a list can say exactly what it counts. They cannot leave withdrawn
  inspections out, nor closed permits that nobody granted: where there are such, the number stands alone.
- **An administrator** has the performance report: one at a time, ${mostPerformanceReportDays} days at most, by promoter for an authority and by authority for a promoter
  (BR-CSV-12).
`

/** docs/reports.md: what the reports count, from what the pages say. */
export function reportPage(): string {
  const sections = Object.values(measures).map(
    ({ title, definition, rules }) => `## ${title}\n\n${definition}\n\nRules: ${rules.join(', ')}.\n`,
  )
  return [head, ...sections].join('\n')
}

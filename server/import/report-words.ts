import type { ImportReport } from './import-records.ts'

/** More skipped records than this are only counted by reason. */
const mostListed = 100

/** What the import did, for the person who ran it. */
export function reportWords(report: ImportReport, seconds: number): string {
  const { works, activities, skipped } = report
  const line = (what: string, counts: ImportReport['works']) =>
    `  ${what.padEnd(11)}${counts.new} new, ${counts.updated} updated, ${counts.unchanged} unchanged`
  return [
    `Read ${report.read} records in ${seconds.toFixed(1)} seconds`,
    line('permits', works),
    line('activities', activities),
    `  skipped    ${skipped.length}`,
    ...skipped.slice(0, mostListed).map(({ position, reason }) => `    ${position}: ${reason}`),
    ...(skipped.length > mostListed ? ['  and further:', ...byReason(skipped.slice(mostListed))] : []),
  ].join('\n')
}

function byReason(skipped: ImportReport['skipped']): string[] {
  const counts = new Map<string, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, number]) => `    ${number} times: ${reason}`)
}

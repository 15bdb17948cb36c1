import { rowsCsv } from './rows-csv.ts'

/** Hands the person a file made of these rows, named after what they are; nothing is asked of the service. */
export function saveCsv(rows: readonly object[], many: string): void {
  // the mark at the beginning tells spreadsheets that the text is UTF-8
  const address = URL.createObjectURL(new Blob([`\uFEFF${rowsCsv(rows)}`], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${many.replaceAll(' ', '-')}.csv`
  link.click()
  URL.revokeObjectURL(address)
}

import { rowsCsv } from './rows-csv.ts'

/** Hands the person a file made of these rows, named after what they are; nothing is asked of the service. */
export function saveCsv(rows: readonly object[], many: string): void {
  // the mark at the beginning tells spreadsheets that the text is UTF-8
  saveFile(`\uFEFF${rowsCsv(rows)}`, `${many}.csv`, 'text/csv;charset=utf-8')
}

/** Hands the person this text as a file; spaces in its name become hyphens. */
export function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(' ', '-')
  link.click()
  URL.revokeObjectURL(address)
}

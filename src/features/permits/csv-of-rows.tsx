import { Button } from '../../components/Button.tsx'
import { permitsCsv } from './permit-csv.ts'
import type { PermitListRow } from './permit-list-facts.ts'

/** Makes the file here, from the rows on the screen: nothing is asked of the service. */
export function CsvOfRows({ rows }: { rows: readonly PermitListRow[] }) {
  function save() {
    // the mark at the beginning tells spreadsheets that the text is UTF-8
    const address = URL.createObjectURL(new Blob([`\uFEFF${permitsCsv(rows)}`], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'permits.csv'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Button variant="secondary" onPress={save}>
      CSV of these {rows.length}
    </Button>
  )
}

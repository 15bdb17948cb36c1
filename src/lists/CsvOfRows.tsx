import { Button } from '../components/Button.tsx'
import { rowsCsv } from './rows-csv.ts'

interface CsvOfRowsProps {
  rows: readonly object[]
  /** Of the file, without its ending. */
  name: string
  children: string
}

/** Makes the file here, from rows on the screen: nothing is asked of the service. */
export function CsvOfRows({ rows, name, children }: CsvOfRowsProps) {
  function save() {
    // the mark at the beginning tells spreadsheets that the text is UTF-8
    const address = URL.createObjectURL(new Blob([`\uFEFF${rowsCsv(rows)}`], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.csv`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Button variant="secondary" onPress={save}>
      {children}
    </Button>
  )
}

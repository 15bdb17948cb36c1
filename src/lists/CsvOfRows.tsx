import { Button } from '../components/Button.tsx'
import { saveCsv } from './save-csv.ts'

interface CsvOfRowsProps {
  rows: readonly object[]
  /** What the rows are, as the file is called. */
  name: string
  size?: 'page' | 'row'
  children: string
}

/** Makes the file here, from rows on the screen. */
export function CsvOfRows({ rows, name, size = 'page', children }: CsvOfRowsProps) {
  return (
    <Button variant="secondary" size={size} onPress={() => saveCsv(rows, name)}>
      {children}
    </Button>
  )
}

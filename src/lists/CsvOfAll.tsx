import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { countWords } from '../../domain/words.ts'
import { Button } from '../components/Button.tsx'
import type { ListDefinition } from './list-definition.ts'
import { loadAll, mostLoaded, pagesOf } from './load-all.ts'
import { saveCsv } from './save-csv.ts'

interface CsvOfAllProps {
  list: ListDefinition<never>
  /** The list's question, without its page. */
  query: Readonly<Record<string, unknown>>
}

/** For lists that the service makes no file of: every row is fetched here, page by page, and written here. */
export function CsvOfAll({ list, query }: CsvOfAllProps) {
  const client = useQueryClient()
  const [says, setSays] = useState('')
  const [one, many] = list.noun

  async function save() {
    try {
      const read = pagesOf<object>(client, list.endpoint, query)
      const { rows, isCut } = await loadAll(read, (count) => setSays(`${countWords(count, one, many)} loaded`))
      saveCsv(rows, many)
      setSays(isCut ? `Only the first ${mostLoaded.toLocaleString('en-GB')}: narrow the list with filters` : '')
    } catch {
      setSays('They could not all be loaded. Try again.')
    }
  }
  return (
    <>
      <Button variant="secondary" onPress={save} busyText="Loading all">
        CSV of all
      </Button>
      <span role="status" className={says ? 'govuk-body app-says' : undefined}>
        {says}
      </span>
    </>
  )
}

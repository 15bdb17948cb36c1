import type { OutboxItem } from '../../api/outbox/outbox-item.ts'
import { Button } from '../../components/Button.tsx'
import { statementCsv, statementRows } from './statement.ts'

/** The failed tries, to read, print or take along. */
export function Statement({ items }: { items: readonly OutboxItem[] }) {
  const rows = statementRows(items)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="statement">
      <h2 className="govuk-heading-m" id="statement">
        Failed attempts
      </h2>
      <ul className="govuk-list">
        {rows.map(({ record, what, at, outcome }, place) => (
          <li key={`${record} ${at} ${place}`}>
            {at}: {what}, {record}. {outcome}
          </li>
        ))}
      </ul>
      <Button variant="secondary" onPress={() => save(statementCsv(items))}>
        Download statement
      </Button>
    </section>
  )
}

function save(csv: string): void {
  const href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = href
  link.download = 'statement-of-failed-attempts.csv'
  link.click()
  URL.revokeObjectURL(href)
}

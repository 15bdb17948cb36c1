import { checkLedgerDays } from '../../../domain/rules/fee-ledger-checks.ts'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf, type DateParts } from '../../forms/date-parts.ts'

export interface DaysAnswers {
  readonly date_from: DateParts
  readonly date_to: DateParts
}

/** What is wrong with the days as typed; the same as the service tells. */
export function daysProblems({ date_from, date_to }: DaysAnswers) {
  const [from, to] = [dateOf(date_from), dateOf(date_to)]
  if (!from || !to) {
    return [
      ...(from ? [] : [{ field: 'date_from', message: 'Enter a from date' }]),
      ...(to ? [] : [{ field: 'date_to', message: 'Enter a to date' }]),
    ]
  }
  return checkLedgerDays(from.toString(), to.toString())
}

export function DaysQuestion() {
  return (
    <>
      <DateField name="date_from" legend="From" />
      <DateField name="date_to" legend="To" hint="A year at most" />
    </>
  )
}

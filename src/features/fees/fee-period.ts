import { mostLedgerDays } from '../../../domain/rules/fee-ledger-checks.ts'

/** The days that an address names; this financial month so far, the usual ones, for anything else. */
export function periodOf(search: URLSearchParams, today: Temporal.PlainDate) {
  const [from, to] = [dayOf(search.get('from')), dayOf(search.get('to'))]
  const usual = { from: today.with({ day: 1 }).subtract({ months: 1 }), to: today }
  if (!from || !to) return usual
  const days = from.until(to).days
  return days < 0 || days >= mostLedgerDays ? usual : { from, to }
}

function dayOf(text: string | null): Temporal.PlainDate | undefined {
  try {
    return text === null ? undefined : Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}

/** The days of the clashes panel, as its address has them: from today for two weeks unless told. */
export function chosenDays(search: URLSearchParams, today: string): { from: string; to: string; problem?: string } {
  const [from, to] = [search.get('from') ?? today, search.get('to') ?? fortnightAfter(search.get('from') ?? today)]
  if (!isDay(from)) return { from, to, problem: 'First day must be a real date' }
  if (!isDay(to)) return { from, to, problem: 'Last day must be a real date' }
  if (to < from) return { from, to, problem: 'Last day must be the same as or after the first day' }
  return { from, to }
}

const fortnightAfter = (day: string) => (isDay(day) ? Temporal.PlainDate.from(day).add({ days: 13 }).toString() : day)

/** Of the years that the service knows. */
function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

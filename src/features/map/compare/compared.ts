/** Two days of one view beside each other: which works are there on the first, on the second, on both. */
interface Known {
  readonly id: string
}

export interface Compared<Thing> {
  readonly onlyFirst: readonly Thing[]
  readonly onlySecond: readonly Thing[]
  readonly both: readonly Thing[]
}

export function compared<Thing extends Known>(first: readonly Thing[], second: readonly Thing[]): Compared<Thing> {
  const [inFirst, inSecond] = [idsOf(first), idsOf(second)]
  return {
    onlyFirst: first.filter(({ id }) => !inSecond.has(id)),
    onlySecond: second.filter(({ id }) => !inFirst.has(id)),
    both: first.filter(({ id }) => inSecond.has(id)),
  }
}

export function differenceWords({ onlyFirst, onlySecond, both }: Compared<Known>): string {
  const [first, second, shared] = [onlyFirst, onlySecond, both].map(({ length }) => length.toLocaleString('en-GB'))
  return `${first} only on the first day, ${second} only on the second, ${shared} on both.`
}

const idsOf = (things: readonly Known[]) => new Set(things.map(({ id }) => id))

/** One number for each thing, the same on both maps and in the lists, which stand one after another. */
export function numbersOf({ onlyFirst, onlySecond, both }: Compared<Known>): ReadonlyMap<string, string> {
  return new Map([...onlyFirst, ...onlySecond, ...both].map(({ id }, index) => [id, String(index + 1)]))
}

const daysBetween = 14

export interface TwoDays {
  readonly first: string
  readonly second: string
}

/** Civil dates of the address; without them today, and the same weekday two weeks later. */
export function readTwoDays(search: URLSearchParams, today: string): TwoDays {
  const first = readDay(search.get('first')) ?? today
  return { first, second: readDay(search.get('second')) ?? laterBy(first, daysBetween) }
}

const laterBy = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()

function readDay(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text).toString()
  } catch {
    return undefined
  }
}

/** Chance that can be played again: the same seed gives the same numbers, so that everybody's Marlshire is the same. */
export interface Chance {
  /** From 0 up to but not including 1. */
  part(): number
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number
  /** True in so many of a hundred cases. */
  percent(cases: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the entries, as often as its weight says. */
  weighted<T extends { readonly weight: number }>(entries: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

export function makeChance(seed: number): Chance {
  let state = seed | 0
  const part = () => {
    // a counter whose bits are mixed: even, fast, and good enough for a made-up county
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number) => low + Math.floor(part() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[whole(0, list.length - 1)]
    if (picked === undefined) throw new RangeError('Nothing to pick from')
    return picked
  }
  return {
    part,
    whole,
    pick,
    percent: (cases) => part() * 100 < cases,
    weighted: (entries) => {
      let left = part() * entries.reduce((sum, entry) => sum + entry.weight, 0)
      return entries.find((entry) => (left -= entry.weight) < 0) ?? pick(entries)
    },
    shuffled: (list) => {
      const result = [...list]
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = whole(0, last)
        ;[result[last], result[other]] = [
          result[other] as (typeof result)[number],
          result[last] as (typeof result)[number],
        ]
      }
      return result
    },
  }
}

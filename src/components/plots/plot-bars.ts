/** Where the parts of stacked bars begin and end. Pure, so that it is tested without a screen. */

interface Bar {
  readonly total: number
  /** One for each series, from the bottom up. */
  readonly parts: readonly { readonly from: number; readonly to: number }[]
}

export function barsOf(series: readonly { readonly values: readonly number[] }[]): Bar[] {
  const points = series[0]?.values.length ?? 0
  return Array.from({ length: points }, (_, at) => {
    let from = 0
    const parts = series.map(({ values }) => {
      const part = { from, to: from + (values[at] ?? 0) }
      from = part.to
      return part
    })
    return { total: from, parts }
  })
}

/** A name that fits so many letters, cut where it is longer: the table has it whole. */
export const shortened = (name: string, letters: number) =>
  name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}\u2026`

/** Maps civil days to pixels from the first of the year that holds the earliest to the last of that with the latest. */
export function dayScale(days: readonly string[], pixels: number): { at: (day: string) => number; years: string[] } {
  const sorted = [...days].sort()
  const first = Number((sorted[0] ?? '2000-01-01').slice(0, 4))
  const last = Number((sorted.at(-1) ?? '2000-01-01').slice(0, 4)) + 1
  const begin = Date.UTC(first, 0, 1)
  const whole = Date.UTC(last, 0, 1) - begin
  return {
    at: (day) => Math.round(((Date.parse(day) - begin) / whole) * pixels * 10) / 10,
    years: Array.from({ length: last - first + 1 }, (_, nth) => `${first + nth}-01-01`),
  }
}

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

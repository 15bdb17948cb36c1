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

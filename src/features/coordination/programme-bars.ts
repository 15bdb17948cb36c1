/** Where a bar stands between the first and the last day shown, in percent of the width; both days belong to it. */
export interface Bar {
  readonly left: number
  readonly width: number
}

const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** The part of some days that is shown; nothing for days outside. Civil dates, all included. */
export function barOf(
  { from, to }: { readonly from: string; readonly to: string },
  shown: { readonly from: string; readonly to: string },
): Bar | undefined {
  if (to < shown.from || from > shown.to) return undefined
  const all = days(shown.from, shown.to) + 1
  const first = Math.max(0, days(shown.from, from))
  const last = Math.min(all, days(shown.from, to) + 1)
  return { left: (first / all) * 100, width: ((last - first) / all) * 100 }
}

/** Mondays among the days shown, as marks of a scale; of many weeks only so many that their dates can be read. */
export function weekMarks(shown: { readonly from: string; readonly to: string }, most = 8) {
  const first = Temporal.PlainDate.from(shown.from)
  const monday = first.add({ days: (8 - first.dayOfWeek) % 7 })
  const all = days(shown.from, shown.to) + 1
  const weeks = Math.max(0, Math.ceil((all - days(shown.from, monday.toString())) / 7))
  const step = Math.max(1, Math.ceil(weeks / most))
  return Array.from({ length: Math.ceil(weeks / step) }, (_, at) => {
    const day = monday.add({ weeks: at * step })
    return { day: day.toString(), left: (days(shown.from, day.toString()) / all) * 100 }
  })
}

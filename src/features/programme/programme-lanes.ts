/** Bars as rows: those of one group share its rows, so that no two in a line overlap. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listProgrammeBars } from '../../../domain/contract/programme.ts'
import { dayNumber, type Days } from './programme-days.ts'

export type ProgrammeBar = AnswerOf<typeof listProgrammeBars>['rows'][number]

/** A bar where it stands; civil dates, both included. */
export interface PlacedBar extends Days {
  readonly bar: ProgrammeBar
  /** A street in two areas has its bar twice: this is unique. */
  readonly key: string
  /** From this day on the works overrun. */
  readonly overrunFrom: string | undefined
  /** A change request that waits asks for this end. */
  readonly askedTo: string | undefined
}

/** One line of the chart. */
export interface Lane {
  readonly group: string
  readonly name: string
  /** The first line of its group carries its name. */
  readonly isFirst: boolean
  /** Bars of the whole group. */
  readonly count: number
  /** In the order of their days. */
  readonly bars: readonly PlacedBar[]
}

/** The last day that a bar reaches, with the part that is only asked for. */
const reach = ({ to, askedTo }: PlacedBar) => (askedTo && askedTo > to ? askedTo : to)

export function placed(bar: ProgrammeBar, today: string): PlacedBar {
  const [from, end] = [bar.start_date.slice(0, 10), bar.end_date.slice(0, 10)]
  const due = bar.reasonable_period_end_date?.slice(0, 10)
  // works in progress are on the street today, whatever was proposed
  const to = bar.phase === 'in_progress' && end < today ? today : end
  return {
    bar,
    key: `${bar.group} ${bar.reference}`,
    from,
    to,
    overrunFrom: due && due < today ? dayAfter(due) : undefined,
    askedTo: bar.asked_end_date?.slice(0, 10),
  }
}

function dayAfter(day: string): string {
  return new Date((dayNumber(day) + 1) * 86_400_000).toISOString().slice(0, 10)
}

/** Lines from bars in the order of the service: groups together, the earliest first in each. */
export function lanesOf(bars: readonly ProgrammeBar[], today: string): Lane[] {
  const lanes: Lane[] = []
  let at = 0
  while (at < bars.length) {
    const first = bars[at]
    if (!first) break
    let end = at
    while (bars[end]?.group === first.group) end += 1
    lanes.push(...lanesOfGroup(bars.slice(at, end).map((bar) => placed(bar, today))))
    at = end
  }
  return lanes
}

function lanesOfGroup(bars: readonly PlacedBar[]): Lane[] {
  const lines: PlacedBar[][] = []
  const ends: string[] = []
  for (const one of bars) {
    const free = ends.findIndex((end) => end < one.from)
    const line = free === -1 ? lines.length : free
    lines[line] = [...(lines[line] ?? []), one]
    ends[line] = reach(one)
  }
  return lines.map((line, at) => ({
    group: bars[0]?.bar.group ?? '',
    name: bars[0]?.bar.group_name ?? '',
    isFirst: at === 0,
    count: bars.length,
    bars: line,
  }))
}

export type Way = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The bar that a key leads to from another; the same one at the edge. */
export function barBeside(lanes: readonly Lane[], key: string, way: Way): string | undefined {
  const row = lanes.findIndex(({ bars }) => bars.some((one) => one.key === key))
  const lane = lanes[row]
  if (!lane) return lanes[0]?.bars[0]?.key
  const at = lane.bars.findIndex((one) => one.key === key)
  const here = lane.bars[at]
  switch (way) {
    case 'left':
      return lane.bars[at - 1]?.key ?? lanes[row - 1]?.bars.at(-1)?.key ?? key
    case 'right':
      return lane.bars[at + 1]?.key ?? lanes[row + 1]?.bars[0]?.key ?? key
    case 'up':
      return nearest(lanes[row - 1], here) ?? key
    case 'down':
      return nearest(lanes[row + 1], here) ?? key
    case 'first':
      return lanes[0]?.bars[0]?.key
    case 'last':
      return lanes.at(-1)?.bars.at(-1)?.key
  }
}

function nearest(lane: Lane | undefined, here: PlacedBar | undefined): string | undefined {
  if (!lane || !here) return undefined
  const away = (one: PlacedBar) => Math.abs(dayNumber(one.from) - dayNumber(here.from))
  return [...lane.bars].sort((a, b) => away(a) - away(b))[0]?.key
}

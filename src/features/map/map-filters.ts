/** The map's state in the address: place, dates, layers and what is chosen. A shared link shows the same map. */
import type { Position } from '../../../domain/geometry.ts'
import { dateOf } from '../../forms/date-parts.ts'
import { isOnGrid, roundMetres } from '../../map/bng.ts'
import { type Hideable, hideables } from '../../map/switches.ts'
import { type Area, printArea, readArea } from '../../map/select/area.ts'
import { type Opacities, type Overlay, overlays, printOpacities, readOpacities } from '../../map/overlays.ts'

export type MapFilters = {
  centre: Position | undefined
  metresPerPixel: number | undefined
  /** Civil dates, both included; undefined while nobody chose them: then today and the two weeks after it. */
  from: string | undefined
  to: string | undefined
  /** The week of those dates that is looked at, from 0; undefined for all of them. In the address weeks count from 1. */
  week: number | undefined
  hidden: readonly Hideable[]
  /** Of the works only those whose category is immediate. */
  onlyImmediate: boolean
  /** Whether works have the symbols of their traffic management. */
  symbols: boolean
  /** Layers over the works that somebody turned on, and those of them that are seen through. */
  over: readonly Overlay[]
  opacities: Opacities
  chosen: string | undefined
  /** A street to open at; gone from the address as soon as the map has a centre. */
  usrn: number | undefined
  /** Drawn round what the list is limited to; empty for none. */
  area: Area
  /** Only works on the streets of the areas that the officer has chosen. */
  mine: boolean
}

/** A wrong value is left out: an old or mistyped link opens the map rather than an error. */
export function readMapFilters(search: URLSearchParams): MapFilters {
  const metresPerPixel = Number(search.get('scale'))
  const [from, to] = [readDay(search.get('from')), readDay(search.get('to'))]
  const isOrdered = from === undefined || to === undefined || from <= to
  return {
    centre: readCentre(search.get('centre')),
    metresPerPixel: metresPerPixel > 0 && metresPerPixel < 10_000 ? metresPerPixel : undefined,
    from: isOrdered ? from : undefined,
    to: isOrdered ? to : undefined,
    week: /^[1-9]\d{0,3}$/.test(search.get('week') ?? '') ? Number(search.get('week')) - 1 : undefined,
    hidden: hideables.filter((one) => search.get('hide')?.split(' ').includes(one)),
    onlyImmediate: search.get('only') === 'immediate',
    symbols: search.get('symbols') !== 'off',
    over: overlays.filter((overlay) => search.get('over')?.split(' ').includes(overlay)),
    opacities: readOpacities(search.get('fade')),
    chosen: search.get('chosen') || undefined,
    mine: search.get('mine') === 'true',
    area: readArea(search.get('area')),
    usrn: /^\d{6,8}$/.test(search.get('usrn') ?? '') ? Number(search.get('usrn')) : undefined,
  }
}

export function printMapFilters(filters: MapFilters): URLSearchParams {
  const {
    centre,
    metresPerPixel,
    from,
    to,
    week,
    hidden,
    onlyImmediate,
    symbols,
    over,
    opacities,
    chosen,
    usrn,
    mine,
    area,
  } = filters
  const given = {
    centre: centre && centre.map(roundMetres).join(','),
    scale: metresPerPixel === undefined ? undefined : String(metresPerPixel),
    from,
    to,
    week: week === undefined ? undefined : String(week + 1),
    hide: hideables.filter((one) => hidden.includes(one)).join(' '),
    only: onlyImmediate ? 'immediate' : undefined,
    symbols: symbols ? undefined : 'off',
    over: overlays.filter((overlay) => over.includes(overlay)).join(' '),
    fade: printOpacities(opacities),
    chosen,
    mine: mine ? 'true' : undefined,
    area: printArea(area),
    usrn: usrn === undefined ? undefined : String(usrn),
  }
  return new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => Boolean(pair[1])))
}

const daysShown = 14

/** The dates that count: those chosen, else from today; one alone brings the other with it. */
export function datesShown({ from, to }: Pick<MapFilters, 'from' | 'to'>, today: string): { from: string; to: string } {
  const plus = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
  if (from !== undefined) return { from, to: to ?? plus(from, daysShown) }
  if (to === undefined) return { from: today, to: plus(today, daysShown) }
  return { from: to < today ? to : today, to }
}

export function movedByDays(dates: { from: string; to: string }, days: number): { from: string; to: string } {
  const moved = (day: string) => Temporal.PlainDate.from(day).add({ days }).toString()
  return { from: moved(dates.from), to: moved(dates.to) }
}

/** A civil date from "7 12 2026", "7/12/2026" or "7 December 2026"; undefined when it is no real date. */
export function readTypedDay(text: string): string | undefined {
  const [day = '', month = '', year = '', ...rest] = text.trim().split(/[\s/.-]+/)
  return rest.length > 0 ? undefined : dateOf({ day, month, year })?.toString()
}

function readCentre(text: string | null): Position | undefined {
  const [, easting, northing] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(text ?? '') ?? []
  const centre: Position = [Number(easting), Number(northing)]
  return isOnGrid(centre) ? centre : undefined
}

function readDay(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text).toString()
  } catch {
    return undefined
  }
}

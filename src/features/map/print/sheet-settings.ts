/** What the printed sheet is like: paper, which way round, and its scale. In the address beside the map's own state. */

/** Width and height in millimetres, upright (ISO 216). */
const papers = { a4: [210, 297], a3: [297, 420] } as const
export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as Paper[]

export const turns = ['landscape', 'portrait'] as const
export type Turn = (typeof turns)[number]

/** Metres of the ground to each metre of the paper. */
export const scales = [500, 1_000, 1_250, 2_500, 5_000, 10_000, 25_000, 50_000] as const

export interface SheetSettings {
  readonly paper: Paper
  readonly turn: Turn
  readonly scale: number
  readonly title: string
}

/** White round the sheet, which no printer has to reach: the margin that `sheet.css` gives each page. */
const marginMillimetres = 10

/** Millimetres of paper that can be printed on, a millimetre short so that no rounding begins another page. */
export function printable({ paper, turn }: Pick<SheetSettings, 'paper' | 'turn'>): { width: number; height: number } {
  const [short, long] = papers[paper]
  const [width, height] = turn === 'portrait' ? [short, long] : [long, short]
  return { width: width - 2 * marginMillimetres, height: height - 2 * marginMillimetres - 1 }
}

/** A pixel of CSS is a ninety-sixth of an inch, on paper as in a page. */
export const pixelsPerMillimetre = 96 / 25.4

/** How much ground a pixel is to show for the sheet to be true to scale. */
export function metresPerPixelAt(scale: number): number {
  return scale / 1_000 / pixelsPerMillimetre
}

/** The scale of the list that shows no less than a map on the screen did. */
export function scaleFor(metresPerPixel: number): number {
  const wanted = metresPerPixel * pixelsPerMillimetre * 1_000
  return scales.find((scale) => scale >= wanted * 0.99) ?? 50_000
}

const mostTitle = 80

/** @param metresPerPixel  of the map on the screen, for the scale where none was chosen */
export function readSheet(search: URLSearchParams, metresPerPixel: number): SheetSettings {
  const paper = paperNames.find((name) => name === search.get('paper')) ?? 'a4'
  const turn = turns.find((name) => name === search.get('turn')) ?? 'landscape'
  const scale = scales.find((known) => String(known) === search.get('to_scale')) ?? scaleFor(metresPerPixel)
  return { paper, turn, scale, title: search.get('title')?.slice(0, mostTitle) ?? 'Map of works' }
}

/** Those of the address with some of them changed; all else in it stays. */
export function withSheet(search: URLSearchParams, changed: Partial<SheetSettings>): URLSearchParams {
  const { scale, ...named } = changed
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(named)) next.set(name, value)
  if (scale !== undefined) next.set('to_scale', String(scale))
  return next
}

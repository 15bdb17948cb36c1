/** Reads of a PDF what paper it is for and how large the largest picture on its first page is printed. Lengths in millimetres. */
import { inflateSync } from 'node:zlib'

type Matrix = readonly [number, number, number, number, number, number]

const millimetresToPoint = 25.4 / 72

export interface FirstPage {
  readonly paper: readonly [width: number, height: number]
  readonly picture: readonly [width: number, height: number]
}

export function firstPageOf(pdf: Buffer): FirstPage {
  const text = pdf.toString('latin1')
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text) ?? []).map(Number)
  return {
    paper: [width * millimetresToPoint, height * millimetresToPoint],
    picture: largest(streamsOf(pdf, text).flatMap(picturesIn)),
  }
}

/** What is drawn, as the operators of the page; a picture's own dots are none. */
function streamsOf(pdf: Buffer, text: string): string[] {
  return [...text.matchAll(/<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n/g)].flatMap(
    ({ 0: head, 1: dictionary = '', index }) => {
      if (!dictionary.includes('/FlateDecode') || dictionary.includes('/Image')) return []
      const start = index + head.length
      try {
        return inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1')
      } catch {
        return []
      }
    },
  )
}

/** Sizes of the unit squares that pictures are painted into, by the matrices that are in force then. */
function picturesIn(stream: string): [number, number][] {
  const found: [number, number][] = []
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [, numbers, operator] of stream.matchAll(/((?:-?[\d.]+\s+){6})?\b(cm|q|Q|Do)\b/g)) {
    if (operator === 'q') kept.push(now)
    else if (operator === 'Q') now = kept.pop() ?? now
    else if (operator === 'Do') {
      found.push([Math.hypot(now[0], now[1]) * millimetresToPoint, Math.hypot(now[2], now[3]) * millimetresToPoint])
    } else if (numbers) now = times(numbers.trim().split(/\s+/).map(Number), now)
  }
  return found
}

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], m: Matrix): Matrix {
  return [
    a * m[0] + b * m[2],
    a * m[1] + b * m[3],
    c * m[0] + d * m[2],
    c * m[1] + d * m[3],
    e * m[0] + f * m[2] + m[4],
    e * m[1] + f * m[3] + m[5],
  ]
}

function largest(sizes: readonly [number, number][]): readonly [number, number] {
  return sizes.reduce<readonly [number, number]>(
    (most, size) => (size[0] * size[1] > most[0] * most[1] ? size : most),
    [0, 0],
  )
}

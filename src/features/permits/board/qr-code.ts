/** A QR code as rows of dark and light modules. */
import { penaltyOf } from './qr-penalty.ts'
import { codewordsOf, versionFor } from './qr-codewords.ts'

export type QrCode = readonly (readonly boolean[])[]

/** What a module is before the text is drawn: dark or light for good, or undefined where the text goes. */
type Frame = (boolean | undefined)[][]

/** Masks 0 to 7: whether the module in this row and column is turned over. */
export const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/**
 * The code of a text of up to 106 bytes: level M, so that 15% of it may be dirty; the mask with the least penalty. Undefined for
 * a longer text.
 */
export function qrCodeOf(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text)
  const version = versionFor(bytes.length)
  if (!version) return undefined
  const words = codewordsOf(bytes, version)
  const codes = masks.map((_, mask) => drawn(frameOf(version.size, mask), words, mask))
  return codes.reduce((best, code) => (penaltyOf(code) < penaltyOf(best) ? code : best))
}

/** Everything but the text: finders, timing, alignment and format. */
export function frameOf(size: number, mask: number): Frame {
  const frame: Frame = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined))
  const set = (row: number, column: number, isDark: boolean) => {
    const line = frame[row]
    if (line && column >= 0 && column < size) line[column] = isDark
  }
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  /** Squares one in another round a middle; `reach` modules to each side. */
  const rings = (row: number, column: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let down = -reach; down <= reach; down += 1) {
      for (let along = -reach; along <= reach; along += 1) {
        set(row + down, column + along, isDark(Math.max(Math.abs(down), Math.abs(along))))
      }
    }
  }
  const finder = (ring: number) => ring !== 2 && ring !== 4
  rings(3, 3, 4, finder)
  rings(3, size - 4, 4, finder)
  rings(size - 4, 3, 4, finder)
  // the smallest version has no alignment square, the five after it have one
  if (size > 21) rings(size - 7, size - 7, 2, (ring) => ring !== 1)
  for (const { place, bit } of formatPlaces(size)) set(...place, ((formatBits(mask) >> bit) & 1) === 1)
  set(size - 8, 8, true)
  return frame
}

/** Level M and the mask with their own error correction, 15 bits. */
export function formatBits(mask: number): number {
  let remainder = mask
  for (let step = 0; step < 10; step += 1) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537)
  return ((mask << 10) | remainder) ^ 0x5412
}

/** Where each bit of the format stands, row and column: all of them twice. */
export function formatPlaces(size: number): { place: [number, number]; bit: number }[] {
  const beside = [0, 1, 2, 3, 4, 5, 7, 8]
  return Array.from({ length: 15 }, (_, bit) => {
    const round: [number, number] = bit < 8 ? [beside[bit] ?? 0, 8] : [8, beside[14 - bit] ?? 0]
    const apart: [number, number] = bit < 8 ? [8, size - 1 - bit] : [size - 15 + bit, 8]
    return [
      { place: round, bit },
      { place: apart, bit },
    ]
  }).flat()
}

/** The places of the text in reading order: pairs of columns from the right, upwards and downwards in turn. */
export function textPlaces(frame: Frame): [number, number][] {
  const size = frame.length
  const places: [number, number][] = []
  let isUp = true
  for (let right = size - 1; right > 0; right -= 2) {
    // the column of the timing line is passed over
    if (right === 6) right -= 1
    for (let step = 0; step < size; step += 1) {
      const row = isUp ? size - 1 - step : step
      for (const column of [right, right - 1]) if (frame[row]?.[column] === undefined) places.push([row, column])
    }
    isUp = !isUp
  }
  return places
}

function drawn(frame: Frame, words: readonly number[], mask: number): QrCode {
  for (const [at, [row, column]] of textPlaces(frame).entries()) {
    const isDark = (((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1
    const line = frame[row]
    if (line) line[column] = isDark !== (masks[mask]?.(row, column) ?? false)
  }
  return frame.map((line) => line.map((module) => module ?? false))
}

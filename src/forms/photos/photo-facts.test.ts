import { describe, expect, test } from 'vitest'
import { photoFacts } from './photo-facts.ts'

/** A JPEG up to its first scan: an APP1 segment when given, then the frame with its sides. */
function jpeg(width: number, height: number, exif?: number[]): ArrayBuffer {
  const app1 = exif ? [0xff, 0xe1, ...big(exif.length + 8, 2), ...letters('Exif'), 0, 0, ...exif] : []
  const frame = [0xff, 0xc0, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]
  return new Uint8Array([0xff, 0xd8, ...app1, ...frame, 0xff, 0xda, 0, 2, 0, 0]).buffer
}

/** The camera's own part: time and place, in either order of bytes. */
function exif({ isLittle = false, taken = '2026:11:22 14:30:05', north = 'N', west = 'W', degrees = [51, 0] } = {}) {
  const number = isLittle ? little : big
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...number(tag, 2),
    ...number(type, 2),
    ...number(count, 4),
    ...value,
  ]
  const letter = (text: string) => [...letters(text), 0, 0, 0]
  const ratio = (...parts: number[]) => parts.flatMap((part) => [...number(part, 4), ...number(1, 4)])
  // header 8, main tags 8 to 38, time's tags 38 to 56, the time 56 to 76, the place's tags 76 to 130, its numbers from 130
  return [
    ...(isLittle ? letters('II') : letters('MM')),
    ...number(42, 2),
    ...number(8, 4),
    ...number(2, 2),
    ...entry(0x8769, 4, 1, number(38, 4)),
    ...entry(0x8825, 4, 1, number(76, 4)),
    ...number(0, 4),
    ...number(1, 2),
    ...entry(0x9003, 2, 20, number(56, 4)),
    ...number(0, 4),
    ...letters(taken),
    0,
    ...number(4, 2),
    ...entry(1, 2, 2, letter(north)),
    ...entry(2, 5, 3, number(130, 4)),
    ...entry(3, 2, 2, letter(west)),
    ...entry(4, 5, 3, number(154, 4)),
    ...number(0, 4),
    ...ratio(degrees[0] ?? 0, degrees[0] ? 30 : 0, 0),
    ...ratio(degrees[1] ?? 0, degrees[0] ? 6 : 0, degrees[0] ? 36 : 0),
  ]
}

const big = (value: number, size: number) =>
  Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 0xff)
const little = (value: number, size: number) => big(value, size).reverse()
const letters = (text: string) => [...text].map((each) => each.charCodeAt(0))

describe('what a camera wrote into a photo', () => {
  test('is its size, time and place', () => {
    expect(photoFacts(jpeg(8000, 5000, exif()))).toEqual({
      width: 8000,
      height: 5000,
      takenAt: '2026-11-22T14:30:05',
      latitude: 51.5,
      longitude: expect.closeTo(-0.11, 6),
    })
  })

  test('reads the same in either order of bytes', () => {
    expect(photoFacts(jpeg(80, 50, exif({ isLittle: true })))).toEqual(photoFacts(jpeg(80, 50, exif())))
  })

  test('may be its size alone', () => {
    expect(photoFacts(jpeg(4000, 3000))).toEqual({ width: 4000, height: 3000 })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...big(13, 4), ...letters('IHDR')])
    const head = new Uint8Array([...png, ...big(640, 4), ...big(480, 4), 8])
    expect(photoFacts(head.buffer)).toEqual({ width: 640, height: 480 })
  })

  test('leaves out a clock that was never set and a place in the sea', () => {
    const facts = photoFacts(jpeg(80, 50, exif({ taken: '0000:00:00 00:00:00', degrees: [0, 0] })))
    expect(facts).toEqual({ width: 80, height: 50 })
  })

  test('is nothing when the file is cut off or no picture', () => {
    expect(photoFacts(new ArrayBuffer(0))).toEqual({})
    expect(photoFacts(new TextEncoder().encode('%PDF-1.4 and so on and so on').buffer)).toEqual({})
    const whole = new Uint8Array(jpeg(80, 50, exif()))
    for (let end = 0; end < whole.length; end += 7) expect(() => photoFacts(whole.slice(0, end).buffer)).not.toThrow()
  })
})

import { describe, expect, test } from 'vitest'
import { photoFacts } from './photo-facts.ts'
import { exifSegment } from './testing/camera-exif.ts'

/** A JPEG up to its first scan: an APP1 segment when given, then the frame with its sides. */
function jpeg(width: number, height: number, segment: number[] = []): ArrayBuffer {
  const frame = [0xff, 0xc0, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0]
  return new Uint8Array([0xff, 0xd8, ...segment, ...frame, 0xff, 0xda, 0, 2, 0, 0]).buffer
}

describe('what a camera wrote into a photo', () => {
  test('is its size, time and place', () => {
    expect(photoFacts(jpeg(8000, 5000, exifSegment()))).toEqual({
      width: 8000,
      height: 5000,
      takenAt: '2026-11-22T14:30:05',
      latitude: 51.5,
      longitude: expect.closeTo(-0.11, 6),
    })
  })

  test('reads the same in either order of bytes', () => {
    expect(photoFacts(jpeg(80, 50, exifSegment({ isLittle: true })))).toEqual(photoFacts(jpeg(80, 50, exifSegment())))
  })

  test('may be its size alone', () => {
    expect(photoFacts(jpeg(4000, 3000))).toEqual({ width: 4000, height: 3000 })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...big(13, 4), ...letters('IHDR')])
    const head = new Uint8Array([...png, ...big(640, 4), ...big(480, 4), 8])
    expect(photoFacts(head.buffer)).toEqual({ width: 640, height: 480 })
  })

  test('leaves out a clock that was never set and a place in the sea', () => {
    const facts = photoFacts(jpeg(80, 50, exifSegment({ taken: '0000:00:00 00:00:00', degrees: [0, 0] })))
    expect(facts).toEqual({ width: 80, height: 50 })
  })

  test('is nothing when the file is cut off or no picture', () => {
    expect(photoFacts(new ArrayBuffer(0))).toEqual({})
    expect(photoFacts(new TextEncoder().encode('%PDF-1.4 and so on and so on').buffer)).toEqual({})
    const whole = new Uint8Array(jpeg(80, 50, exifSegment()))
    for (let end = 0; end < whole.length; end += 7) expect(() => photoFacts(whole.slice(0, end).buffer)).not.toThrow()
  })
})

const big = (value: number, size: number) =>
  Array.from({ length: size }, (_, at) => (value >>> (8 * (size - 1 - at))) & 0xff)
const letters = (text: string) => [...text].map((each) => each.charCodeAt(0))

interface Told {
  readonly isLittle?: boolean
  readonly taken?: string
  readonly north?: string
  readonly west?: string
  /** Whole degrees north and west; half a degree is added to the first, 6 minutes 36 seconds to the second. */
  readonly degrees?: readonly [number, number]
}

/** What a camera writes of time and place, in either order of bytes: the TIFF part of an EXIF segment. */
function exifBytes({
  isLittle = false,
  taken = '2026:11:22 14:30:05',
  north = 'N',
  west = 'W',
  degrees = [51, 0],
}: Told = {}): number[] {
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

/** The same as a whole segment of a JPEG, to stand right after its first two bytes. */
export function exifSegment(told: Told = {}): number[] {
  const exif = exifBytes(told)
  return [0xff, 0xe1, ...big(exif.length + 8, 2), ...letters('Exif'), 0, 0, ...exif]
}

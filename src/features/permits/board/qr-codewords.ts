/** The bytes of a QR code (ISO/IEC 18004): byte mode, error correction level M, versions 1 to 6. */

interface QrVersion {
  readonly version: number
  /** Modules along a side. */
  readonly size: number
  readonly blocks: number
  readonly dataPerBlock: number
  readonly correctionPerBlock: number
}

const sizeOf = (version: number) => 17 + 4 * version

/** Level M of each version: every block of a version is as long as the next. */
export const qrVersions: readonly QrVersion[] = [
  { version: 1, size: sizeOf(1), blocks: 1, dataPerBlock: 16, correctionPerBlock: 10 },
  { version: 2, size: sizeOf(2), blocks: 1, dataPerBlock: 28, correctionPerBlock: 16 },
  { version: 3, size: sizeOf(3), blocks: 1, dataPerBlock: 44, correctionPerBlock: 26 },
  { version: 4, size: sizeOf(4), blocks: 2, dataPerBlock: 32, correctionPerBlock: 18 },
  { version: 5, size: sizeOf(5), blocks: 2, dataPerBlock: 43, correctionPerBlock: 24 },
  { version: 6, size: sizeOf(6), blocks: 4, dataPerBlock: 27, correctionPerBlock: 16 },
]

const headBits = 12
const byteMode = 0b0100
const padding = [0xec, 0x11]

/** The smallest version that holds so many bytes; undefined when none does. */
export function versionFor(byteCount: number): QrVersion | undefined {
  return qrVersions.find(({ blocks, dataPerBlock }) => blocks * dataPerBlock * 8 >= headBits + byteCount * 8)
}

/** All codewords in the order in which they are drawn: data of all blocks in turn, then their correction in turn. */
export function codewordsOf(bytes: Uint8Array, version: QrVersion): number[] {
  const data = dataCodewords(bytes, version)
  const blocks = Array.from({ length: version.blocks }, (_, at) =>
    data.slice(at * version.dataPerBlock, (at + 1) * version.dataPerBlock),
  )
  const corrections = blocks.map((block) => correctionOf(block, version.correctionPerBlock))
  return [...inTurn(blocks), ...inTurn(corrections)]
}

function dataCodewords(bytes: Uint8Array, { blocks, dataPerBlock }: QrVersion): number[] {
  // mode and length are 12 bits, so each byte stands across two codewords and the terminator fills the last
  const nibbles = [
    byteMode,
    bytes.length >> 4,
    bytes.length & 15,
    ...[...bytes].flatMap((each) => [each >> 4, each & 15]),
    0,
  ]
  const room = blocks * dataPerBlock
  const words = Array.from({ length: nibbles.length >> 1 }, (_, at) => {
    const high = nibbles[at * 2] ?? 0
    return (high << 4) | (nibbles[at * 2 + 1] ?? 0)
  })
  const missing = Array.from({ length: room - words.length }, (_, at) => padding[at % 2] ?? 0)
  return [...words, ...missing]
}

const inTurn = (blocks: readonly number[][]) =>
  Array.from({ length: blocks[0]?.length ?? 0 }, (_, at) => blocks.map((block) => block[at] ?? 0)).flat()

/** The remainder of the data by the generator polynomial: Reed-Solomon over 256 elements. */
export function correctionOf(data: readonly number[], count: number): number[] {
  const generator = generatorOf(count)
  const remainder = Array.from({ length: count }, () => 0)
  for (const word of data) {
    const factor = word ^ (remainder.shift() ?? 0)
    remainder.push(0)
    for (const [at, coefficient] of generator.entries())
      remainder[at] = (remainder[at] ?? 0) ^ times(coefficient, factor)
  }
  return remainder
}

/** Coefficients below the highest, which is one: the product of (x - 2^i). */
function generatorOf(count: number): number[] {
  let product = [1]
  let root = 1
  for (let at = 0; at < count; at += 1) {
    const shifted = [...product, 0]
    const scaled = [0, ...product.map((each) => times(each, root))]
    product = shifted.map((each, place) => each ^ (scaled[place] ?? 0))
    root = times(root, 2)
  }
  return product.slice(1)
}

/** Product in the field of 256 elements of QR codes (x^8 + x^4 + x^3 + x^2 + 1). */
export function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

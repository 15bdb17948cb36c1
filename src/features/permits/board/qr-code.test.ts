import { describe, expect, test } from 'vitest'
import { correctionOf, qrVersions, times } from './qr-codewords.ts'
import { formatBits, formatPlaces, frameOf, masks, qrCodeOf, textPlaces, type QrCode } from './qr-code.ts'

const address = 'https://street-works.example/works/MW00112345678/permits/MW00112345678-01'

describe('the parts of a QR code', () => {
  test('error correction is that of the published example of version 1, level M', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    expect(correctionOf(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
  })

  test('the format of level M is the published one for each mask', () => {
    expect(masks.map((_, mask) => formatBits(mask).toString(2))).toEqual([
      '101010000010010',
      '101000100100101',
      '101111001111100',
      '101101101001011',
      '100010111111001',
      '100000011001110',
      '100111110010111',
      '100101010100000',
    ])
  })

  test('three finders stand in the corners, with a timing line between them and the dark module', () => {
    const code = qrCodeOf(address) ?? []
    const size = code.length
    const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
    const part = (row: number, column: number) => code.slice(row, row + 7).map((line) => drawing(line, column))
    expect([part(0, 0), part(0, size - 7), part(size - 7, 0)]).toEqual([finder, finder, finder])
    const timing = code[6]?.slice(8, size - 8) ?? []
    expect(timing.every((isDark, at) => isDark === (at % 2 === 0))).toBe(true)
    expect(code[size - 8]?.[8]).toBe(true)
    expect(code.every((line) => line.length === size)).toBe(true)
  })

  test('the text fills every version to its last codeword', () => {
    for (const { size, blocks, dataPerBlock, correctionPerBlock } of qrVersions) {
      const rest = textPlaces(frameOf(size, 0)).length - 8 * blocks * (dataPerBlock + correctionPerBlock)
      expect(rest).toBe(size === 21 ? 0 : 7)
    }
  })
})

describe('a QR code', () => {
  test.each(['A', 'permit', 'x'.repeat(14), 'x'.repeat(15), address, 'é'.repeat(20), 'x'.repeat(84), 'x'.repeat(106)])(
    'of “%s” reads as the same text, with no error to correct',
    (text) => {
      expect(read(qrCodeOf(text) ?? [])).toBe(text)
    },
  )

  test('of more than 106 bytes there is none', () => {
    expect(qrCodeOf('x'.repeat(107))).toBeUndefined()
  })
})

const drawing = (line: readonly boolean[], from: number) =>
  line
    .slice(from, from + 7)
    .map((isDark) => (isDark ? '#' : '.'))
    .join('')

/** Reads a clean code as a camera would; throws where error correction says that something is wrong. */
function read(code: QrCode): string {
  const size = code.length
  const version = qrVersions.find((each) => each.size === size)
  if (!version) throw new Error('No such size')
  const copies = [0, 1].map((copy) =>
    formatPlaces(size)
      .filter((_, at) => at % 2 === copy)
      .reduce((bits, { place: [row, column], bit }) => bits | (Number(code[row]?.[column]) << bit), 0),
  )
  expect(copies[0]).toBe(copies[1])
  const mask = masks.findIndex((_, each) => formatBits(each) === copies[0])
  const bits = textPlaces(frameOf(size, mask)).map(
    ([row, column]) => code[row]?.[column] !== masks[mask]?.(row, column),
  )
  const { blocks, dataPerBlock, correctionPerBlock } = version
  const words = Array.from({ length: blocks * (dataPerBlock + correctionPerBlock) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((word, bit) => (word << 1) | Number(bit), 0),
  )
  const data = Array.from({ length: blocks }, (_, block) => {
    const mine = words.filter((_word, at) => at % blocks === block)
    for (let power = 0, root = 1; power < correctionPerBlock; power += 1, root = times(root, 2)) {
      expect(mine.reduce((sum, word) => times(sum, root) ^ word, 0)).toBe(0)
    }
    return mine.slice(0, dataPerBlock)
  }).flat()
  const stream = data.map((word) => word.toString(2).padStart(8, '0')).join('')
  expect(stream.slice(0, 4)).toBe('0100')
  const length = Number.parseInt(stream.slice(4, 12), 2)
  const bytes = Array.from({ length }, (_, at) => Number.parseInt(stream.slice(12 + at * 8, 20 + at * 8), 2))
  return new TextDecoder().decode(new Uint8Array(bytes))
}

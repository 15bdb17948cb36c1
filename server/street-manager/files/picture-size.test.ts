import { describe, expect, it } from 'vitest'
import { hasTooManyPixels } from './picture-size.ts'

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

/** With a table, a comment and stuffing before the frame, as cameras write them. */
function jpg(width: number, height: number, marker = 0xc2): Buffer {
  const frame = Buffer.alloc(19)
  frame.writeUInt16BE(0xff00 + marker, 0)
  frame.writeUInt16BE(17, 2)
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([
    Buffer.from('ffd8ffc40004abcdfffe000568690a', 'hex'),
    Buffer.from([0xff, 0xff]).subarray(1),
    frame,
  ])
}

describe('pictures of very many pixels', () => {
  it.each([
    ['a PNG as wide and high as its header can say', png(2 ** 32 - 1, 2 ** 32 - 1), 'image/png', true],
    ['a PNG just above the limit', png(10_000, 10_001), 'image/png', true],
    ['a PNG at the limit', png(10_000, 10_000), 'image/png', false],
    ['a JPEG as large as its header can say', jpg(65_535, 65_535), 'image/jpeg', true],
    ['the same as plain JPEG', jpg(65_535, 65_535, 0xc0), 'image/jpeg', true],
    ['a photograph of twelve megapixels', jpg(4032, 3024), 'image/jpeg', false],
    ['a JPEG that ends in its header', Buffer.from('ffd8ffe00010', 'hex'), 'image/jpeg', false],
    ['a piece that says it has no length', Buffer.from(`ffd8${'ffe00000'.repeat(5000)}`, 'hex'), 'image/jpeg', false],
    ['a document', png(2 ** 31, 2 ** 31), 'application/pdf', false],
  ])('%s', (_, bytes, type, isTooLarge) => {
    expect(hasTooManyPixels(bytes, type)).toBe(isTooLarge)
  })
})

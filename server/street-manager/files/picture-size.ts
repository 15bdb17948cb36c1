/** What the header of a picture says of its width and height, without a look at its points. */
interface PictureSize {
  readonly width: number
  readonly height: number
}

/** More than any telephone takes into 10 MB; all of it opened takes 400 MB of whoever looks at it. */
const mostPixels = 100_000_000

/** Whether opening the picture would take more memory than a picture may (a pixel bomb); unread headers are none. */
export function hasTooManyPixels(bytes: Buffer, contentType: string): boolean {
  const size = contentType === 'image/png' ? pngSize(bytes) : contentType === 'image/jpeg' ? jpegSize(bytes) : undefined
  return size !== undefined && size.width * size.height > mostPixels
}

/** The first chunk of a PNG is its header. */
function pngSize(bytes: Buffer): PictureSize | undefined {
  return bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Tables may stand before the frame; each piece says how long it is, so that the walk is as long as the header. */
function jpegSize(bytes: Buffer): PictureSize | undefined {
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    // the picture itself begins, or it is over
    if (marker === 0xda || marker === 0xd9) return undefined
    if (isFrame(marker)) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2))
  }
  return undefined
}

/** Start of frame, whatever the coding; three numbers in between are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

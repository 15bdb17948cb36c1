/** A camera's file made small enough to keep and to send, on the device itself. */
import { factsBytes, photoFacts, type PhotoFacts } from './photo-facts.ts'
import { longestSide, shrunkSides } from './photos.ts'

interface ShrunkPhoto {
  readonly blob: Blob
  readonly thumbnail: Blob
  /** What the camera wrote, read before it was left behind. */
  readonly facts: PhotoFacts
}

const thumbnailSide = 240
const quality = 0.85
const thumbnailQuality = 0.7

/**
 * Shrinks a picture to 2,560 pixels on its longest side and writes it anew as JPEG: nothing that the camera wrote stays in it.
 * Throws when the browser cannot read the picture.
 */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  const facts = photoFacts(await file.slice(0, factsBytes).arrayBuffer())
  const bitmap = await decode(file, facts)
  try {
    return {
      blob: await draw(bitmap, longestSide, quality),
      thumbnail: await draw(bitmap, thumbnailSide, thumbnailQuality),
      facts,
    }
  } finally {
    bitmap.close()
  }
}

/**
 * A picture of 40 megapixels takes 160 MB once it is decoded, which ends the tab on a small phone: where its size is known it
 * is decoded small at once.
 */
async function decode(file: Blob, { width, height }: PhotoFacts): Promise<ImageBitmap> {
  if (!width || !height || Math.max(width, height) <= longestSide) return createImageBitmap(file)
  const sides = shrunkSides(width, height, longestSide)
  const small: ImageBitmapOptions = width > height ? { resizeWidth: sides.width } : { resizeHeight: sides.height }
  return createImageBitmap(file, { ...small, resizeQuality: 'high' }).catch(() => createImageBitmap(file))
}

async function draw(bitmap: ImageBitmap, longest: number, jpegQuality: number): Promise<Blob> {
  const { width, height } = shrunkSides(bitmap.width, bitmap.height, longest)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw pictures')
  // what is see-through in a PNG would turn black in a JPEG
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made smaller'))),
      'image/jpeg',
      jpegQuality,
    )
  })
}

/** What a camera writes about a picture inside its file: size, time and place. Reads JPEG and PNG; never throws for a broken file. */

export interface PhotoFacts {
  /** Sides as stored, in pixels, before any turning. */
  readonly width?: number
  readonly height?: number
  /** When it was taken by the camera's own clock, such as `2026-11-22T14:30:05`. */
  readonly takenAt?: string
  /** Where it was taken, in degrees of WGS84, north and east positive. */
  readonly latitude?: number
  readonly longitude?: number
}

/** The facts stand before the picture itself, so the first part of a file has them all. */
export const factsBytes = 256 * 1024

const pngHeader = 0x89504e47
const jpegStart = 0xffd8
const exifMarker = 0xe1
const scanMarker = 0xda
const frameMarkers = [0xc0, 0xc1, 0xc2, 0xc3]

/** Reads the facts from the first bytes of a file; what is not there, or not readable, is left out. */
export function photoFacts(bytes: ArrayBuffer): PhotoFacts {
  const view = new DataView(bytes)
  try {
    if (view.byteLength > 24 && view.getUint32(0) === pngHeader) {
      return { width: view.getUint32(16), height: view.getUint32(20) }
    }
    return view.byteLength > 4 && view.getUint16(0) === jpegStart ? jpegFacts(view) : {}
  } catch {
    // a length inside the file that leads past its end
    return {}
  }
}

function jpegFacts(view: DataView): PhotoFacts {
  let facts: PhotoFacts = {}
  for (let at = 2; at + 4 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff || marker === scanMarker) break
    if (marker === exifMarker && isExif(view, at + 4)) facts = { ...facts, ...exifFacts(view, at + 10) }
    if (frameMarkers.includes(marker) && at + 9 <= view.byteLength) {
      facts = { ...facts, height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
  }
  return facts
}

const isExif = (view: DataView, at: number) =>
  at + 6 <= view.byteLength && view.getUint32(at) === 0x45786966 && view.getUint16(at + 4) === 0

interface Tag {
  readonly count: number
  /** Where its value stands, from the beginning of the view. */
  readonly at: number
}

const tags = { exif: 0x8769, gps: 0x8825, taken: 0x9003 } as const
const gpsTags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 } as const
const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8]

/** @param start where the TIFF header stands; every offset in it counts from there */
function exifFacts(view: DataView, start: number): PhotoFacts {
  try {
    const little = view.getUint16(start) === 0x4949
    const tagsAt = (offset: number) => readTags(view, start, offset, little)
    const main = tagsAt(view.getUint32(start + 4, little))
    const inside = (tag: number) => {
      const pointer = main.get(tag)
      return pointer ? tagsAt(view.getUint32(pointer.at, little)) : new Map<number, Tag>()
    }
    return { ...timeOf(view, inside(tags.exif)), ...placeOf(view, inside(tags.gps), little) }
  } catch {
    return {}
  }
}

function readTags(view: DataView, start: number, offset: number, little: boolean): Map<number, Tag> {
  const found = new Map<number, Tag>()
  const entries = view.getUint16(start + offset, little)
  for (let entry = 0; entry < entries; entry += 1) {
    const at = start + offset + 2 + entry * 12
    const count = view.getUint32(at + 4, little)
    const size = count * (bytesOfType[view.getUint16(at + 2, little)] ?? 0)
    found.set(view.getUint16(at, little), { count, at: size > 4 ? start + view.getUint32(at + 8, little) : at + 8 })
  }
  return found
}

function timeOf(view: DataView, exif: ReadonlyMap<number, Tag>): Pick<PhotoFacts, 'takenAt'> {
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/.exec(textAt(view, exif.get(tags.taken)))
  if (!found) return {}
  try {
    return { takenAt: Temporal.PlainDateTime.from(`${found[1]}-${found[2]}-${found[3]}T${found[4]}`).toString() }
  } catch {
    // a camera whose clock was never set writes zeros
    return {}
  }
}

function placeOf(view: DataView, gps: ReadonlyMap<number, Tag>, little: boolean): PhotoFacts {
  const latitude = degreesAt(view, gps.get(gpsTags.latitude), little)
  const longitude = degreesAt(view, gps.get(gpsTags.longitude), little)
  if (latitude === undefined || longitude === undefined) return {}
  // a phone that had not found itself yet writes zeros: a place in the sea
  if (latitude === 0 && longitude === 0) return {}
  const isSouth = textAt(view, gps.get(gpsTags.latitudeRef)).startsWith('S')
  const isWest = textAt(view, gps.get(gpsTags.longitudeRef)).startsWith('W')
  return { latitude: isSouth ? -latitude : latitude, longitude: isWest ? -longitude : longitude }
}

function textAt(view: DataView, tag: Tag | undefined): string {
  if (!tag) return ''
  return Array.from({ length: tag.count }, (_, at) => String.fromCharCode(view.getUint8(tag.at + at))).join('')
}

/** Degrees, minutes and seconds, each as one number over another. */
function degreesAt(view: DataView, tag: Tag | undefined, little: boolean): number | undefined {
  if (tag?.count !== 3) return undefined
  const part = (at: number) => view.getUint32(tag.at + at * 8, little) / view.getUint32(tag.at + at * 8 + 4, little)
  const degrees = part(0) + part(1) / 60 + part(2) / 3600
  return Number.isFinite(degrees) ? degrees : undefined
}

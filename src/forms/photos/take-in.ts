import { captionOf, type Photo } from './photos.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** A chosen file as a photo to keep. Throws when it cannot be read as a picture. */
export async function takeIn(file: File): Promise<Photo> {
  const { blob, thumbnail, facts } = await shrinkPhoto(file)
  const place = await placeOf(facts.latitude, facts.longitude)
  const told = { ...(facts.takenAt ? { takenAt: facts.takenAt } : {}), ...(place ? { place } : {}) }
  return { id: newId(), name: file.name, blob, thumbnail, ...told, caption: captionOf(told) }
}

async function placeOf(latitude: number | undefined, longitude: number | undefined) {
  if (latitude === undefined || longitude === undefined) return undefined
  try {
    const { gridPosition } = await import('../../map/where-i-am.ts')
    return gridPosition(latitude, longitude)
  } catch {
    // without a signal the projection may not be on the device: a photo without its place is still a photo
    return undefined
  }
}

// crypto.randomUUID exists on secure origins only
const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')

import { fileNameOf, type Photo } from './photos.ts'

type SendFile = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<number>

/** Ids of the photos that went up already, so that trying a form again does not send them again. */
const sent = new Map<string, number>()

/**
 * Uploads photos one after the other and gives the service's ids in the same order. Throws the first call's error; calling it
 * again goes on where it stopped.
 *
 * @param send       of `fileCalls`, made with the promoter when a contractor sends (BR-GEN-53)
 * @param onProgress told how much of all of them is sent, from 0 to 1
 */
export async function sendPhotos(
  photos: readonly Photo[],
  send: SendFile,
  onProgress: (share: number) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<number[]> {
  const ids: number[] = []
  for (const [at, photo] of photos.entries()) {
    const file = new File([photo.blob], fileNameOf(photo), { type: 'image/jpeg' })
    const key = `${photo.id} ${file.name}`
    const id = sent.get(key) ?? (await send(file, (share) => onProgress((at + share) / photos.length), signal))
    sent.set(key, id)
    ids.push(id)
    onProgress((at + 1) / photos.length)
  }
  return ids
}

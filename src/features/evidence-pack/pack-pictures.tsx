/** Photos of a document: fetched a few at a time, made small enough for paper, and counted, so that none is printed as a gap. */
import { createContext, use, useEffect, useState } from 'react'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { getFile } from '../../../domain/contract/files.ts'
import { isPicture } from '../files/picture.tsx'

interface FileOfRecord {
  readonly file_id: number
  readonly name: string
}

/** The address of each picture that is there; null for one that could not be had. */
export type Pictures = ReadonlyMap<number, string | null>

const atOnce = 3
/** Wide enough for half a page of A4. */
const paperWidth = 1000

/** Fetches the pictures of all these files; those that are not in the answer are still on their way. */
export function usePictures(fileIds: readonly number[]): Pictures {
  const [pictures, setPictures] = useState<Pictures>(new Map())
  const wanted = fileIds.join(' ')
  useEffect(() => {
    const ending = new AbortController()
    const made: string[] = []
    const waiting = wanted === '' ? [] : wanted.split(' ').map(Number)
    const work = async () => {
      for (let id = waiting.shift(); id !== undefined && !ending.signal.aborted; id = waiting.shift()) {
        const address = await fetchForPaper(id, ending.signal).catch(() => null)
        if (address) made.push(address)
        const found = id
        if (!ending.signal.aborted) setPictures((before) => new Map([...before, [found, address]]))
      }
    }
    for (let n = 0; n < atOnce; n += 1) void work()
    return () => {
      ending.abort()
      for (const address of made) URL.revokeObjectURL(address)
      setPictures(new Map())
    }
  }, [wanted])
  return pictures
}

async function fetchForPaper(fileId: number, signal: AbortSignal): Promise<string | null> {
  const answer = await fetch(fillPath(getFile, { fileId }), { credentials: 'same-origin', signal })
  // 204 while it is checked for viruses, 404 once it has been taken away (BR-GEN-54)
  if (answer.status !== 200) return null
  const bitmap = await createImageBitmap(await answer.blob())
  const scale = Math.min(1, paperWidth / bitmap.width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const bytes = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
  return bytes && URL.createObjectURL(bytes)
}

export const PicturesOfPack = createContext<Pictures>(new Map())

/** The files of one record: pictures as they are, others by name. */
export function PackFiles({ files, of }: { files: readonly FileOfRecord[] | null | undefined; of: string }) {
  const pictures = use(PicturesOfPack)
  if (!files || files.length === 0) return null
  const shown = files.filter(({ name }) => isPicture(name))
  const others = files.filter(({ name }) => !isPicture(name))
  return (
    <>
      <ul className="app-pack__photos" aria-label={`Photos of ${of}`}>
        {shown.map(({ file_id, name }) => {
          const address = pictures.get(file_id)
          return (
            <li className="app-pack__photo" key={file_id}>
              <figure>
                {address ? <img src={address} alt={`${name}, ${of}`} /> : null}
                <figcaption className="govuk-body-s">
                  {name}
                  {address === undefined ? ': loading' : ''}
                  {address === null ? ': this photo could not be shown' : ''}
                </figcaption>
              </figure>
            </li>
          )
        })}
      </ul>
      {others.length > 0 ? (
        <p className="govuk-body">Other files: {others.map(({ name }) => name).join(', ')}</p>
      ) : null}
    </>
  )
}

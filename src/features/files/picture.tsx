import { useEffect, useRef, useState } from 'react'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { getFile } from '../../../domain/contract/files.ts'
import './files.css'

/** Names that a browser shows as pictures. */
export const isPicture = (name: string) => /\.(jpe?g|png)$/i.test(name)

const smallSide = 240
/** A file that was just added is being checked for viruses. */
const waitsMs = [0, 1000, 2000, 4000, 8000, 16_000, 30_000]

interface Shown {
  readonly small: string
  readonly whole: string
}

/**
 * A picture of a record as a thumbnail that a press makes large. It is fetched when it comes into view, and shown small from a
 * copy made small: fifty pictures of a camera at once are more than a phone holds.
 */
export function Picture({ fileId, name }: { fileId: number; name: string }) {
  const place = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState<Shown>()
  const [isLarge, setLarge] = useState(false)
  useEffect(() => {
    const made: string[] = []
    const ending = new AbortController()
    const show = async () => {
      try {
        const bytes = await fetchPicture(fileId, ending.signal)
        const small = bytes && (await smallCopy(bytes))
        if (!bytes || !small || ending.signal.aborted) return
        const addresses = { small: URL.createObjectURL(small), whole: URL.createObjectURL(bytes) }
        made.push(addresses.small, addresses.whole)
        setShown(addresses)
      } catch {
        // no picture is no loss: its name and its download stand beside
      }
    }
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      watch.disconnect()
      void show()
    })
    if (place.current) watch.observe(place.current)
    return () => {
      watch.disconnect()
      ending.abort()
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [fileId])
  return (
    <>
      <button
        ref={place}
        type="button"
        className="app-picture"
        aria-expanded={isLarge}
        disabled={shown === undefined}
        onClick={() => setLarge(!isLarge)}
      >
        {shown ? <img src={shown.small} alt="" /> : null}
        <span className="govuk-visually-hidden">
          {isLarge ? 'Make smaller' : 'Make larger'}: {name}
        </span>
      </button>
      {shown && isLarge ? <img className="app-picture-large" src={shown.whole} alt={name} /> : null}
    </>
  )
}

/** Undefined when it was taken away, or is still being checked after a minute (BR-GEN-54). */
async function fetchPicture(fileId: number, signal: AbortSignal): Promise<Blob | undefined> {
  for (const wait of waitsMs) {
    await new Promise((resolve) => setTimeout(resolve, wait))
    if (signal.aborted) return undefined
    const answer = await fetch(fillPath(getFile, { fileId }), { credentials: 'same-origin', signal })
    if (answer.status !== 204) return answer.status === 200 ? answer.blob() : undefined
  }
  return undefined
}

async function smallCopy(bytes: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(bytes, { resizeHeight: smallSide, resizeQuality: 'medium' })
  const canvas = document.createElement('canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? bytes), 'image/jpeg', 0.7)
  })
}

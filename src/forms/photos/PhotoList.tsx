import { useCallback, useId } from 'react'
import { longestCaption, withoutPlace, type Photo } from './photos.ts'

interface PhotoListProps {
  photos: readonly Photo[]
  onChange: (photo: Photo) => void
  onRemove: (photo: Photo) => void
}

export function PhotoList({ photos, onChange, onRemove }: PhotoListProps) {
  if (photos.length === 0) return null
  return (
    <ul className="app-photos" aria-label="Photos added">
      {photos.map((photo, at) => (
        <PhotoRow key={photo.id} photo={photo} number={at + 1} onChange={onChange} onRemove={onRemove} />
      ))}
    </ul>
  )
}

interface PhotoRowProps extends Omit<PhotoListProps, 'photos'> {
  photo: Photo
  number: number
}

function PhotoRow({ photo, number, onChange, onRemove }: PhotoRowProps) {
  const id = useId()
  return (
    <li className="app-photos__row">
      <Picture blob={photo.thumbnail} words={photo.caption || photo.name} />
      <div className="app-photos__words">
        <label className="govuk-label app-photos__label" htmlFor={id}>
          Caption of photo {number}
        </label>
        <input
          id={id}
          className="govuk-input"
          maxLength={longestCaption}
          value={photo.caption}
          onChange={(event) => onChange({ ...photo, caption: event.target.value })}
        />
        <div className="app-photos__actions">
          {photo.place ? (
            <button type="button" className="app-link-button" onClick={() => onChange(withoutPlace(photo))}>
              Remove the place<span className="govuk-visually-hidden"> from photo {number}</span>
            </button>
          ) : null}
          <button type="button" className="app-link-button" onClick={() => onRemove(photo)}>
            Remove<span className="govuk-visually-hidden"> photo {number}</span>
          </button>
        </div>
      </div>
    </li>
  )
}

function Picture({ blob, words }: { blob: Blob; words: string }) {
  const show = useCallback(
    (image: HTMLImageElement | null) => {
      if (!image) return undefined
      const address = URL.createObjectURL(blob)
      image.src = address
      return () => URL.revokeObjectURL(address)
    },
    [blob],
  )
  return <img ref={show} className="app-photos__picture" alt={words} />
}

import { use, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { countWords } from '../../domain/words.ts'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { PhotoList } from './photos/PhotoList.tsx'
import { mostPhotos, type Photo } from './photos/photos.ts'
import { takeIn } from './photos/take-in.ts'
import { QuestionFormContext, useQuestion } from './question-form-context.ts'
import './photos/photos.css'

interface PhotoFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
}

/**
 * Photos, camera first: each is made small on the device and kept there, so that it works without a signal; `sendPhotos` sends
 * them with the form. The value is a list of `Photo`.
 */
export function PhotoField({
  name,
  label,
  hint = 'Up to 50. They stay on this device until you send',
}: PhotoFieldProps) {
  const { field } = useController({ name })
  const { id, problem, hintId, describedBy } = useQuestion(name, hint)
  const { underWay } = use(QuestionFormContext)
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState(0)
  const [refusals, setRefusals] = useState<readonly string[]>([])
  const photos: readonly Photo[] = Array.isArray(field.value) ? field.value : []
  const newest = useRef(photos)
  useEffect(() => {
    newest.current = photos
  })
  useEffect(() => {
    // The form must not go without a photo that is still being made smaller.
    if (waiting === 0) return undefined
    underWay.add(name)
    return () => void underWay.delete(name)
  }, [underWay, name, waiting])

  function change(next: readonly Photo[]) {
    newest.current = next
    field.onChange(next)
  }

  /** One at a time: two pictures decoded together may be more than a phone holds. */
  async function add(files: readonly File[]) {
    const room = mostPhotos - newest.current.length
    const refused = files.length > room ? [`You can add up to ${mostPhotos} photos`] : []
    const taken = files.slice(0, Math.max(0, room))
    setWaiting(taken.length)
    for (const file of taken) {
      try {
        change([...newest.current, await takeIn(file)])
      } catch {
        refused.push(`${file.name} could not be read as a photo`)
      }
      setWaiting((count) => count - 1)
    }
    setRefusals(refused)
  }

  function remove(photo: Photo) {
    change(newest.current.filter((other) => other.id !== photo.id))
    // The button that was pressed is gone: give the focus a place instead of losing it.
    document.getElementById(id)?.focus()
  }

  const wrong = [problem, ...refusals].filter((message) => message !== undefined)
  return (
    <FormGroup name={name} inputId={id} problem={wrong[0]}>
      <div role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy}>
        <p className="govuk-label govuk-label--s" id={`${id}-label`}>
          {label}
        </p>
        <FieldHint id={hintId} hint={hint} />
        <div role="alert">
          {wrong.map((message, at) => (
            <FieldMessage key={message} id={at === 0 ? `${id}-error` : undefined} message={message} />
          ))}
        </div>
        <div className="app-photos__buttons">
          <button
            type="button"
            className="govuk-button govuk-button--secondary app-photos__camera"
            onClick={() => camera.current?.click()}
          >
            Take a photo
          </button>
          <button
            type="button"
            id={id}
            className="govuk-button govuk-button--secondary"
            onClick={() => album.current?.click()}
          >
            Choose photos
          </button>
        </div>
        <Picker input={camera} camera onFiles={add} />
        <Picker input={album} onFiles={add} />
        <p className="govuk-hint" role="status">
          {statusWords(photos.length, waiting)}
        </p>
        <PhotoList
          photos={photos}
          onChange={(photo) => change(newest.current.map((other) => (other.id === photo.id ? photo : other)))}
          onRemove={remove}
        />
      </div>
    </FormGroup>
  )
}

function statusWords(count: number, waiting: number): string {
  if (waiting > 0) return `Making ${countWords(waiting, 'photo')} smaller`
  return count === 0 ? '' : `${countWords(count, 'photo')} on this device`
}

interface PickerProps {
  input: React.RefObject<HTMLInputElement | null>
  camera?: boolean
  onFiles: (files: readonly File[]) => Promise<void>
}

/** The browser's own picker behind a button. Only JPEG and PNG are named, so that an iPhone hands over a JPEG. */
function Picker({ input, camera = false, onFiles }: PickerProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      accept="image/jpeg,image/png"
      multiple={!camera}
      {...(camera ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])]
        // The same photo may be chosen again after it was removed.
        event.target.value = ''
        void onFiles(files)
      }}
    />
  )
}

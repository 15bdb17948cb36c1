import { lazy, Suspense, useState } from 'react'
import { useController } from 'react-hook-form'
import type { Geometry, GeometryType, MultiLineString, Position } from '../../domain/geometry.ts'
import { Button } from '../components/Button.tsx'
import { formatPosition, parsePlace } from '../map/bng.ts'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

interface PlaceFieldProps {
  name: string
  label: string
  hint?: string
  allowed?: readonly GeometryType[]
  /** Where the map opens while nothing is marked. */
  centre?: Position | undefined
  streetLine?: MultiLineString | undefined
  streetName?: string | undefined
}

/** A place by satellite, on the map or typed; the value is a geometry, or null. Works without a signal by the first and the last. */
export function PlaceField({ name, label, hint, ...map }: PlaceFieldProps) {
  const { field } = useController({ name })
  const { id, problem } = useQuestion(name)
  const [found, setFound] = useState({ times: 0, words: '' })
  const value = (field.value as Geometry | null) ?? undefined

  async function useMyLocation() {
    try {
      const { whereIAm } = await import('../map/where-i-am.ts')
      const { position, accuracyMetres } = await whereIAm()
      field.onChange({ type: 'Point', coordinates: position })
      setFound(({ times }) => ({
        times: times + 1,
        words: `You are at ${formatPosition(position)}, to about ${accuracyMetres} metres`,
      }))
    } catch (error) {
      const words = error instanceof Error ? error.message : 'Your location could not be found'
      setFound(({ times }) => ({ times, words }))
    }
  }

  const question = {
    id,
    label,
    hint,
    error: problem,
    value,
    onChange: (next: Geometry | undefined) => field.onChange(next ?? null),
  }
  return (
    <FormGroup name={name} inputId={id} problem={undefined}>
      <Button variant="secondary" onPress={useMyLocation} busyText="Finding you" about={`for: ${label}`}>
        Use my location
      </Button>
      <p className="govuk-hint" role="status">
        {found.words}
      </p>
      <Suspense fallback={<p className="govuk-body">Loading the map</p>}>
        {/* Drawn anew after each place found, so that it opens there. */}
        <MapQuestion key={found.times} {...question} {...map} />
      </Suspense>
    </FormGroup>
  )
}

interface MapQuestionProps extends Omit<PlaceFieldProps, 'name'> {
  id: string
  error: string | undefined
  value: Geometry | undefined
  onChange: (geometry: Geometry | undefined) => void
}

/** Without a signal the map may not be on the device: coordinates are typed then. */
const MapQuestion = lazy(async (): Promise<{ default: (props: MapQuestionProps) => React.ReactNode }> => {
  try {
    return { default: (await import('../map/MapDrawing.tsx')).MapDrawing }
  } catch {
    return { default: TypedPlace }
  }
})

function TypedPlace({ id, label, error, value, onChange }: MapQuestionProps) {
  const [typed, setTyped] = useState(value?.type === 'Point' ? formatPosition(value.coordinates) : '')
  const read = parsePlace(typed)
  const wrong = error ?? (typed !== '' && 'problem' in read ? read.problem : undefined)
  return (
    <>
      <label className="govuk-label govuk-label--m" htmlFor={id}>
        {label}
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        The map needs a signal. Use your location, or type an easting and a northing or a grid reference
      </div>
      {wrong ? (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {wrong}
        </p>
      ) : null}
      <input
        id={id}
        className="govuk-input govuk-input--width-20"
        value={typed}
        autoComplete="off"
        aria-describedby={wrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => {
          setTyped(event.target.value)
          const place = parsePlace(event.target.value)
          onChange('position' in place ? { type: 'Point', coordinates: place.position } : undefined)
        }}
      />
    </>
  )
}

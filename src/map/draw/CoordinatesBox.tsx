import { type KeyboardEvent, useState } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import { Button } from '../../components/Button.tsx'
import { parsePlace } from '../bng.ts'

interface CoordinatesBoxProps {
  id: string
  label: string
  action: string
  onPlace: (position: Position) => void
  /** Of the question that the box belongs to, shown until the box has a problem of its own. */
  describedBy?: string | undefined
}

/** Typed eastings and northings or a grid reference: the way round the map for everyone. */
export function CoordinatesBox({ id, label, action, onPlace, describedBy }: CoordinatesBoxProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()

  function place() {
    const read = parsePlace(typed)
    if ('problem' in read) {
      setProblem(read.problem)
      return
    }
    setProblem(undefined)
    setTyped('')
    onPlace(read.position)
  }
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return
    // The box stands inside a form: Enter adds the point and must not send the answer.
    event.preventDefault()
    place()
  }

  const described = [`${id}-hint`, problem ? `${id}-error` : describedBy].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group app-map-coordinates${problem ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <div id={`${id}-hint`} className="govuk-hint">
        Easting and northing in metres, like 451200, 162300, or a grid reference, like SU 51200 62300
      </div>
      {problem ? (
        <p id={`${id}-error`} className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      ) : null}
      <div className="app-map-coordinates__line">
        <input
          id={id}
          className={`govuk-input govuk-input--width-20${problem ? ' govuk-input--error' : ''}`}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={described}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
        />
        <Button variant="secondary" onPress={place}>
          {action}
        </Button>
      </div>
    </div>
  )
}

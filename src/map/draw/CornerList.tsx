import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import { formatPosition, parsePlace } from '../bng.ts'

interface CornerListProps {
  positions: readonly Position[]
  onMove: (at: number, position: Position) => void
  onRemove: (at: number) => void
  canInsertAfter: (at: number) => boolean
  onInsertAfter: (at: number) => void
}

/** Every point of the drawing as a line of text that can be changed or removed, numbered as on the map. */
export function CornerList({ positions, onMove, onRemove, canInsertAfter, onInsertAfter }: CornerListProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLOListElement>(null)

  // After a removal the focus goes to the row that took its place, else to the heading: never lost to the top of the page.
  const removedAt = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (removedAt.current === undefined) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('.app-map-corners__remove') ?? []
    const next = buttons[Math.min(removedAt.current, buttons.length - 1)] ?? heading.current
    removedAt.current = undefined
    next?.focus()
  })

  // A point that was put in is there to be changed: the focus goes into it.
  const insertedAt = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (insertedAt.current === undefined) return
    list.current?.querySelectorAll('input')[insertedAt.current]?.select()
    insertedAt.current = undefined
  })

  function insertAfter(at: number) {
    insertedAt.current = at + 1
    onInsertAfter(at)
  }
  function remove(at: number) {
    removedAt.current = at
    onRemove(at)
  }

  return (
    <div className="app-map-corners">
      <h3 className="govuk-heading-s" tabIndex={-1} ref={heading}>
        Points
      </h3>
      {positions.length === 0 ? <p className="govuk-hint">No points yet</p> : null}
      <ol ref={list} className="govuk-list">
        {positions.map((position, at) => (
          // Keyed by place and text: a moved point starts afresh with its new coordinates.
          <CornerRow
            key={`${at} ${formatPosition(position)}`}
            number={at + 1}
            position={position}
            onMove={(to) => onMove(at, to)}
            onRemove={() => remove(at)}
            onInsertAfter={canInsertAfter(at) ? () => insertAfter(at) : undefined}
          />
        ))}
      </ol>
    </div>
  )
}

interface CornerRowProps {
  number: number
  position: Position
  onMove: (position: Position) => void
  onRemove: () => void
  onInsertAfter: (() => void) | undefined
}

function CornerRow({ number, position, onMove, onRemove, onInsertAfter }: CornerRowProps) {
  const id = useId()
  const [typed, setTyped] = useState(formatPosition(position))
  const [problem, setProblem] = useState<string>()

  function commit() {
    const read = parsePlace(typed)
    setProblem('problem' in read ? read.problem : undefined)
    if ('position' in read && formatPosition(read.position) !== formatPosition(position)) onMove(read.position)
  }
  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') {
      setTyped(formatPosition(position))
      setProblem(undefined)
    }
    if (event.key !== 'Enter') return
    event.preventDefault()
    commit()
  }

  return (
    <li className={problem ? 'govuk-form-group--error' : undefined}>
      {problem ? (
        <p id={`${id}-error`} className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      ) : null}
      <div className="app-map-corners__line">
        <span aria-hidden="true">{number}</span>
        <input
          className="govuk-input"
          aria-label={`Point ${number}, easting and northing`}
          aria-describedby={problem ? `${id}-error` : undefined}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={press}
        />
        {onInsertAfter ? (
          <button type="button" className="app-map-corners__insert" onClick={onInsertAfter}>
            Insert<span className="govuk-visually-hidden"> a point after point {number}</span>
          </button>
        ) : null}
        <button type="button" className="app-map-corners__remove" onClick={onRemove}>
          Remove<span className="govuk-visually-hidden"> point {number}</span>
        </button>
      </div>
    </li>
  )
}

import { useEffect, useId, useReducer, useRef, useState } from 'react'
import {
  boundsOf,
  type Geometry,
  type GeometryType,
  type MultiLineString,
  type Position,
} from '../../domain/geometry.ts'
import { CoordinatesBox } from './draw/CoordinatesBox.tsx'
import { CornerList } from './draw/CornerList.tsx'
import { addDrawingLayer, type DrawingLayer } from './draw/draw-layer.ts'
import { canInsertAfter, type Drawing, draw, drawingOf, drawingWords, geometryOf, missingFrom } from './draw/drawing.ts'
import { DrawingTools } from './draw/DrawingTools.tsx'
import { snapToStreet, wholeStreet } from './draw/snapping.ts'
import { keptPlace, useMapServices, widestPlace } from './map-services.ts'
import { makeMapView, type MapView, type Place } from './map-view.ts'
import { useBaseMap } from './use-base-map.ts'
import { MapRegion } from './MapRegion.tsx'

export interface MapDrawingProps {
  /** Question that the drawing answers: "Where are the works?" */
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** Id for the error summary to lead to: the box for typed coordinates has it, since that needs no mouse. */
  id?: string | undefined
  value?: Geometry | undefined
  /** The finished geometry, or undefined while it is incomplete. */
  onChange: (geometry: Geometry | undefined) => void
  /** The chosen street: points snap to it, and it can be taken whole. */
  streetLine?: MultiLineString | undefined
  streetName?: string | undefined
  /** Where the map opens when there is neither a value nor a street line. */
  centre?: Position | undefined
  allowed?: readonly GeometryType[] | undefined
}

const everyType: readonly GeometryType[] = ['LineString', 'Polygon', 'Point']
const snapPixels = 14

/** A map question: draw with the pointer, with keys, by typing coordinates, or by taking the whole street. */
export function MapDrawing(props: MapDrawingProps) {
  const { label, hint, error, value, onChange, streetLine, streetName = 'the street', allowed = everyType } = props
  const ownId = useId()
  const id = props.id ?? ownId
  const services = useMapServices()
  const { settings, attribution } = services
  const [drawing, send] = useReducer(draw, drawingOf(value, allowed[0] ?? 'LineString'))
  const [isSnapping, setSnapping] = useState(true)
  const [view] = useState<MapView>(() => makeMapView(settings, openingPlace(props.centre), { doubleClickZoom: false }))
  useOpening(view, value, streetLine)
  useSameGeometry(drawing, value, onChange, (geometry) => send({ do: 'load', geometry }))

  const reach = () => snapPixels * view.place().metresPerPixel
  const snapped = (position: Position) => (isSnapping ? snapToStreet(position, streetLine, reach()) : position)
  const add = (position: Position) => send({ do: 'add', position: snapped(position) })
  const move = (at: number, position: Position) => send({ do: 'move', at, position: snapped(position) })
  const addCentre = () => add(view.place().centre)
  const note = useBaseMap(view, services)
  useDrawingLayer(view, drawing, streetLine, { onAdd: add, onMove: move })

  function onKey(key: string): boolean {
    if (key === 'Enter') addCentre()
    else if (key === 'Backspace' || key === 'Delete') send({ do: 'remove last' })
    else if (key === 'Escape') document.getElementById(id)?.focus()
    else return false
    return true
  }

  const street = streetLine && {
    name: streetName,
    isSnapping,
    onSnapping: setSnapping,
    onWhole() {
      send({ do: 'choose type', type: 'LineString' })
      send({ do: 'replace', positions: wholeStreet(streetLine) })
      view.fit(boundsOf(streetLine))
    },
  }
  const hasPoints = drawing.positions.length > 0
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      className={`govuk-form-group app-map-drawing${error ? ' govuk-form-group--error' : ''}`}
    >
      <h2 id={`${id}-label`} className="govuk-label govuk-label--m">
        {label}
      </h2>
      {hint ? <div className="govuk-hint">{hint}</div> : null}
      {error ? (
        <p id={`${id}-problem`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      ) : null}
      <DrawingTools
        id={id}
        type={drawing.type}
        allowed={allowed}
        onType={(type) => send({ do: 'choose type', type })}
        onAddCentre={addCentre}
        onUndo={drawing.past.length > 0 ? () => send({ do: 'undo' }) : undefined}
        onRedo={drawing.undone.length > 0 ? () => send({ do: 'redo' }) : undefined}
        onClear={hasPoints ? () => send({ do: 'clear' }) : undefined}
        street={street}
      />
      <MapRegion
        view={view}
        label={`${label} Map`}
        description="Draw where the works are. The box below the map takes typed coordinates instead, and the list holds every point."
        attribution={attribution}
        says={[`${drawingWords(drawing)}.`, missingWords(drawing)].join(' ')}
        note={note}
        keys={drawingKeys}
        onKey={onKey}
        cross="always"
      />
      <div className="app-map-drawing__typed">
        <CoordinatesBox
          id={id}
          label="Enter coordinates"
          action="Add this point"
          describedBy={error ? `${id}-problem` : undefined}
          onPlace={(position) => {
            send({ do: 'add', position })
            view.moveTo({ centre: position })
          }}
        />
        <CornerList
          positions={drawing.positions}
          onMove={(at, position) => send({ do: 'move', at, position })}
          onRemove={(at) => send({ do: 'remove', at })}
          canInsertAfter={(at) => canInsertAfter(drawing, at)}
          onInsertAfter={(at) => send({ do: 'insert after', at })}
        />
      </div>
    </div>
  )
}

function openingPlace(centre: Position | undefined): Place {
  return centre ? { centre, metresPerPixel: 0.875 } : (keptPlace() ?? widestPlace)
}

const drawingKeys = [
  { key: 'Enter', does: 'Add a point at the cross in the middle' },
  { key: 'Backspace', does: 'Remove the last point' },
  { key: 'Escape', does: 'Go to the box for typed coordinates' },
]

function missingWords(drawing: Drawing): string {
  const missing = missingFrom(drawing)
  return missing ? `${missing}.` : ''
}

/** Opens on what is there: the drawing, else the street. Only a new street moves the map later, never the hand that draws. */
function useOpening(view: MapView, value: Geometry | undefined, street: MultiLineString | undefined) {
  const opening = useRef(value)
  useEffect(() => {
    const shown = opening.current ?? street
    opening.current = undefined
    if (shown) view.whenSized(() => view.fit(boundsOf(shown)))
  }, [view, street])
}

/** Tells each new finished geometry once, and takes in one that was changed elsewhere (a draft restored, another street). */
function useSameGeometry(
  drawing: Drawing,
  value: Geometry | undefined,
  onChange: (geometry: Geometry | undefined) => void,
  load: (geometry: Geometry | undefined) => void,
) {
  const agreed = useRef(JSON.stringify(value))
  const hands = useRef({ onChange, load })
  useEffect(() => {
    hands.current = { onChange, load }
  })
  useEffect(() => {
    const geometry = geometryOf(drawing)
    const now = JSON.stringify(geometry)
    if (now === agreed.current) return
    agreed.current = now
    hands.current.onChange(geometry)
  }, [drawing])
  useEffect(() => {
    const given = JSON.stringify(value)
    if (given === agreed.current) return
    agreed.current = given
    hands.current.load(value)
  }, [value])
}

/** The layer is bound once; the newest hands are kept beside it so that a click uses today's street and snapping. */
function useDrawingLayer(
  view: MapView,
  drawing: Drawing,
  street: MultiLineString | undefined,
  hands: { onAdd: (position: Position) => void; onMove: (at: number, position: Position) => void },
) {
  const [layer, setLayer] = useState<DrawingLayer>()
  const newest = useRef(hands)
  useEffect(() => {
    newest.current = hands
  })
  useEffect(() => {
    const made = addDrawingLayer(view, {
      onAdd: (position) => newest.current.onAdd(position),
      onMove: (at, position) => newest.current.onMove(at, position),
    })
    setLayer(made)
    return () => made.remove()
  }, [view])
  useEffect(() => layer?.show(drawing), [layer, drawing])
  useEffect(() => layer?.showStreet(street), [layer, street])
}

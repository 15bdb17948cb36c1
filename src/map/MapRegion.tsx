import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import './map.css'
import { moveWords, scaleBar } from './map-words.ts'
import type { MapView, Place } from './map-view.ts'
import { shiftWords } from './projections.ts'
import { useAttached } from './use-attached.ts'

interface MapRegionProps {
  view: MapView
  /** Name of the map for people who cannot see it: "Map of works in Marlford". */
  label: string
  /** One or two sentences: what it is for and what else does the same. */
  description: string
  attribution: string
  /** What the view holds, in words, after where it is: "14 works in view." */
  says?: string
  /** What is the matter with the map itself, empty when nothing is. */
  note?: string
  /** Keys of the page that uses the map, for the help text. */
  keys?: readonly { key: string; does: string }[]
  /** Called before the map's own keys; true means that the key is dealt with. */
  onKey?: (key: string) => boolean
  /** Draws a cross at the centre, where Enter acts: always, or only while the map has the focus. */
  cross: 'always' | 'focus'
  tall?: boolean
  children?: ReactNode
}

const stepPixels = 120
const fineStepPixels = 20

/**
 * Lends the map a `div`, and everything that a map needs besides pixels: a name, keys, zoom buttons, scale, attribution and a status line.
 * Controls sit beside the element that holds the keys, so that neither swallows the other's.
 */
export function MapRegion(props: MapRegionProps) {
  const { view, label, description, attribution, says, keys = [], onKey, cross, tall, note = '', children } = props
  const holder = useAttached(view)
  const id = useId()
  const { scale, moved } = usePlaceInWords(view, holder)

  useKeys(view, holder, onKey)

  return (
    <div className={`app-map${tall ? ' app-map--tall' : ''}`}>
      <div className="app-map__frame">
        <div
          ref={holder}
          className="app-map__view"
          role="application"
          aria-roledescription="map"
          aria-label={label}
          aria-describedby={`${id}-description`}
        />
        <div className={`app-map__cross${cross === 'always' ? ' app-map__cross--on' : ''}`} aria-hidden="true" />
        <div className="app-map__scale" aria-hidden="true">
          <span style={{ width: `${scale.pixels}px` }} />
          {scale.label}
        </div>
        <div className="app-map__zoom">
          <button type="button" onClick={() => view.zoomBy(1)} aria-label="Zoom in">
            <span aria-hidden="true">+</span>
          </button>
          <button type="button" onClick={() => view.zoomBy(-1)} aria-label="Zoom out">
            <span aria-hidden="true">−</span>
          </button>
        </div>
        {children}
        <p className="app-map__attribution">{attribution}</p>
      </div>
      <p className="app-map__note" role="status">
        {note}
      </p>
      <p className="app-map__status" role="status">
        {[moved, says].filter(Boolean).join(' ')}
      </p>
      <p id={`${id}-description`} className="govuk-visually-hidden">
        {description} Arrow keys move the map, plus and minus zoom, Tab leaves it.
      </p>
      <details className="app-map__keys">
        <summary>Keys and accuracy of this map</summary>
        <dl>
          <dt>Arrows</dt>
          <dd>Move the map; with Shift, in small steps</dd>
          <dt>+ and −</dt>
          <dd>Zoom in and out</dd>
          {keys.map(({ key, does }) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
          <dt>Tab</dt>
          <dd>Leave the map</dd>
        </dl>
        <p>{shiftWords()}</p>
      </details>
    </div>
  )
}

/**
 * Keys are bound to the element itself and not through React, together with its tab stop: the pair that lets a keyboard in.
 * Keys with Ctrl, Alt or Command belong to the browser; Tab is never taken.
 */
function useKeys(
  view: MapView,
  holder: RefObject<HTMLDivElement | null>,
  onKey: ((key: string) => boolean) | undefined,
) {
  const newest = useRef(onKey)
  useEffect(() => {
    newest.current = onKey
  })
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (!newest.current?.(event.key) && !mapKey(view, event.key, event.shiftKey)) return
      event.preventDefault()
      event.stopPropagation()
    }
    element.setAttribute('tabindex', '0')
    element.addEventListener('keydown', press)
    return () => element.removeEventListener('keydown', press)
  }, [view, holder])
}

/** The scale bar and the status line follow the view after each move, never during it. */
function usePlaceInWords(view: MapView, holder: RefObject<HTMLDivElement | null>) {
  const [scale, setScale] = useState(() => scaleBar(view.place().metresPerPixel, 90))
  const [moved, setMoved] = useState('')
  const before = useRef<Place | undefined>(undefined)
  useEffect(() => {
    return view.whenMoved(() => {
      const after = view.place()
      setScale(scaleBar(after.metresPerPixel, 90))
      setMoved(moveWords(before.current, after, holder.current?.clientWidth ?? 0))
      before.current = after
    })
  }, [view, holder])
  return { scale, moved }
}

function mapKey(view: MapView, key: string, isFine: boolean): boolean {
  const step = isFine ? fineStepPixels : stepPixels
  switch (key) {
    case 'ArrowLeft':
      view.panBy(-step, 0)
      return true
    case 'ArrowRight':
      view.panBy(step, 0)
      return true
    case 'ArrowUp':
      view.panBy(0, step)
      return true
    case 'ArrowDown':
      view.panBy(0, -step)
      return true
    case '+':
    case '=':
      view.zoomBy(1)
      return true
    case '-':
    case '_':
      view.zoomBy(-1)
      return true
    default:
      return false
  }
}

import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import type { MapTool } from '../../map/FeatureMap.tsx'
import type { MapView } from '../../map/map-view.ts'
import type { DrawingLayer } from '../../map/draw/draw-layer.ts'
import { draw, type Drawing, type DrawingAction, drawingWords, emptyDrawing } from '../../map/draw/drawing.ts'

export interface Ruler {
  /** What is being measured; undefined while nothing is. */
  readonly drawing: Drawing | undefined
  start(type: 'LineString' | 'Polygon'): void
  send(action: DrawingAction): void
  stop(): void
  /** What the map does with keys meanwhile. */
  readonly tool: MapTool | undefined
}

/** A length or an area on the map, measured on the grid (EPSG:27700) whatever the base map is drawn in. */
export function useMeasuring(view: MapView): Ruler {
  const [drawing, setDrawing] = useState<Drawing>()
  const send = (action: DrawingAction) => setDrawing((before) => before && draw(before, action))
  const add = (position: Position) => send({ do: 'add', position })
  useShown(view, drawing, {
    onAdd: add,
    onMove: (at, position) => send({ do: 'move', at, position }),
  })
  const stop = () => setDrawing(undefined)
  function onKey(key: string): boolean {
    if (key === 'Enter') add(view.place().centre)
    else if (key === 'Backspace') send({ do: 'remove last' })
    else if (key === 'Escape') stop()
    else return false
    return true
  }
  return {
    drawing,
    start(type) {
      setDrawing(emptyDrawing(type))
      view.map.getTargetElement()?.focus()
    },
    send,
    stop,
    // what the pointer does is the drawing's own: it also drags corners
    tool: drawing && { keys, says: `${drawingWords(drawing)}.`, onKey, onPlace: () => {} },
  }
}

const keys = [
  { key: 'Enter', does: 'Measure to the cross in the middle' },
  { key: 'Backspace', does: 'Take the last point back' },
  { key: 'Escape', does: 'Stop measuring' },
]

interface Hands {
  onAdd(position: Position): void
  onMove(at: number, position: Position): void
}

/** The drawing on the map, fetched when the first one is begun. */
function useShown(view: MapView, drawing: Drawing | undefined, hands: Hands) {
  const [layer, setLayer] = useState<DrawingLayer>()
  const newest = useRef(hands)
  useEffect(() => {
    newest.current = hands
  })
  const isOn = drawing !== undefined
  useEffect(() => {
    if (!isOn) return undefined
    let isGone = false
    let made: DrawingLayer | undefined
    async function take() {
      const { addDrawingLayer } = await import('../../map/draw/draw-layer.ts')
      if (isGone) return
      made = addDrawingLayer(view, {
        onAdd: (position) => newest.current.onAdd(position),
        onMove: (at, position) => newest.current.onMove(at, position),
      })
      setLayer(made)
    }
    void take()
    return () => {
      isGone = true
      made?.remove()
      setLayer(undefined)
    }
  }, [view, isOn])
  useEffect(() => {
    if (drawing) layer?.show(drawing)
  }, [layer, drawing])
}

import { useEffect, useRef, useState } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import type { MapTool } from '../../map/FeatureMap.tsx'
import type { MapView } from '../../map/map-view.ts'
import type { Area } from '../../map/select/area.ts'
import { canFinish, type Selecting, type SelectingBy, selectingWords, withCorner } from '../../map/select/selecting.ts'

export interface SelectingHand {
  readonly now: Selecting | undefined
  start(by: SelectingBy): void
  add(corner: Position): void
  /** Undefined while there is no finished shape yet. */
  readonly finish: (() => void) | undefined
  stop(): void
  /** What the map does with clicks and keys meanwhile. */
  readonly tool: MapTool | undefined
}

/** An area being drawn on the map by pointer, finger, keys or typed corners; whichever is finished first is told. */
export function useSelecting(view: MapView, onArea: (area: Area) => void): SelectingHand {
  const [now, setNow] = useState<Selecting>()
  const newest = useRef(onArea)
  useEffect(() => {
    newest.current = onArea
  })
  const by = now?.by
  useEffect(() => {
    if (!by) return undefined
    let isGone = false
    let letGo = () => {}
    async function take(selectingBy: SelectingBy) {
      const { takeHand } = await import('../../map/select/select-hand.ts')
      if (isGone) return
      letGo = takeHand(view, selectingBy, (area) => {
        setNow(undefined)
        newest.current(area)
      })
    }
    void take(by)
    return () => {
      isGone = true
      letGo()
    }
  }, [view, by])

  const stop = () => setNow(undefined)
  function end(area: Area) {
    stop()
    onArea(area)
  }
  function add(corner: Position) {
    if (!now) return
    const next = withCorner(now, corner)
    if ('area' in next) end(next.area)
    else setNow(next)
  }
  function onKey(key: string): boolean {
    if (!now) return false
    if (key === 'Enter') add(view.place().centre)
    else if (key === 'Backspace') setNow({ ...now, corners: now.corners.slice(0, -1) })
    else if (key === 'Escape') stop()
    else return false
    return true
  }
  return {
    now,
    start(chosen) {
      setNow({ by: chosen, corners: [] })
      view.map.getTargetElement()?.focus()
    },
    add,
    finish: now && canFinish(now) ? () => end(now.corners) : undefined,
    stop,
    tool: now && { keys, says: selectingWords(now), onKey, onPlace: add },
  }
}

const keys = [
  { key: 'Enter', does: 'Give a corner at the cross in the middle; the last one again finishes a shape' },
  { key: 'Backspace', does: 'Take the last corner back' },
  { key: 'Escape', does: 'Stop selecting' },
]

import { useEffect, useState } from 'react'
import type { Bounds } from '../../domain/geometry.ts'
import type { MapView, Place } from './map-view.ts'

export type Where = Place & { box: Bounds }

/** Where the map is, told after each move and never during it; undefined until it has been drawn once. */
export function useMapPlace(view: MapView): Where | undefined {
  const [where, setWhere] = useState<Where>()
  useEffect(() => {
    return view.whenMoved(() => {
      const box = view.box()
      if (box) setWhere({ ...view.place(), box })
    })
  }, [view])
  return where
}

import { type RefObject, useEffect, useRef } from 'react'
import type { MapView } from './map-view.ts'

/** Lends the map the element that the returned ref is put on, for as long as it is on the page. */
export function useAttached(view: MapView): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (!element) return undefined
    view.attach(element)
    return () => view.detach(element)
  }, [view])
  return holder
}

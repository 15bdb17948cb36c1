import { useEffect, useState } from 'react'
import { makeOverlayLayer } from '../../map/layers/overlay-layer.ts'
import type { MapView } from '../../map/map-view.ts'
import type { Overlay } from '../../map/overlays.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'
import { type Area, takenHold } from '../../map/select/area.ts'
import type { OverlayAsked } from './use-overlay.ts'
import { useOverlayHere } from './use-overlay-here.ts'

interface OverlayDrawnProps extends OverlayAsked {
  view: MapView
  today: string
  /** Percent. */
  opacity: number
  /** Where one is drawn, only what lies in it is shown. */
  area: Area
  onHere: (overlay: Overlay, here: OverlayHere | undefined) => void
}

/** A layer over the works on a map that is only looked at, told to whoever lists what is there. */
export function OverlayDrawn({ view, today, opacity, area, onHere, ...asked }: OverlayDrawnProps) {
  const { items } = useOverlayHere(asked, onHere)
  const [layer] = useState(() => makeOverlayLayer(view, asked.overlay))
  useEffect(() => layer.attach(), [layer])
  useEffect(() => layer.fade(opacity), [layer, opacity])
  useEffect(
    () => layer.show(area.length === 0 ? items : takenHold(items, area), today, undefined),
    [layer, items, area, today],
  )
  return null
}

import { useEffect, useState } from 'react'
import { countedOverlaysMetresPerPixel } from '../../map/in-view.ts'
import { makeOverlayLayer } from '../../map/layers/overlay-layer.ts'
import type { MapView } from '../../map/map-view.ts'
import { overlayWords } from '../../map/overlays.ts'
import { Opacity } from './opacity.tsx'
import { type OverlayAsked, useOverlay } from './use-overlay.ts'

interface OverlayOnProps extends OverlayAsked {
  view: MapView
  today: string
  chosen: string | undefined
  opacity: number
  onOpacity: (percent: number) => void
}

/** A layer that is on: drawn on the map and counted. Its list stands with the list of the works. */
export function OverlayOn({ view, today, chosen, opacity, onOpacity, ...asked }: OverlayOnProps) {
  const { overlay } = asked
  const found = useOverlay(asked)
  const [layer] = useState(() => makeOverlayLayer(view, overlay))
  useEffect(() => layer.attach(), [layer])
  useEffect(() => layer.show(found.items, today, chosen), [layer, found.items, today, chosen])
  useEffect(() => layer.fade(opacity), [layer, opacity])
  const isCounted = found.inView.length > 1 && asked.where.metresPerPixel >= countedOverlaysMetresPerPixel * 0.99
  const count = found.inView.length.toLocaleString('en-GB')

  return (
    <div className="app-map-layers__on">
      <p className="app-map-layers__note" role="status">
        {found.isTooWide
          ? 'Zoom in to see these streets.'
          : found.isLoading
            ? 'Loading.'
            : found.isCut
              ? `More than ${count} in view: zoom in to see all.`
              : `${count} in view.`}
        {isCounted ? ' Where they lie close, they are counted: zoom in to see each one.' : ''}
      </p>
      {found.isError ? (
        <p className="app-map-layers__note">
          {overlayWords[overlay]} could not be loaded.{' '}
          <button type="button" className="app-link-button" onClick={found.tryAgain}>
            Try again<span className="govuk-visually-hidden"> to load {overlayWords[overlay].toLowerCase()}</span>
          </button>
        </p>
      ) : null}
      <Opacity of={overlayWords[overlay]} percent={opacity} onPercent={onOpacity} />
    </div>
  )
}

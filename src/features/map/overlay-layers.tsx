import { lazy, Suspense } from 'react'
import type { MapView } from '../../map/map-view.ts'
import {
  type Opacities,
  type Overlay,
  overlayWords,
  type Tense,
  tenseDashes,
  tenseWords,
  wholeOpacity,
} from '../../map/overlays.ts'
import type { Where } from '../../map/use-map-place.ts'
import { OverlaySymbol } from './overlay-symbol.tsx'
import { useOfferedOverlays } from './use-offered-overlays.ts'

/** Nothing of it is loaded while every layer is off. */
const OverlayOn = lazy(async () => ({ default: (await import('./overlay-on.tsx')).OverlayOn }))

interface OverlayLayersProps {
  view: MapView
  /** Where the map has come to rest. */
  where: Where | undefined
  dates: { from: string; to: string }
  /** The week of them that is looked at. */
  week: { from: string; to: string } | undefined
  today: string
  over: readonly Overlay[]
  opacities: Opacities
  chosen: string | undefined
  onChange: (changed: { over?: readonly Overlay[]; opacities?: Opacities }) => void
}

/** What can be laid over the works. A layer that is off asks the server for nothing, so it has a count only when it is on. */
export function OverlayLayers(props: OverlayLayersProps) {
  const { view, where, dates, week, today, over, opacities, chosen, onChange } = props
  const offered = useOfferedOverlays()
  const turn = (overlay: Overlay, isOn: boolean) =>
    onChange({ over: isOn ? [...over, overlay] : over.filter((other) => other !== overlay) })
  return (
    <section className="app-map-layers" aria-labelledby="overlays-title">
      <h2 id="overlays-title" className="govuk-heading-s">
        More layers
      </h2>
      <ul>
        {offered.map((overlay) => (
          <li key={overlay} className="govuk-checkboxes govuk-checkboxes--small">
            <div className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                type="checkbox"
                id={`overlay-${overlay}`}
                checked={over.includes(overlay)}
                onChange={(event) => turn(overlay, event.target.checked)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`overlay-${overlay}`}>
                <OverlaySymbol overlay={overlay} />
                <span>{overlayWords[overlay]}</span>
              </label>
            </div>
            {where && over.includes(overlay) ? (
              <Suspense fallback={<p className="app-map-layers__on">Loading.</p>}>
                <OverlayOn
                  {...{ overlay, view, where, dates, week, today, chosen }}
                  opacity={opacities[overlay] ?? wholeOpacity}
                  onOpacity={(percent) => onChange({ opacities: { ...opacities, [overlay]: percent } })}
                />
              </Suspense>
            ) : null}
          </li>
        ))}
      </ul>
      <ul className="app-map-key">
        {(['past', 'now', 'future'] as const).map((tense) => (
          <li key={tense}>
            <TenseKey tense={tense} /> {tenseWords[tense]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TenseKey({ tense }: { tense: Tense }) {
  return (
    <svg className="app-map-key__line" width="40" height="14" viewBox="0 0 40 14" aria-hidden="true" focusable="false">
      <path d="M1 7h38" stroke="#0b0c0c" strokeWidth="4" strokeDasharray={tenseDashes[tense].join(' ')} />
    </svg>
  )
}

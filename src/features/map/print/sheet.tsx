import { useEffect, useState } from 'react'
import type { Bounds } from '../../../../domain/geometry.ts'
import { dateTimeWords, dateWords } from '../../../../domain/words.ts'
import { useNow } from '../../../app/now.ts'
import { useActing } from '../../../app/session.ts'
import { inViewWords } from '../../../map/feature-words.ts'
import { makeFeatureLayer } from '../../../map/layers/feature-layer.ts'
import { makeGroupLayer } from '../../../map/layers/group-layer.ts'
import type { MapServices } from '../../../map/map-services.ts'
import type { MapView } from '../../../map/map-view.ts'
import { BNG } from '../../../map/projections.ts'
import { type OverlayHere, overWords } from '../../../map/overlays-here.ts'
import type { ShownOnMap } from '../../../map/shown-on-map.ts'
import { useAttached } from '../../../map/use-attached.ts'
import { useBaseMap } from '../../../map/use-base-map.ts'
import '../../../map/map.css'
import './sheet.css'
import { NorthArrow, PaperCorners, PaperKey, PaperScale } from './sheet-furniture.tsx'
import { printable, type SheetSettings } from './sheet-settings.ts'

interface SheetProps {
  view: MapView
  services: MapServices
  settings: SheetSettings
  shown: ShownOnMap
  over: readonly OverlayHere[]
  box: Bounds | undefined
  dates: { from: string; to: string }
  /** What the sheet lacks, in sentences. */
  notes: readonly string[]
}

/** The sheet of paper at its true size: all lengths of it are millimetres, so that the browser prints it to scale. */
export function Sheet({ view, services, settings, shown, over, box, dates, notes }: SheetProps) {
  const { paper, turn, scale, title } = settings
  const { user } = useActing()
  const now = useNow()
  const holder = useAttached(view)
  const trouble = useBaseMap(view, services)
  const [layers] = useState(() => ({ features: makeFeatureLayer(view), groups: makeGroupLayer(view) }))
  useEffect(() => layers.features.attach(), [layers])
  useEffect(() => layers.groups.attach(), [layers])
  useEffect(() => {
    layers.features.show(
      shown.singles.map((feature, index) => ({ feature, number: String(index + 1) })),
      undefined,
    )
    layers.groups.show(shown.groups, undefined)
  }, [layers, shown])
  const { width, height } = printable({ paper, turn })
  const days = `${dateWords(dates.from)} to ${dateWords(dates.to)}`
  return (
    <div className={`app-sheet app-sheet--${paper}-${turn}`} style={{ width: `${width}mm`, height: `${height}mm` }}>
      <div className="app-sheet__head">
        <h2>{title}</h2>
        <p>
          {days}. {inViewWords(shown.inView, shown.counted)} {overWords(over)}
        </p>
      </div>
      <div className="app-sheet__map">
        <div ref={holder} className="app-sheet__view" role="img" aria-label={`${title}, ${days}`} />
      </div>
      <div className="app-sheet__foot">
        <div>
          <PaperScale scale={scale} />
          <NorthArrow isOnGrid={view.projection === BNG} />
        </div>
        <PaperKey isFar={shown.isFar} over={over} />
        <div className="app-sheet__words">
          <PaperCorners box={box} />
          {[...notes, trouble].filter(Boolean).map((note) => (
            <p key={note}>
              <strong>{note}</strong>
            </p>
          ))}
          <p>
            Printed {dateTimeWords(now)} by {user.first_name} {user.last_name}. {services.attribution}.
          </p>
        </div>
      </div>
    </div>
  )
}

import { useEffect, useMemo, useState } from 'react'
import { boundsOf, type Bounds, type MultiLineString } from '../../domain/geometry.ts'
import { countWords } from '../../domain/words.ts'
import { lineColours, makeLineLayer, type LineLook } from './layers/line-layer.ts'
import { useMapServices, widestPlace } from './map-services.ts'
import { makeMapView } from './map-view.ts'
import { MapRegion } from './MapRegion.tsx'
import { useBaseMap } from './use-base-map.ts'

export interface DrawnStreet {
  readonly usrn: number
  /** Name and town. */
  readonly words: string
  readonly look: LineLook
  readonly geometry: MultiLineString
}

interface StreetLinesMapProps {
  streets: readonly DrawnStreet[]
  label: string
  /** What each look means, in the order of the key. */
  looks: Readonly<Partial<Record<LineLook, string>>>
}

/** Whole streets as lines, each look with a colour and a pattern of its own. It opens on all of them; a table beside it is its twin. */
export function StreetLinesMap({ streets, label, looks }: StreetLinesMapProps) {
  const services = useMapServices()
  const [view] = useState(() => makeMapView(services.settings, widestPlace))
  const [layer] = useState(() => makeLineLayer(view))
  const [chosen, choose] = useState<number>()
  const { attribution } = services
  const note = useBaseMap(view, services)
  useEffect(() => layer.attach(), [layer])
  useEffect(() => {
    layer.show(streets)
    const box = aroundAll(streets)
    if (box) view.whenSized(() => view.fit(box))
  }, [view, layer, streets])
  useEffect(() => {
    const stopClick = view.whenClicked((pixel) => choose(layer.at(pixel)))
    const stopHover = view.whenHovered((pixel) => layer.at(pixel) !== undefined)
    return () => {
      stopClick()
      stopHover()
    }
  }, [view, layer])
  const counts = useMemo(() => countsOf(streets), [streets])
  const street = streets.find(({ usrn }) => usrn === chosen)
  const says = street
    ? `${street.words}, USRN ${street.usrn}: ${looks[street.look] ?? ''}.`
    : `${countWords(streets.length, 'street')} drawn.`
  return (
    <div className="app-lines-map">
      <MapRegion
        view={view}
        label={label}
        description="The table on this page holds the same streets."
        attribution={attribution}
        says={says}
        note={note}
        cross="focus"
      />
      <ul className="app-lines-map__key" aria-label="Key to the map">
        {Object.entries(looks).map(([look, words]) => (
          <li key={look}>
            <svg width="36" height="10" aria-hidden="true" focusable="false">
              <line
                x1="1"
                x2="35"
                y1="5"
                y2="5"
                stroke={lineColours[look as LineLook].colour}
                strokeWidth="4"
                strokeDasharray={lineColours[look as LineLook].dash.join(' ')}
              />
            </svg>{' '}
            {words}: {(counts.get(look as LineLook) ?? 0).toLocaleString('en-GB')}
          </li>
        ))}
      </ul>
    </div>
  )
}

function countsOf(streets: readonly DrawnStreet[]): ReadonlyMap<LineLook, number> {
  const counts = new Map<LineLook, number>()
  for (const { look } of streets) counts.set(look, (counts.get(look) ?? 0) + 1)
  return counts
}

function aroundAll(streets: readonly DrawnStreet[]): Bounds | undefined {
  const boxes = streets.map(({ geometry }) => boundsOf(geometry))
  const [first] = boxes
  return (
    first &&
    boxes.reduce((one, other) => ({
      minEasting: Math.min(one.minEasting, other.minEasting),
      minNorthing: Math.min(one.minNorthing, other.minNorthing),
      maxEasting: Math.max(one.maxEasting, other.maxEasting),
      maxNorthing: Math.max(one.maxNorthing, other.maxNorthing),
    }))
  )
}

import './map.css'
import { useEffect, useId, useState } from 'react'
import { type Bounds, boundsOf, centrePoint, type Geometry } from '../../domain/geometry.ts'
import type { TrafficManagementType } from '../../domain/contract/enums/permits.ts'
import { withinSentence } from '../../domain/words.ts'
import { isHighImpact } from '../../domain/rules/traffic-management.ts'
import { makeFeatureLayer } from './layers/feature-layer.ts'
import type { FeatureState, MapFeature } from './map-feature.ts'
import { useMapServices, widestPlace } from './map-services.ts'
import { soundGeometry } from './sound-geometry.ts'
import { makeMapView } from './map-view.ts'
import { StateKey } from './MapKey.tsx'
import { useBaseMap } from './use-base-map.ts'
import { useAttached } from './use-attached.ts'

export interface MiniMapGeometry {
  geometry: Geometry
  /** State of the works, which decides line and plate; `activity` for what is no works. */
  kind: FeatureState
  /** One line of the key under the map: "These works" or a neighbour's street and promoter. */
  label: string
  trafficManagement?: TrafficManagementType | undefined
  /** Haloed: the works that the page is about, when others are shown beside them. */
  chosen?: boolean
}

interface MiniMapProps {
  geometries: readonly MiniMapGeometry[]
  /** What the picture shows: "Map of the works in High Street". */
  label: string
}

/** A still map: it cannot be moved, so it takes no keys and no tab stop, and reads as a picture with a numbered key. */
export function MiniMap({ geometries, label }: MiniMapProps) {
  const services = useMapServices()
  const { settings, attribution } = services
  const keyId = useId()
  const [view] = useState(() => makeMapView(settings, widestPlace, { interactive: false }))
  const holder = useAttached(view)
  const note = useBaseMap(view, services)
  useEffect(() => {
    const layer = makeFeatureLayer(view)
    const remove = layer.attach()
    const shown = geometries.flatMap((each, index) => {
      const feature = stillFeature(each, index)
      return feature ? [{ feature, number: numberOf(geometries, index) }] : []
    })
    const chosenAt = geometries.findIndex(({ chosen }) => chosen)
    layer.show(shown, String(chosenAt + 1))
    const box = boxRound(shown.map(({ feature }) => feature))
    if (box) view.whenSized(() => view.fit(box, 0.21875))
    return remove
  }, [view, geometries])

  return (
    <figure className="app-mini-map">
      <div className="app-mini-map__frame">
        <div ref={holder} className="app-map__view" role="img" aria-label={label} aria-describedby={keyId} />
        <p className="app-map__attribution">{attribution}</p>
      </div>
      <p className="app-map__note" role="status">
        {[note, ...geometries.map(faultOf)].filter(Boolean).join(' ')}
      </p>
      <figcaption id={keyId}>
        <ol className="app-mini-map__key">
          {geometries.map(({ label: each, kind }, index) => (
            <li key={`${index} ${each}`}>
              <span aria-hidden="true">{numberOf(geometries, index)}</span>
              <StateKey state={kind} /> {each}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

/** The works that the page is about have their halo; the others are counted, as the lists beside the map count them. */
function numberOf(geometries: readonly MiniMapGeometry[], index: number): string | undefined {
  if (geometries.length === 1 || geometries[index]?.chosen) return undefined
  return String(geometries.slice(0, index + 1).filter(({ chosen }) => !chosen).length)
}

/** One that is broken is said to be, and the map shows the others. */
function faultOf({ geometry, label }: MiniMapGeometry): string {
  const sound = soundGeometry(geometry.type, geometry.coordinates)
  if (!sound) return `${label}: the place is broken and cannot be drawn.`
  return sound.fault === undefined ? '' : `${label}: ${withinSentence(sound.fault)}.`
}

/** Undefined where nothing of its place can be drawn. */
function stillFeature(given: MiniMapGeometry, index: number): MapFeature | undefined {
  const { kind, label, trafficManagement } = given
  const geometry = soundGeometry(given.geometry.type, given.geometry.coordinates)?.geometry
  if (!geometry) return undefined
  return {
    id: String(index + 1),
    layer: kind === 'activity' ? 'activities' : isHighImpact(trafficManagement) ? 'works_high_impact' : 'works_other',
    geometry,
    bounds: boundsOf(geometry),
    centre: centrePoint(geometry),
    state: kind,
    badge: kind === 'completed' ? 'completed' : undefined,
    trafficManagement,
    street: label,
    area: '',
    who: '',
    what: '',
    category: undefined,
    startOn: '',
    endOn: '',
    worksReference: undefined,
    usrn: undefined,
  }
}

function boxRound(features: readonly MapFeature[]): Bounds | undefined {
  const [first, ...rest] = features
  if (!first) return undefined
  return rest.reduce<Bounds>(
    (box, { bounds }) => ({
      minEasting: Math.min(box.minEasting, bounds.minEasting),
      minNorthing: Math.min(box.minNorthing, bounds.minNorthing),
      maxEasting: Math.max(box.maxEasting, bounds.maxEasting),
      maxNorthing: Math.max(box.maxNorthing, bounds.maxNorthing),
    }),
    first.bounds,
  )
}

import { useEffect, useMemo, useState } from 'react'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import type { Bounds } from '../../../domain/geometry.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import { countWords } from '../../../domain/words.ts'
import { FeatureMap } from '../../map/FeatureMap.tsx'
import { streetMetresPerPixel } from '../../map/in-view.ts'
import { boundsAndCentre, type FeatureState, type MapFeature } from '../../map/map-feature.ts'
import { useMapServices, widestPlace } from '../../map/map-services.ts'
import { makeMapView } from '../../map/map-view.ts'
import { shownOnMap } from '../../map/shown-on-map.ts'
import { allShown } from '../../map/switches.ts'
import { useMapPlace } from '../../map/use-map-place.ts'
import { daysOf, geometryOf, type ProgrammeItem } from './overlaps.ts'

/** The lines of the programme where they are. It opens on all of them; the tables above are its twin. */
export function CoordinationMap({ items }: { items: readonly ProgrammeItem[] }) {
  const services = useMapServices()
  const [view] = useState(() => makeMapView(services.settings, widestPlace))
  const features = useMemo(() => items.map(featureOf), [items])
  const where = useMapPlace(view)
  const shown = useMemo(() => shownOnMap(features, where, allShown), [features, where])
  const [chosenId, choose] = useState<string>()
  const chosen = items.find(({ reference }) => reference === chosenId)
  useEffect(() => {
    const box = allOf(features.map(({ bounds }) => bounds))
    if (box) view.whenSized(() => view.fit(box))
  }, [view, features])
  const says = chosen
    ? `${chosen.reference}: ${chosen.street_name}, ${chosen.organisation}, ${chosen.what}`
    : `${countWords(shown.inView.length, 'line')} of the programme in view.`
  return (
    <div className="app-coordination-map">
      <FeatureMap
        {...{ view, services, says, chosenId }}
        label="Map of the programme"
        features={shown.singles}
        groups={shown.groups}
        onChoose={choose}
        onGroup={(group) => view.fit(group.bounds, streetMetresPerPixel)}
      />
      <p className="govuk-body" role="status">
        {chosen ? says : ''}
      </p>
    </div>
  )
}

function featureOf(item: ProgrammeItem): MapFeature {
  const geometry = geometryOf(item)
  const trafficManagement = trafficManagementTypes.find((type) => type === item.traffic_management_type)
  const { from, to } = daysOf(item)
  return {
    id: item.reference,
    layer: item.kind !== 'works' ? 'activities' : isHighImpact(trafficManagement) ? 'works_high_impact' : 'works_other',
    geometry,
    ...boundsAndCentre(geometry, []),
    state: stateOf(item),
    badge: undefined,
    trafficManagement: item.kind === 'works' ? trafficManagement : undefined,
    street: item.street_name,
    area: item.town,
    who: item.organisation,
    what: item.what,
    category: undefined,
    startOn: from,
    endOn: to,
    worksReference: item.work_reference_number ?? undefined,
    usrn: item.usrn,
  }
}

function stateOf({ kind, is_in_progress }: ProgrammeItem): FeatureState {
  if (kind === 'activity' || kind === 'section_58') return 'activity'
  if (kind === 'forward_plan') return 'awaiting'
  return is_in_progress ? 'in_progress' : 'planned'
}

function allOf(boxes: readonly Bounds[]): Bounds | undefined {
  const [first, ...rest] = boxes
  return first && rest.reduce(around, first)
}

function around(one: Bounds, other: Bounds): Bounds {
  return {
    minEasting: Math.min(one.minEasting, other.minEasting),
    minNorthing: Math.min(one.minNorthing, other.minNorthing),
    maxEasting: Math.max(one.maxEasting, other.maxEasting),
    maxNorthing: Math.max(one.maxNorthing, other.maxNorthing),
  }
}

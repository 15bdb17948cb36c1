import { looks } from '../components/traffic-management-paths.ts'
import { TrafficManagementSymbol } from '../components/TrafficManagementSymbol.tsx'
import type { FeatureState, MapFeature } from './map-feature.ts'
import { activityColour, hexagon } from './symbol-paths.ts'

/** A short stretch of the line that stands for a state. */
export function StateKey({ state }: { state: FeatureState }) {
  const colour = state === 'activity' ? activityColour : looks[state].outline
  const isHollow = state === 'awaiting' || state === 'planned'
  const dash = state === 'awaiting' ? '11 6' : state === 'completed' ? '2 5' : undefined
  return (
    <svg className="app-map-key__line" width="40" height="14" viewBox="0 0 40 14" aria-hidden="true" focusable="false">
      <path d="M1 7h38" stroke="#ffffff" strokeWidth="13" />
      <path d="M1 7h38" stroke={colour} strokeWidth="9" strokeDasharray={dash} />
      {isHollow ? (
        <path
          d={state === 'planned' ? 'M3 7h34' : 'M1 7h38'}
          stroke="#ffffff"
          strokeWidth="4.5"
          strokeDasharray={dash ? '6 11' : undefined}
          strokeDashoffset={dash ? -2.5 : undefined}
        />
      ) : null}
      {state === 'activity' ? <path d="M1 7h38" stroke="#ffffff" strokeWidth="1.5" /> : null}
    </svg>
  )
}

/** The symbol of a feature beside its words; the same paths as on the map. */
export function FeatureSymbol({ feature }: { feature: Pick<MapFeature, 'state' | 'badge' | 'trafficManagement'> }) {
  const { state, badge, trafficManagement } = feature
  if (state === 'activity') return <ActivitySymbol />
  if (!trafficManagement) return <StateKey state={state} />
  return <TrafficManagementSymbol type={trafficManagement} state={state} {...(badge ? { badge } : {})} />
}

export function ActivitySymbol() {
  return (
    <svg width="33" height="33" viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
      <path d={hexagon} fill="#ffffff" stroke={activityColour} strokeWidth="1.9" />
      <text x="12" y="16" textAnchor="middle" fontSize="11" fontWeight="700" fill={activityColour}>
        A
      </text>
    </svg>
  )
}

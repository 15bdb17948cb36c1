import type { FeatureState, MapLayer } from './map-feature.ts'

/** Words for the state of works as the map can tell it; the permit's own status stands in the card. */
export const stateWords: Record<FeatureState, string> = {
  awaiting: 'Awaiting',
  planned: 'Planned',
  in_progress: 'In progress',
  completed: 'Completed',
  activity: 'Activity',
}

export const layerWords: Record<MapLayer, string> = {
  works_high_impact: 'Works, high impact',
  works_other: 'Works, other',
  activities: 'Activities',
}

import type { MapFeature } from './map-feature.ts'

export type SymbolFacts = Pick<MapFeature, 'state' | 'badge' | 'trafficManagement' | 'layer'>

/** Two features with the same key look the same; nothing else of a feature may reach its symbol. */
export function symbolKey({ state, badge, trafficManagement, layer }: SymbolFacts, isChosen: boolean): string {
  return [layer, trafficManagement ?? '', state, badge ?? '', isChosen ? 'chosen' : ''].join('|')
}

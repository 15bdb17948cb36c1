import { useEffect, useState } from 'react'
import { addBaseLayer, type BaseMapState } from './base-layer.ts'
import type { MapServices } from './map-services.ts'
import type { MapView } from './map-view.ts'

const words: Readonly<Record<BaseMapState, string>> = {
  shown: '',
  stand_in: 'The base map could not be loaded. The streets of the gazetteer stand in for it.',
  down: 'The base map could not be loaded. Works and lists are not affected. It is tried again when the map moves.',
}

/** Lays the base map under everything, and says so when it does not come: the works stay usable without it. */
export function useBaseMap(view: MapView, { settings, askForStreets }: MapServices): string {
  const [state, setState] = useState<BaseMapState>('shown')
  useEffect(() => addBaseLayer(view, settings, askForStreets, setState), [view, settings, askForStreets])
  return words[state]
}

/** Groups far out: a ring for each, never more than a screen can hold. */
import Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Icon from 'ol/style/Icon.js'
import Style from 'ol/style/Style.js'
import { ringCanvas } from '../group-rings.ts'
import type { FeatureGroup } from '../groups.ts'
import type { MapView } from '../map-view.ts'
import { sharpness } from '../plates.ts'

export type GroupLayer = {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(groups: readonly FeatureGroup[], chosenId: string | undefined): void
  at(pixel: number[]): string | undefined
}

export function makeGroupLayer(view: MapView): GroupLayer {
  const source = new VectorSource()
  // Rings are few: drawing them on every frame keeps those that a pan brings in from popping up late.
  const layer = new VectorLayer({ source, zIndex: 11, updateWhileInteracting: true, updateWhileAnimating: true })
  return {
    attach: () => view.add(layer),
    show(groups, chosenId) {
      source.clear(true)
      source.addFeatures(
        groups.map((group) => {
          const isChosen = group.id === chosenId
          const feature = new Feature(new Point(view.toView(group.centre)))
          feature.set('id', group.id, true)
          const image = new Icon({ img: ringCanvas(group, isChosen), scale: 1 / sharpness })
          feature.setStyle(new Style({ image, zIndex: isChosen ? 1_000_000 : group.count }))
          return feature
        }),
      )
    },
    at(pixel) {
      const hit = view.map.forEachFeatureAtPixel(pixel, (feature) => feature.get('id'), {
        layerFilter: (ours) => ours === layer,
        hitTolerance: 4,
      })
      return typeof hit === 'string' ? hit : undefined
    },
  }
}

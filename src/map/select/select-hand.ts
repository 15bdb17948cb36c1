/** The pointer that draws an area to select by: a finger or a mouse drags a box, or goes round what is wanted. */
import type { Coordinate } from 'ol/coordinate.js'
import { always } from 'ol/events/condition.js'
import LineString from 'ol/geom/LineString.js'
import Polygon from 'ol/geom/Polygon.js'
import DragBox from 'ol/interaction/DragBox.js'
import Draw from 'ol/interaction/Draw.js'
import { roundPosition } from '../bng.ts'
import type { MapView } from '../map-view.ts'
import { type Area, isRoomy, mostCorners } from './area.ts'
import type { SelectingBy } from './selecting.ts'

/** Puts the hand on the map and returns how to take it off. `onArea` hears of each finished area that has any room in it. */
export function takeHand(view: MapView, by: SelectingBy, onArea: (area: Area) => void): () => void {
  const tell = (ring: readonly Coordinate[]) => {
    const area = ring.slice(0, -1).map((corner) => roundPosition(view.fromView(corner)))
    if (isRoomy(area)) onArea(area)
  }
  if (by === 'box') {
    const box = new DragBox({ condition: always, className: 'app-map-box' })
    box.on('boxend', () => tell(ringOf(box.getGeometry())))
    return view.addInteraction(box)
  }
  const draw = new Draw({ type: 'Polygon', freehand: true })
  draw.on('drawend', ({ feature }) => {
    const shape = feature.getGeometry()
    if (shape instanceof Polygon) tell(thinned(ringOf(shape), view.map.getView().getResolution() ?? 1))
  })
  return view.addInteraction(draw)
}

const ringOf = (polygon: Polygon): Coordinate[] => polygon.getCoordinates()[0] ?? []

/** As few corners as an address can carry: the line may leave the hand's by two pixels, or by more if it must. */
function thinned(ring: Coordinate[], resolution: number): Coordinate[] {
  const line = new LineString(ring)
  for (let pixels = 2; pixels < 1_000; pixels *= 2) {
    const fewer = (line.simplify(resolution * pixels) as LineString).getCoordinates()
    if (fewer.length <= mostCorners) return fewer
  }
  return []
}

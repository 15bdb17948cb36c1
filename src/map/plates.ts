/**
 * Symbols painted on a canvas from the same paths as the lists show as SVG: plate shape tells impact, fill tells state, picture tells type,
 * badge tells what is special. Painted once per kind and kept, at twice the size for sharp screens.
 */
import type { SymbolBadge, SymbolState } from '../components/traffic-management-paths.ts'
import { badges, looks, type Mark, pictures, plateOf, plates } from '../components/traffic-management-paths.ts'
import { type SymbolFacts, symbolKey } from './symbol-key.ts'
import { activityColour, hexagon } from './symbol-paths.ts'

/** Pixels painted for each pixel on screen; icons are shown at 1 / this. */
export const sharpness = 2

const gridUnits = 24
/** Room round the 24 units for the white ring, the halo and the badge that stands over the corner. */
const marginUnits = 5

const painted = new Map<string, HTMLCanvasElement>()

export function symbolCanvas(facts: SymbolFacts, isChosen: boolean): HTMLCanvasElement {
  const key = symbolKey(facts, isChosen)
  const known = painted.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  const platePixels = isChosen ? 32 : 28
  const unit = (platePixels / gridUnits) * sharpness
  canvas.width = Math.ceil((gridUnits + 2 * marginUnits) * unit)
  canvas.height = canvas.width
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.scale(unit, unit)
    pen.translate(marginUnits, marginUnits)
    if (facts.state === 'activity') paintActivity(pen, isChosen)
    else paintWorks(pen, facts, facts.state, isChosen)
  }
  painted.set(key, canvas)
  return canvas
}

function paintWorks(pen: CanvasRenderingContext2D, facts: SymbolFacts, state: SymbolState, isChosen: boolean) {
  const { trafficManagement, badge, layer } = facts
  const shape = trafficManagement ? plateOf(trafficManagement) : layer === 'works_high_impact' ? 'square' : 'circle'
  const look = looks[state]
  paintGround(pen, new Path2D(plates[shape]), isChosen)
  paintPlate(pen, new Path2D(plates[shape]), look.plate, look.outline, look.dash)
  for (const mark of trafficManagement ? pictures[trafficManagement] : []) paintMark(pen, mark, look.picture)
  if (badge) paintBadge(pen, badge)
}

function paintActivity(pen: CanvasRenderingContext2D, isChosen: boolean) {
  const plate = new Path2D(hexagon)
  paintGround(pen, plate, isChosen)
  paintPlate(pen, plate, '#ffffff', activityColour)
  pen.fillStyle = activityColour
  pen.font = 'bold 11px Arial, Helvetica, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('A', 12, 12.6)
}

/** A white ring keeps a symbol apart from what it lies on; a chosen one has the yellow halo and black ring of focus. */
function paintGround(pen: CanvasRenderingContext2D, plate: Path2D, isChosen: boolean) {
  pen.lineJoin = 'round'
  const rings = isChosen
    ? ([
        ['#0b0c0c', 7],
        ['#ffdd00', 5],
      ] as const)
    : ([['#ffffff', 4]] as const)
  for (const [colour, width] of rings) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.stroke(plate)
  }
}

function paintPlate(pen: CanvasRenderingContext2D, plate: Path2D, fill: string, outline: string, dash?: string) {
  fillShape(pen, plate, fill)
  pen.strokeStyle = outline
  pen.lineWidth = 1.9
  pen.setLineDash(dash ? dash.split(' ').map(Number) : [])
  pen.stroke(plate)
  pen.setLineDash([])
}

function paintBadge(pen: CanvasRenderingContext2D, kind: SymbolBadge) {
  const { shape, fill, mark } = badges[kind]
  const path = new Path2D(shape)
  fillShape(pen, path, fill)
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 1
  pen.stroke(path)
  paintMark(pen, mark, '#ffffff')
}

function paintMark(pen: CanvasRenderingContext2D, mark: Mark, colour: string) {
  if (mark.paint === 'fill') {
    fillShape(pen, new Path2D(mark.d), colour)
    return
  }
  pen.strokeStyle = colour
  pen.lineWidth = mark.width ?? 1
  pen.stroke(new Path2D(mark.d))
}

function fillShape(pen: CanvasRenderingContext2D, shape: Path2D, colour: string) {
  pen.fillStyle = colour
  pen.fill(shape)
}

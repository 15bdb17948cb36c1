/** A group far out: the count in a ring, a dark arc for the share with high impact, a red triangle for how many overran. */
import type { FeatureGroup } from './groups.ts'
import { sharpness } from './plates.ts'

const painted = new Map<string, HTMLCanvasElement>()

/** Bigger for more works, by steps, so that sizes can be compared and few rings are painted. */
export function ringRadius(count: number): number {
  if (count < 10) return 15
  if (count < 30) return 19
  if (count < 100) return 22
  return count < 1_000 ? 26 : 31
}

export function ringKey(group: Pick<FeatureGroup, 'count' | 'highImpact' | 'overrun'>, isChosen: boolean): string {
  const share = Math.round((group.highImpact / Math.max(1, group.count)) * 60)
  return [group.count, share, group.overrun, isChosen ? 'chosen' : ''].join('|')
}

export function ringCanvas(group: FeatureGroup, isChosen: boolean): HTMLCanvasElement {
  const key = ringKey(group, isChosen)
  const known = painted.get(key)
  if (known) return known
  const canvas = document.createElement('canvas')
  const radius = ringRadius(group.count)
  const half = radius + 12
  canvas.width = half * 2 * sharpness
  canvas.height = canvas.width
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.scale(sharpness, sharpness)
    pen.translate(half, half)
    paintRing(pen, group, radius, isChosen)
  }
  // Counts change as works come and go: a page left open for a day must not keep every ring it ever drew.
  if (painted.size > 500) painted.clear()
  painted.set(key, canvas)
  return canvas
}

function paintRing(pen: CanvasRenderingContext2D, group: FeatureGroup, radius: number, isChosen: boolean) {
  const width = 6
  if (isChosen) {
    paintCircle(pen, radius + 7, '#0b0c0c')
    paintCircle(pen, radius + 5.5, '#ffdd00')
  }
  paintCircle(pen, radius + 1.5, '#10263a')
  paintCircle(pen, radius, '#b8c9dc')
  paintCircle(pen, radius - width, '#ffffff')
  const share = group.highImpact / Math.max(1, group.count)
  pen.beginPath()
  pen.arc(0, 0, radius - width / 2, -Math.PI / 2, -Math.PI / 2 + share * 2 * Math.PI)
  pen.strokeStyle = '#144e81'
  pen.lineWidth = width
  pen.stroke()
  paintText(pen, String(group.count), 0, 0.5, '#0b0c0c', group.count > 999 ? 14 : 13)
  if (group.overrun > 0) paintOverrun(pen, radius * 0.62 + 6, -radius * 0.62 - 5, group.overrun)
}

function paintOverrun(pen: CanvasRenderingContext2D, x: number, y: number, count: number) {
  pen.beginPath()
  pen.moveTo(x, y - 9)
  pen.lineTo(x + 10, y + 8)
  pen.lineTo(x - 10, y + 8)
  pen.closePath()
  pen.fillStyle = '#98201f'
  pen.strokeStyle = '#ffffff'
  pen.lineWidth = 1.5
  pen.fill()
  pen.stroke()
  paintText(pen, count > 9 ? '9+' : String(count), x, y + 2.5, '#ffffff', count > 9 ? 8 : 10)
}

function paintCircle(pen: CanvasRenderingContext2D, radius: number, colour: string) {
  pen.beginPath()
  pen.arc(0, 0, radius, 0, 2 * Math.PI)
  pen.fillStyle = colour
  pen.fill()
}

function paintText(pen: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string, size: number) {
  pen.fillStyle = colour
  pen.font = `bold ${size}px Arial, Helvetica, sans-serif`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text, x, y)
}

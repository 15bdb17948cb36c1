import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Geometry, Position } from '../../../domain/geometry.ts'
import {
  draw,
  type Drawing,
  type DrawingAction,
  drawingOf,
  drawingWords,
  emptyDrawing,
  geometryOf,
  missingFrom,
} from './drawing.ts'

const a: Position = [451_000, 162_000]
const b: Position = [451_100, 162_000]
const c: Position = [451_100, 162_050]

function drawn(type: Drawing['type'], ...positions: Position[]): Drawing {
  return positions.reduce((drawing, position) => draw(drawing, { do: 'add', position }), emptyDrawing(type))
}

describe('drawing', () => {
  it('makes a line of two points and not of one', () => {
    expect(geometryOf(drawn('LineString', a))).toBeUndefined()
    expect(geometryOf(drawn('LineString', a, b))).toEqual({ type: 'LineString', coordinates: [a, b] })
  })

  it('closes the ring of an area by itself', () => {
    expect(geometryOf(drawn('Polygon', a, b))).toBeUndefined()
    expect(geometryOf(drawn('Polygon', a, b, c))).toEqual({ type: 'Polygon', coordinates: [[a, b, c, a]] })
  })

  it('keeps one point only for a point', () => {
    expect(geometryOf(drawn('Point', a, b))).toEqual({ type: 'Point', coordinates: b })
  })

  it('takes a double click as one point', () => {
    expect(drawn('LineString', a, a, b, b).positions).toEqual([a, b])
  })

  it('needs two different points for a line that goes out and back', () => {
    const back = draw(draw(drawn('LineString', a, b), { do: 'move', at: 1, position: a }), { do: 'add', position: a })
    expect(geometryOf(back)).toBeUndefined()
  })

  it('moves, removes and replaces points by their place', () => {
    const line = drawn('LineString', a, b)
    expect(draw(line, { do: 'move', at: 1, position: c }).positions).toEqual([a, c])
    expect(draw(line, { do: 'remove', at: 0 }).positions).toEqual([b])
    expect(draw(line, { do: 'remove last' }).positions).toEqual([a])
    expect(draw(line, { do: 'replace', positions: [b, c] }).positions).toEqual([b, c])
    expect(draw(line, { do: 'clear' }).positions).toEqual([])
  })

  it('puts a point half-way to the next, of an area also between the last and the first', () => {
    expect(draw(drawn('LineString', a, b), { do: 'insert after', at: 0 }).positions).toEqual([a, [451_050, 162_000], b])
    expect(draw(drawn('LineString', a, b), { do: 'insert after', at: 1 }).positions).toEqual([a, b])
    expect(draw(drawn('Polygon', a, b, c), { do: 'insert after', at: 2 }).positions).toEqual([
      a,
      b,
      c,
      [451_050, 162_025],
    ])
    expect(draw(drawn('Point', a), { do: 'insert after', at: 0 }).positions).toEqual([a])
  })

  it('takes back what was undone, until something else is drawn', () => {
    const line = drawn('LineString', a, b, c)
    const undone = draw(draw(line, { do: 'undo' }), { do: 'undo' })
    expect(undone.positions).toEqual([a])
    const redone = draw(undone, { do: 'redo' })
    expect(redone.positions).toEqual([a, b])
    expect(draw(draw(redone, { do: 'redo' }), { do: 'redo' }).positions).toEqual([a, b, c])
    expect(draw(redone, { do: 'undo' }).positions).toEqual([a])
    const other = draw(redone, { do: 'add', position: [451_200, 162_000] })
    expect(draw(other, { do: 'redo' })).toBe(other)
  })

  it('keeps points when the type changes, as many as it can hold', () => {
    const line = drawn('LineString', a, b, c)
    expect(draw(line, { do: 'choose type', type: 'Polygon' }).positions).toEqual([a, b, c])
    expect(draw(line, { do: 'choose type', type: 'Point' }).positions).toEqual([a])
  })

  it('undoes nothing when nothing was done', () => {
    const empty = emptyDrawing('LineString')
    expect(draw(empty, { do: 'undo' })).toBe(empty)
    expect(draw(empty, { do: 'remove last' }).past).toEqual([])
  })

  it('rounds every point to a centimetre', () => {
    expect(drawn('Point', [451_000.123, 162_000.987]).positions).toEqual([[451_000.12, 162_000.99]])
  })

  it('says what is drawn and what is missing', () => {
    expect(missingFrom(emptyDrawing('LineString'))).toBe('Add 2 more points to make a line')
    expect(missingFrom(drawn('Polygon', a, b))).toBe('Add one more point to make an area')
    expect(missingFrom(emptyDrawing('Point'))).toBe('Add the point')
    expect(missingFrom(drawn('LineString', a, b))).toBeUndefined()
    expect(drawingWords(drawn('LineString', a, b))).toBe('Line with 2 points, 100 metres')
    expect(drawingWords(drawn('Polygon', a, b, c))).toBe('Area with 3 points, 2,500 square metres')
    expect(drawingWords(drawn('Point', a))).toBe('Point at 451000, 162000')
  })
})

const position = fc
  .tuple(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 0, max: 1_300_000 }))
  .map(([east, north]): Position => [east, north])
const action: fc.Arbitrary<DrawingAction> = fc.oneof(
  position.map((position): DrawingAction => ({ do: 'add', position })),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(5), position }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(5) }),
  fc.constant<DrawingAction>({ do: 'remove last' }),
  fc.constant<DrawingAction>({ do: 'clear' }),
)

describe('drawing, whatever is done', () => {
  it('undo takes back exactly the last change', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), action, (before, last) => {
        const drawing = before.reduce(draw, emptyDrawing('LineString'))
        const after = draw(drawing, last)
        expect(after === drawing ? drawing.positions : draw(after, { do: 'undo' }).positions).toEqual(drawing.positions)
      }),
    )
  })

  it('a finished geometry loads back as the same drawing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Geometry['type']>('Point', 'LineString', 'Polygon'),
        fc.uniqueArray(position, { minLength: 3, maxLength: 8, selector: String }),
        (type, positions) => {
          const geometry = geometryOf(drawn(type, ...positions))
          expect(geometryOf(drawingOf(geometry, 'Point'))).toEqual(geometry)
        },
      ),
    )
  })
})

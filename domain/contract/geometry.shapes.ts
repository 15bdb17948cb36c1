import * as z from 'zod/mini'
import { geometryProblems, type GeometryType } from '../geometry.ts'

/** One position, `[easting, northing]` in metres, EPSG:27700. */
const Position = z.tuple([z.number(), z.number()])

const point = { type: z.literal('Point'), coordinates: Position }
const line = { type: z.literal('LineString'), coordinates: z.array(Position) }
const polygon = { type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }

/** Geometry of works as answers carry it (BR-GEN-30, 31). */
export const Geometry = z.discriminatedUnion('type', [z.object(point), z.object(line), z.object(polygon)])

/**
 * Geometry of works as a request may give it: Point, LineString or Polygon in metres EPSG:27700, with closed rings
 * and within the National Grid (BR-GEN-30 to 32).
 */
export const GeometryInput = z
  .discriminatedUnion('type', [z.object(point), z.object(line), z.object(polygon)], {
    error: 'Must be a GeoJSON Point, LineString or Polygon in British National Grid coordinates',
  })
  .check(isGood(['Point', 'LineString', 'Polygon']))

/** Geometry of a stretch or part of a street: {@link GeometryInput} without the Point (BR-GEN-31). */
export const LineOrAreaInput = z
  .discriminatedUnion('type', [z.object(line), z.object(polygon)], {
    error: 'Must be a GeoJSON LineString or Polygon in British National Grid coordinates',
  })
  .check(isGood(['LineString', 'Polygon']))

/** One place, where a request takes nothing longer (BR-GEN-31). */
export const PointInput = z
  .object(point, { error: 'Must be a GeoJSON Point in British National Grid coordinates' })
  .check(isGood(['Point']))

function isGood(types: readonly GeometryType[]) {
  return (ctx: z.core.ParsePayload) => {
    const [problem] = geometryProblems(ctx.value, types)
    if (problem) ctx.issues.push({ code: 'custom', message: problem.message, input: ctx.value, path: [] })
  }
}

/** The centre line of a street from the gazetteer. */
export const StreetLine = z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(Position)) })

import * as z from 'zod/mini'
import { farthestMetres, mostClashDays, standings } from '../rules/clashes.ts'
import { clashKinds } from './enums/clashes.ts'
import { mapPermitStatuses, workCategories } from './enums/permits.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime, text, usrn, whole } from './values.ts'

const ClashesRequest = z.strictObject({
  /** The place, or else the whole of a street: one of the two. */
  coordinates: z.optional(GeometryInput),
  usrn: z.optional(usrn),
  /** First and last London day, both included. */
  start_date: dateTime,
  end_date: dateTime,
  /** Metres from the place itself, not from its box; 100 unless told. */
  distance: z.optional(whole(0, farthestMetres)),
  /** Days before and after; 14 unless told. */
  days: z.optional(whole(0, mostClashDays)),
  /** Of all kinds unless told. */
  kind: z.optional(z.array(z.enum(clashKinds))),
  /** What is on this street on other days could be shared with. */
  street_name: z.optional(text(200)),
  /** The works themselves, which are not in their own way. */
  exclude_work_reference_number: z.optional(text(50)),
  offset: z.optional(whole(0, 2_000_000_000)),
})

const Clash = z.strictObject({
  kind: z.enum(clashKinds),
  reference: z.string(),
  /** Of works and forward plans. */
  work_reference_number: z.nullable(z.string()),
  street_name: z.string(),
  town: z.string(),
  /** The promoter; of what an authority put there the authority. */
  organisation: z.string(),
  organisation_swa_code: z.string(),
  /** Of works. */
  work_category: z.nullable(answer(workCategories)),
  permit_status: z.nullable(answer(mapPermitStatuses)),
  is_in_progress: z.boolean(),
  /** What it is in words: traffic management of works, purpose of a plan, type and name of an activity. */
  what: z.string(),
  status_string: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  traffic_management_type: z.nullable(z.string()),
  coordinates: Geometry,
  /** Whole metres between the two; 0 where they meet. */
  metres: z.number(),
  shared_days: z.number(),
  /** The first of them. */
  shared_from: z.nullable(dateTime),
  /** Days between the two, negative where the other ends first; 0 when they share days. */
  gap_days: z.number(),
  standing: z.enum(standings),
  /** By days in common and traffic management; a restriction outweighs any works. */
  score: z.number(),
})

/** `is_cut` when so much is in reach that only a part was measured; what shares most days was. */
const ClashesResponse = z.strictObject({
  pagination: PaginationResponse,
  /** How many of all, on any page, share a day. */
  on_same_days: z.number(),
  is_cut: z.boolean(),
  rows: z.array(Clash),
})

/** Shapes of the endpoint declared in clashes.ts, under the same name. */
export const findClashes = { body: ClashesRequest, answer: ClashesResponse }

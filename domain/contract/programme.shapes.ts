import * as z from 'zod/mini'
import { programmeGroupings, programmeKinds, programmePhases } from './enums/programme.ts'
import { workCategories } from './enums/permits.ts'
import { Geometry } from './geometry.shapes.ts'
import { ownRowsQuery } from './list-query.shapes.ts'
import { dateTime, text, whole } from './values.ts'

const ProgrammeQuery = z.strictObject({
  /** First and last London day, both included. */
  start_date: dateTime,
  end_date: dateTime,
  geographical_area_reference_number: z.optional(z.array(z.string())),
})

const ProgrammeItem = z.strictObject({
  kind: z.enum(['works', 'forward_plan', 'activity', 'section_58']),
  reference: z.string(),
  /** Of works and forward plans. */
  work_reference_number: z.nullish(z.string()),
  usrn: z.number(),
  street_name: z.string(),
  town: z.string(),
  /** The promoter's name, or the authority's own. */
  organisation: z.string(),
  /** What it is in words: the category of works, the type of an activity. */
  what: z.string(),
  status_string: z.string(),
  /** Works that have started and not stopped. */
  is_in_progress: z.boolean(),
  start_date: dateTime,
  end_date: dateTime,
  traffic_management_type: z.nullish(z.string()),
  traffic_management_type_string: z.nullish(z.string()),
  coordinates: Geometry,
})

/** Earliest first; `is_cut` when there is more than one answer holds. */
const ProgrammeResponse = z.strictObject({ rows: z.array(ProgrammeItem), is_cut: z.boolean() })

const ProgrammeBarsQuery = z.strictObject({
  ...ownRowsQuery,
  /** First and last London day, both included. */
  start_date: dateTime,
  end_date: dateTime,
  group_by: z.optional(z.enum(programmeGroupings)),
  kind: z.optional(z.array(z.enum(programmeKinds))),
  /** Of works and PAAs: with one chosen, the kinds that have none are left out. */
  work_category: z.optional(z.array(z.enum(workCategories))),
  /** As `work_category`. */
  phase: z.optional(z.array(z.enum(programmePhases))),
  workstream_prefix: z.optional(z.array(text(3))),
  offset: z.optional(whole(0, 2_000_000_000)),
})

const ProgrammeBar = z.strictObject({
  /** The row that it stands in; bars of one row follow each other, over the edge of a page too. */
  group: z.string(),
  group_name: z.string(),
  kind: z.enum(programmeKinds),
  reference: z.string(),
  /** Of works, PAAs and forward plans. */
  work_reference_number: z.nullable(z.string()),
  usrn: z.number(),
  street_name: z.string(),
  town: z.string(),
  /** The promoter, or of what an authority put there the authority. */
  organisation: z.string(),
  organisation_swa_code: z.string(),
  workstream_prefix: z.nullable(z.string()),
  work_category: z.nullable(z.enum(workCategories)),
  /** What it is in words: the category of works, the type and name of an activity. */
  what: z.string(),
  phase: z.nullable(z.enum(programmePhases)),
  status_string: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  /** Of works in progress: what lasts longer overruns (BR-PERMIT-96). */
  reasonable_period_end_date: z.nullable(dateTime),
  /** The end that a change request asks for while it waits, where it is later. */
  asked_end_date: z.nullable(dateTime),
  is_traffic_sensitive: z.boolean(),
  traffic_management_type_string: z.nullable(z.string()),
})

/** By the names of the rows, in each the earliest first; 1,000 bars to a page. */
const ProgrammeBarsResponse = z.strictObject({
  /** Counted up to 5,001. */
  pagination: z.strictObject({ total_rows: z.number(), has_next_page: z.boolean() }),
  rows: z.array(ProgrammeBar),
})

/** Shapes of the endpoints declared in programme.ts, under the same names. */
export const getProgramme = { query: ProgrammeQuery, answer: ProgrammeResponse }
export const listProgrammeBars = { query: ProgrammeBarsQuery, answer: ProgrammeBarsResponse }

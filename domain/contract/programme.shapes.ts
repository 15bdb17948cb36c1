import * as z from 'zod/mini'
import { dateTime } from './values.ts'
import { Geometry } from './geometry.shapes.ts'

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

/** Shapes of the endpoints declared in programme.ts, under the same names. */
export const getProgramme = { query: ProgrammeQuery, answer: ProgrammeResponse }

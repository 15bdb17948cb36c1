import * as z from 'zod/mini'
import { reference } from './params.ts'
import { dateTime } from './values.ts'

const number = z.number()
const categories = { a: number, b: number, c: number }

const Quarter = z.strictObject({ start_date: dateTime, end_date: dateTime, is_in_progress: z.boolean() })

const Week = z.strictObject({
  /** Its last day, or today in the week that is not over. */
  until: dateTime,
  /** What is still to be inspected at the end of it, by category. */
  remaining: z.strictObject(categories),
})

const Run = z.strictObject({
  date_created: dateTime,
  job_status: z.enum(['queued', 'in_progress', 'complete', 'failed']),
  job_status_string: z.string(),
  username: z.string(),
  /** Per cent of what was still to be drawn. */
  sample_inspection_rate: number,
  /** So far; null before the first target, and for runs of earlier versions. */
  samples_drawn: z.nullable(number),
  targets_done: number,
  /** Null before it has begun. */
  targets_asked: z.nullable(number),
})

/** Shapes of the endpoints declared in sampling-overview.ts, under the same names. */
export const getSamplingOverview = {
  answer: z.strictObject({
    /** The latest that was started; null before the first. */
    quarter: z.nullable(Quarter),
    /** Targets that wait for a quarter to be started. */
    targets_waiting: number,
    targets_active: number,
    /** What the targets of the quarter ask for in all. */
    targets: z.strictObject(categories),
    /** Week by week from the start of the quarter in progress until today. */
    burn_down: z.array(Week),
    /** Samples that wait for their inspection, and of these what expires within 14 days. */
    samples_waiting: z.strictObject(categories),
    samples_expiring: z.strictObject(categories),
    /** The last ten runs, newest first. */
    runs: z.array(Run),
  }),
}
export const getTargetBurnDown = {
  params: z.strictObject({ sampleInspectionTargetReferenceNumber: reference }),
  answer: z.strictObject({
    quarter: z.nullable(Quarter),
    targets: z.strictObject(categories),
    /** Week by week from the start of its quarter until today or the quarter's end; nothing while it waits for one. */
    burn_down: z.array(Week),
  }),
}
export const getSampledPromoter = {
  params: z.strictObject({ organisationReference: reference }),
  answer: z.strictObject({
    /** The last quarter in which this authority sampled it, with its rate, apart from the target that stands; null before the first. */
    last: z.nullable(z.strictObject({ quarter_start_date: dateTime, inspection_rate: number })),
    /** Its target that is not closed, of which there is one at most. */
    target_reference_number: z.nullable(z.string()),
    /** The quarter that a target set now is for. */
    quarter_start_date: dateTime,
  }),
}

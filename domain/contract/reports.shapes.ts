import * as z from 'zod/mini'
import { offenceCodes } from './enums/fixed-penalty-notices.ts'
import { inspectionCategories } from './enums/inspections.ts'
import { reasonsForRefusal, workCategories } from './enums/permits.ts'
import { performanceReports, permitOutcomes } from './enums/reports.ts'
import { dateTime, text } from './values.ts'

const number = z.number()

/** First and last London day, both included. */
const days = { date_from: dateTime, date_to: dateTime }

const filters = {
  geographical_area_reference_number: z.optional(z.array(z.string())),
  /** Part of the name of the other party, as the lists take it (BR-REP-06). */
  organisation: z.optional(text(100)),
  workstream_prefix: z.optional(z.array(text(3))),
  swa_code: z.optional(z.string()),
}
const ofPermits = { ...filters, work_category: z.optional(z.array(z.enum(workCategories))) }

/** The month as far as the days reach into it. */
const month = { month_from: dateTime, month_to: dateTime }

const outcomes = z.strictObject(
  Object.fromEntries(permitOutcomes.map((outcome) => [outcome, number])) as Record<
    (typeof permitOutcomes)[number],
    typeof number
  >,
)

const organisation = { swa_code: z.string(), organisation: z.string() }

/** Pounds; an estimate, never what is owed (BR-S74-32). */
const estimated_charge = number

const Officer = { username: z.nullable(z.string()), name: z.nullable(z.string()) }

const AtRisk = {
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  street: z.string(),
  town: z.string(),
  /** The other party. */
  organisation: z.string(),
  work_category_string: z.string(),
}

/** Of works in progress: the permit may be extended unless a change request waits (BR-ALT-10). */
const InProgress = {
  ...AtRisk,
  proposed_end_date: dateTime,
  reasonable_period_end_date: dateTime,
  has_change_waiting: z.boolean(),
}

/** At most 100 rows, those with the earliest date first, and how many there are in all. */
const rowsOf = <T extends z.ZodMiniType>(row: T) => z.strictObject({ total: number, rows: z.array(row) })

/** Shapes of the endpoints declared in reports.ts, under the same names. */
export const getApplicationsReport = {
  query: z.strictObject({ ...days, ...ofPermits }),
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...month,
        work_category: z.enum(workCategories),
        work_category_string: z.string(),
        total: number,
        outcomes,
        early_starts: number,
        modification_requested: number,
      }),
    ),
  }),
}
export const getDecisionsReport = {
  query: z.strictObject({ ...days, ...ofPermits }),
  answer: z.strictObject({
    refused: number,
    refusals: z.array(
      z.strictObject({
        reason_for_refusal: z.enum(reasonsForRefusal),
        reason_for_refusal_string: z.string(),
        total: number,
      }),
    ),
    /** Permits that a person granted or refused, and the days that took on average since they were sent. */
    decided: number,
    average_days: z.nullable(number),
    /** By days left until the deadline: -1 for any day after it, 6 for six and more. */
    time_left: z.array(z.strictObject({ days_left: number, total: number })),
  }),
}
export const getOverrunsReport = {
  query: z.strictObject({ ...days, ...ofPermits }),
  answer: z.strictObject({
    months: z.array(
      z.strictObject({ ...month, overruns: number, in_progress: number, overrun_days: number, estimated_charge }),
    ),
    by_organisation: z.array(
      z.strictObject({ ...organisation, overruns: number, overrun_days: number, estimated_charge }),
    ),
  }),
}
export const getPenaltiesReport = {
  query: z.strictObject({ ...days, ...filters }),
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...month,
        offence_code: z.enum(offenceCodes),
        offence_code_string: z.string(),
        total: number,
        withdrawn: number,
      }),
    ),
  }),
}
export const getWorksDoneReport = {
  query: z.strictObject({ ...days, ...filters }),
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...organisation,
        /** Permits whose works stopped on the days; shorter, as asked and longer add up to it. */
        stopped: number,
        shorter: number,
        as_asked: number,
        longer: number,
        /** Calendar days, first and last included, of all that stopped. */
        asked_days: number,
        used_days: number,
        collaborative: number,
        /** Permits whose works were in progress on any of the days. */
        in_progress: number,
        /** Notices issued on the days. */
        penalties: number,
      }),
    ),
  }),
}
export const getInspectionsReport = {
  query: z.strictObject({ ...days, ...filters }),
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...organisation,
        inspection_category: z.nullable(z.enum(inspectionCategories)),
        inspection_category_string: z.string(),
        passed: number,
        failed: number,
        other: number,
        withdrawn: number,
      }),
    ),
  }),
}
export const getReinstatementsReport = {
  query: z.strictObject({ ...days, ...ofPermits }),
  answer: z.strictObject({
    months: z.array(
      z.strictObject({ ...month, stopped: number, in_time: number, late: number, not_yet: number, overdue: number }),
    ),
    /** Of the 12 months from today. */
    ending: z.array(z.strictObject({ ...month, interim: number, permanent: number })),
  }),
}
export const getWorkloadReport = {
  query: z.strictObject({ ...days, ...ofPermits }),
  answer: z.strictObject({
    queue: z.array(
      z.strictObject({
        ...Officer,
        /** By the last day to decide. */
        overdue: number,
        today: number,
        soon: number,
        later: number,
        /** With a modification request, whose answer the clock waits for. */
        paused: number,
        oldest_days: number,
      }),
    ),
    decisions: z.array(z.strictObject({ ...Officer, granted: number, refused: number, modification_requests: number })),
  }),
}
export const getJeopardy = {
  query: z.strictObject(ofPermits),
  answer: z.strictObject({
    starts: rowsOf(z.strictObject({ ...AtRisk, proposed_start_date: dateTime, validity_period_end_date: dateTime })),
    stops: rowsOf(z.strictObject(InProgress)),
    registrations: rowsOf(z.strictObject({ ...AtRisk, registration_due_date: dateTime })),
    overruns: rowsOf(
      z.strictObject({
        ...InProgress,
        overrun_days: number,
        estimated_charge,
        /** What one more day would add. */
        estimated_next_day: number,
      }),
    ),
    /** Of all overruns, not only of the rows. */
    overrun_days: number,
    estimated_charge,
  }),
}
export const getPerformanceReport = {
  query: z.strictObject({ ...days, report: z.enum(performanceReports) }),
  answer: z.strictObject({
    /** What is told apart, in the order of the columns. */
    columns: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    /** By promoter for an authority, by authority for a promoter; a count for each column. */
    rows: z.array(z.strictObject({ ...organisation, counts: z.array(number), total: number })),
  }),
}

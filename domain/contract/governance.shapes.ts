import * as z from 'zod/mini'
import { uuid } from './ctrl-hub.shapes.ts'
import {
  governanceDifferences,
  governanceExceptions,
  governanceRisks,
  governanceSorts,
  governanceStates,
  missingReasons,
  startAnswers,
  startQuestions,
} from './enums/governance.ts'
import { sortDirections } from './enums/lists.ts'
import { permitStatuses } from './enums/permits.ts'
import { workStatuses } from './enums/works.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, requiredText, text, unique, usrn, whole } from './values.ts'

const swaCode = { swa_code: z.optional(z.string()) }
const OneParams = z.strictObject({ governancePermitId: uuid })

/** What is not there and why, in words that can be shown as they are. */
const Missing = z.strictObject({
  part: z.enum(['governance', 'street_manager']),
  reason: z.enum(missingReasons),
  words: z.string(),
})

const Form = z.strictObject({
  form_id: z.string(),
  /** Ctrl Hub tells neither name nor whether it is done, unless all are; the sandbox's own store does. */
  name: z.nullable(z.string()),
  is_required: z.boolean(),
  is_submitted: z.nullable(z.boolean()),
})

const Operation = z.strictObject({
  operation_id: z.string(),
  name: z.string(),
  code: z.string(),
  description: z.string(),
  status: z.string(),
  status_string: z.string(),
  done_reason: z.nullable(z.string()),
  done_reason_string: z.nullable(z.string()),
  scheduled_start: z.nullable(dateTime),
  scheduled_end: z.nullable(dateTime),
  labels: z.array(z.strictObject({ key: z.string(), value: z.string() })),
  forms: z.array(Form),
  street_count: z.nullable(z.number()),
  property_count: z.nullable(z.number()),
  postcodes: z.array(z.string()),
  assignee_count: z.nullable(z.number()),
})

/** Ctrl Hub's half. */
const GovernancePermit = z.strictObject({
  governance_permit_id: z.string(),
  start_date: z.nullable(dateTime),
  end_date: z.nullable(dateTime),
  risk: z.strictObject({
    days: z.number(),
    percent: z.number(),
    status: z.enum(governanceRisks),
    status_string: z.string(),
  }),
  source_permit: z.nullable(
    z.strictObject({
      usrn: z.number(),
      permit_reference_number: z.string(),
      permit_status: z.string(),
      permit_status_string: z.string(),
      work_status: z.string(),
      work_status_string: z.string(),
    }),
  ),
  /** The reference that was asked for, while no permit of it is there (BR-GOV-28). */
  awaited_reference: z.nullable(z.string()),
  is_complete: z.boolean(),
  operation: z.nullable(Operation),
  work_order: z.nullable(z.strictObject({ work_order_id: z.string(), name: z.string(), code: z.nullable(z.string()) })),
  responsible_people: z.array(
    z.strictObject({ name: z.string(), email: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  ),
  created_at: dateTime,
  updated_at: dateTime,
  modified_at: dateTime,
})

/** Street Manager's half, as it stands now; null where it is not there or not the caller's to see. */
const LivePermit = z.strictObject({
  permit_reference_number: z.string(),
  work_reference_number: z.string(),
  usrn: z.number(),
  street: z.string(),
  town: z.string(),
  highway_authority: z.string(),
  permit_status: z.enum(permitStatuses),
  permit_status_string: z.string(),
  work_status: z.enum(workStatuses),
  work_status_string: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  actual_start_date: z.nullable(dateTime),
  actual_stop_date: z.nullable(dateTime),
})

const MayStart = z.strictObject({
  may: z.enum(startAnswers),
  may_string: z.string(),
  reasons: z.array(
    z.strictObject({ question: z.enum(startQuestions), answer: z.enum(startAnswers), words: z.string() }),
  ),
})

/** Both halves side by side, and what comes of that. */
const Entry = z.strictObject({
  governance: z.nullable(GovernancePermit),
  street_manager: z.nullable(LivePermit),
  exceptions: z.array(
    z.strictObject({ exception: z.enum(governanceExceptions), exception_string: z.string(), words: z.string() }),
  ),
  differences: z.array(
    z.strictObject({
      difference: z.enum(governanceDifferences),
      ctrl_hub: z.string(),
      street_manager: z.string(),
      words: z.string(),
    }),
  ),
  may_start: MayStart,
  missing: z.array(Missing),
})

const Counts = z.strictObject({ high: z.number(), medium: z.number(), low: z.number(), none: z.number() })

const filters = {
  ...swaCode,
  risk: z.optional(z.array(z.enum(governanceRisks))),
  is_complete: z.optional(z.boolean()),
  /** Ends within so many days from today, today included; what is over or has no risk is left out. */
  ending_within: z.optional(whole(0, 365)),
  team: z.optional(text(100)),
  scheme: z.optional(text(100)),
  area: z.optional(text(100)),
  exceptions_only: z.optional(z.boolean()),
  exception: z.optional(z.array(z.enum(governanceExceptions))),
  /** Part of a permit reference or a USRN. */
  reference: z.optional(text(100)),
  sort_column: z.optional(z.enum(governanceSorts)),
  sort_direction: z.optional(z.enum(sortDirections)),
}

/** Shapes of the endpoints declared in governance.ts, under the same names. */
export const getGovernanceConnection = {
  query: z.strictObject(swaCode),
  answer: z.strictObject({
    state: z.enum(governanceStates),
    /** What is asked: this server, or the operator's Ctrl Hub. */
    address: z.nullable(z.string()),
    org_id: z.nullable(z.string()),
    /** Whether the caller may make and end a session token: only of the sandbox's own Ctrl Hub. */
    has_tokens: z.boolean(),
    token: z.nullable(z.strictObject({ made_at: dateTime, made_by: z.string() })),
  }),
}
export const createSessionToken = {
  body: z.strictObject({}),
  answer: z.strictObject({ session_token: z.string(), org_id: z.string() }),
}
export const revokeSessionToken = {}
export const listGovernance = {
  query: z.strictObject({
    ...filters,
    offset: z.optional(whole(0, 2_000_000_000)),
    include_total_count: z.optional(z.boolean()),
  }),
  answer: z.strictObject({
    pagination: PaginationResponse,
    rows: z.array(Entry),
    /** Of all that the caller sees, whatever is filtered. */
    risk_counts: Counts,
    exception_counts: z.record(z.enum(governanceExceptions), z.number()),
    /** What teams, schemes and areas there are to choose from. */
    choices: z.strictObject({ teams: z.array(z.string()), schemes: z.array(z.string()), areas: z.array(z.string()) }),
    missing: z.array(Missing),
  }),
}
export const getGovernanceCsv = { query: z.strictObject(filters) }
export const getGovernance = { params: OneParams, query: z.strictObject(swaCode), answer: Entry }
export const getGovernanceOfPermit = {
  params: z.strictObject({ permitReference: text(40) }),
  query: z.strictObject(swaCode),
  answer: Entry,
}
export const linkGovernance = {
  body: z.strictObject({
    permit_reference_number: requiredText(40),
    /** The street as it was written down; told where it is not the permit's (BR-GOV-29). */
    usrn: z.nullish(usrn),
    swa_code: z.nullish(z.string()),
  }),
  answer: z.strictObject({ governance_permit_id: z.string() }),
}
export const relinkGovernance = {
  params: OneParams,
  body: z.strictObject({
    permit_reference_number: z.nullable(requiredText(40)),
    usrn: z.nullish(usrn),
    swa_code: z.nullish(z.string()),
  }),
}
export const setResponsiblePeople = {
  params: OneParams,
  body: z.strictObject({
    people: z
      .array(z.strictObject({ name: requiredText(100), email: z.nullish(text(100)), phone: z.nullish(text(100)) }))
      .check(z.maxLength(10), unique()),
    swa_code: z.nullish(z.string()),
  }),
}
export const setFormSubmitted = {
  params: z.strictObject({ governancePermitId: uuid, formId: uuid }),
  body: z.strictObject({ is_submitted: z.boolean(), swa_code: z.nullish(z.string()) }),
}

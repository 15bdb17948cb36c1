/**
 * The Ctrl Hub permit view (BR-GOV-03 to 17, 30 to 42). Members that are not known here are let through without a word:
 * Ctrl Hub does not publish all of them, and an answer that says more is still an answer.
 */
import * as z from 'zod/mini'
import { governanceRisks } from './enums/governance.ts'
import { dateTime, whole } from './values.ts'

const isUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
export const uuid = z.string().check(z.regex(isUuid, { error: 'Must be a UUID' }))

const Identifier = z.object({ id: z.string(), type: z.string() })
const ToOne = z.object({ data: z.nullable(Identifier) })
const ToMany = z.object({ data: z.array(Identifier) })

const Permit = z.object({
  id: uuid,
  type: z.string(),
  attributes: z.object({
    dates: z.object({ start: z.nullable(dateTime), end: z.nullable(dateTime) }),
    risk: z.object({
      remaining: z.object({ days: whole(0, 100_000), percent: whole(0, 100) }),
      status: z.enum(governanceRisks),
    }),
  }),
  meta: z.object({
    created_at: dateTime,
    updated_at: dateTime,
    modified_at: dateTime,
    source_permit: z.optional(
      z.object({ usrn: z.number(), reference: z.string(), status: z.string(), work_status: z.string() }),
    ),
    governance: z.object({ complete: z.boolean() }),
  }),
  relationships: z.object({
    operation: ToOne,
    work_order: ToOne,
    street_manager_permit: ToOne,
    responsible_people: z.optional(ToMany),
  }),
})

/** Whatever comes along; what is an operation is read by {@link IncludedOperation}. */
const Included = z.looseObject({ id: z.string(), type: z.string(), attributes: z.looseObject({}) })

/** BR-GOV-10, 11. */
export const IncludedOperation = z.object({
  name: z.string(),
  status: z.string(),
  code: z.string(),
  description: z.string(),
  dates: z.object({ scheduled: z.object({ start: z.nullable(dateTime), end: z.nullable(dateTime) }) }),
  labels: z.array(z.object({ key: z.string(), value: z.string() })),
  requirements: z.object({ forms: z.array(z.object({ id: z.string(), required: z.boolean() })) }),
  done_reason: z.nullish(z.string()),
})

/** BR-GOV-11: the second half of an included operation. */
export const OperationMeta = z.object({
  counts: z.object({ streets: z.number(), properties: z.number() }),
  related_data: z.object({ properties: z.array(z.object({ id: z.string(), postcode: z.string() })) }),
})

/** Conventions of ours (BR-GOV-17). */
export const IncludedWorkOrder = z.object({ name: z.string(), code: z.optional(z.string()) })
export const IncludedPerson = z.object({
  name: z.string(),
  email: z.nullish(z.string()),
  phone: z.nullish(z.string()),
})

const jsonapi = z.object({ version: z.string() })
const included = z.optional(z.array(Included))
const count = z.object({ none: z.number(), low: z.number(), medium: z.number(), high: z.number() })

const OrgParams = z.strictObject({ orgId: uuid })

/** Unknown words are refused where the list is read, so that the refusal names them (BR-GOV-02). */
const includeQuery = { include: z.optional(z.string()) }

export const listCtrlHubPermits = {
  params: OrgParams,
  query: z.strictObject({ ...includeQuery, limit: z.optional(whole(1, 100)), offset: z.optional(whole(0, 1_000_000)) }),
  answer: z.object({
    data: z.array(Permit),
    meta: z.object({
      pagination: z.object({
        counts: z.object({ pages: z.number(), resources: z.number() }),
        current_page: z.number(),
        offsets: z.object({ next: z.nullable(z.number()), previous: z.nullable(z.number()) }),
        requested: z.object({ limit: z.number(), offset: z.number() }),
      }),
      stats: z.object({ risk: z.object({ total: count, page: count }) }),
      features: z.object({ include: z.object({ options: z.array(z.string()) }) }),
    }),
    jsonapi,
    included,
  }),
}

export const getCtrlHubPermit = {
  params: z.strictObject({ orgId: uuid, permitId: uuid }),
  query: z.strictObject(includeQuery),
  answer: z.object({ data: Permit, jsonapi, included }),
}

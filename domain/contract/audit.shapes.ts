import * as z from 'zod/mini'
import { auditObjectTypes, loggedEvents } from './enums/history.ts'
import { CSVExportResponse } from './exports.shapes.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, text } from './values.ts'

const AuditEntry = z.strictObject({
  update_id: z.number(),
  action_date: dateTime,
  username: z.string(),
  person_name: z.nullable(z.string()),
  event: z.enum(loggedEvents),
  event_string: z.string(),
  object_type: z.enum(auditObjectTypes),
  object_type_string: z.string(),
  object_reference: z.string(),
  work_reference_number: z.nullable(z.string()),
  /** What was changed, from what to what; null for what happened on a works record. */
  details: z.nullable(z.string()),
})

export const listAudit = {
  query: z.strictObject({
    ...pageQuery,
    date_from: z.optional(dateTime),
    date_to: z.optional(dateTime),
    person: z.optional(text(100)),
    event: z.optional(z.array(z.enum(loggedEvents))),
    object_type: z.optional(z.array(z.enum(auditObjectTypes))),
    reference: z.optional(text(100)),
    administration_only: z.optional(z.boolean()),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(AuditEntry) }),
}

export const exportAudit = {
  body: z.strictObject({
    date_from: z.nullish(dateTime),
    date_to: z.nullish(dateTime),
    person: z.nullish(text(100)),
    event: z.nullish(z.array(z.enum(loggedEvents))),
    object_type: z.nullish(z.array(z.enum(auditObjectTypes))),
    reference: z.nullish(text(100)),
    administration_only: z.nullish(z.boolean()),
    export_description: z.nullish(text(50)),
  }),
  answer: CSVExportResponse,
}

import * as z from 'zod/mini'
import { trafficManagementTypes } from './enums/permits.ts'
import { toDoAssignments, toDoGroups, toDoKinds, toDoSorts } from './enums/to-do.ts'
import { reference } from './params.ts'
import { dateTime, text, whole } from './values.ts'

const number = z.number()
const inGroups = { overdue: number, today: number, soon: number, later: number }

const ToDoItem = z.strictObject({
  kind: z.enum(toDoKinds),
  group: z.enum(toDoGroups),
  /** The record that waits: what an assignment names. */
  reference: z.string(),
  clock_date: dateTime,
  /** Since when it waits. */
  waiting_since: dateTime,
  work_reference_number: z.nullable(z.string()),
  permit_reference_number: z.nullable(z.string()),
  street: z.string(),
  town: z.string(),
  /** The other party, as the caller's side sees it. */
  organisation: z.nullable(z.string()),
  workstream_prefix: z.nullable(z.string()),
  /** Of the permit that it is about, or the one in force on its works. */
  work_category_string: z.nullable(z.string()),
  traffic_management_type: z.nullable(z.enum(trafficManagementTypes)),
  traffic_management_type_string: z.nullable(z.string()),
  assignee_email: z.nullable(z.string()),
  assignee_name: z.nullable(z.string()),
  note: z.nullable(z.string()),
})

/** Shapes of the endpoints declared in to-do.ts, under the same names. */
export const listToDo = {
  query: z.strictObject({
    kind: z.optional(z.array(z.enum(toDoKinds))),
    group: z.optional(z.array(z.enum(toDoGroups))),
    geographical_area_reference_number: z.optional(z.array(z.string())),
    workstream_prefix: z.optional(z.array(text(3))),
    /** Part of the name of the other party, as the lists take it (BR-REP-06). */
    organisation: z.optional(text(100)),
    assigned: z.optional(z.enum(toDoAssignments)),
    sort: z.optional(z.enum(toDoSorts)),
    offset: z.optional(whole(0, 2000)),
    swa_code: z.optional(z.string()),
  }),
  answer: z.strictObject({
    rows: z.array(ToDoItem),
    pagination: z.strictObject({ total_rows: number, has_next_page: z.boolean() }),
    /** Of every kind and group, whatever `kind` and `group` were asked for; the other filters hold. */
    groups: z.strictObject(inGroups),
    kinds: z.array(
      z.strictObject({
        kind: z.enum(toDoKinds),
        kind_string: z.string(),
        ...inGroups,
        /** The first day that one of them is due. */
        nearest_clock_date: z.nullable(dateTime),
      }),
    ),
    /** The first clock after what is soon. */
    next_clock_date: z.nullable(dateTime),
    /** The last day that is soon. */
    soon_until: dateTime,
    /** Kinds that could not be read; they are neither in the rows nor counted. */
    missing: z.array(z.strictObject({ kind: z.enum(toDoKinds), kind_string: z.string(), since: dateTime })),
  }),
}
export const listToDoPeople = {
  answer: z.strictObject({ rows: z.array(z.strictObject({ email: z.string(), name: z.string() })) }),
}
export const assignToDo = {
  /** A kind that there is none of is not found, like a record. */
  params: z.strictObject({ toDoKind: text(50), toDoReference: reference }),
  query: z.strictObject({ swa_code: z.optional(z.string()) }),
  body: z.strictObject({ assignee_email: z.nullable(text(100)), note: z.nullable(text(500)) }),
}

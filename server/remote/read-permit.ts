/** From Ctrl Hub's answer to what this service shows. */
import * as z from 'zod/mini'
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { getCtrlHubPermit } from '../../domain/contract/ctrl-hub.ts'
import {
  IncludedOperation,
  IncludedPerson,
  IncludedWorkOrder,
  OperationMeta,
} from '../../domain/contract/ctrl-hub.shapes.ts'
import { governanceRiskLabels, operationWordLabels } from '../../domain/labels/governance.ts'
import { label } from '../../domain/labels/words.ts'
import { sourceOf } from '../street-manager/governance/embedded-reader.ts'
import { GovernanceMissing, type Governed, type GovernancePermit } from '../street-manager/governance/reader.ts'

type Answer = AnswerOf<typeof getCtrlHubPermit>
type Included = NonNullable<Answer['included']>[number]

/** What belongs to the permit is found among `included` by its id. */
export function readPermit(
  { id, attributes, meta, relationships }: Answer['data'],
  included: readonly Included[],
): Governed {
  const found = (identifier: { id: string } | null) =>
    identifier ? included.find((one) => one.id === identifier.id) : undefined
  const { source_permit: source } = meta
  const { remaining, status } = attributes.risk
  const order = relationships.work_order.data
  const people = relationships.responsible_people?.data ?? []
  const permit: GovernancePermit = {
    governance_permit_id: id.toLowerCase(),
    start_date: attributes.dates.start,
    end_date: attributes.dates.end,
    risk: { ...remaining, status, status_string: governanceRiskLabels[status] },
    source_permit: source ? sourceOf(source.usrn, source.reference, source.status, source.work_status) : null,
    awaited_reference: null,
    is_complete: meta.governance.complete,
    operation: readOperation(
      relationships.operation.data,
      found(relationships.operation.data),
      meta.governance.complete,
    ),
    work_order: order && readOrder(order.id, found(order)),
    responsible_people: people.map((person) => readPerson(found(person))),
    created_at: meta.created_at,
    updated_at: meta.updated_at,
    modified_at: meta.modified_at,
  }
  return { permit, enteredUsrn: null }
}

/** Which forms are done is told for all together or not at all (BR-GOV-10, 24). */
function readOperation(
  identifier: { id: string } | null,
  included: Included | undefined,
  isComplete: boolean,
): GovernancePermit['operation'] {
  if (!identifier) return null
  if (!included) throw oddOperation()
  const parsed = z.safeParse(IncludedOperation, included.attributes)
  if (!parsed.success) throw oddOperation()
  const { dates, labels, requirements, done_reason, ...operation } = parsed.data
  const meta = z.safeParse(OperationMeta, included['meta'])
  return {
    ...operation,
    operation_id: identifier.id,
    status_string: label(operationWordLabels, operation.status),
    done_reason: done_reason ?? null,
    done_reason_string: done_reason ? label(operationWordLabels, done_reason) : null,
    scheduled_start: dates.scheduled.start,
    scheduled_end: dates.scheduled.end,
    labels,
    forms: requirements.forms.map((form) => ({
      form_id: form.id,
      name: null,
      is_required: form.required,
      is_submitted: isComplete && form.required ? true : null,
    })),
    street_count: meta.success ? meta.data.counts.streets : null,
    property_count: meta.success ? meta.data.counts.properties : null,
    postcodes: meta.success ? meta.data.related_data.properties.map(({ postcode }) => postcode) : [],
    assignee_count: assigneesOf(included),
  }
}

const oddOperation = () =>
  new GovernanceMissing('odd_answer', 'Ctrl Hub told of an operation in a way that this service does not know')

const Assignees = z.object({ assignees: z.object({ data: z.array(z.unknown()) }) })

function assigneesOf(included: Included): number | null {
  const parsed = z.safeParse(Assignees, included['relationships'])
  return parsed.success ? parsed.data.assignees.data.length : null
}

/** Its shape is not published: what cannot be read still counts as linked (BR-GOV-17). */
function readOrder(work_order_id: string, included: Included | undefined): GovernancePermit['work_order'] {
  const parsed = z.safeParse(IncludedWorkOrder, included?.attributes)
  return parsed.success
    ? { work_order_id, name: parsed.data.name, code: parsed.data.code ?? null }
    : { work_order_id, name: 'Work order', code: null }
}

function readPerson(included: Included | undefined): GovernancePermit['responsible_people'][number] {
  const parsed = z.safeParse(IncludedPerson, included?.attributes)
  return parsed.success
    ? { name: parsed.data.name, email: parsed.data.email ?? null, phone: parsed.data.phone ?? null }
    : { name: 'Name not told', email: null, phone: null }
}

/** Governance permits as Ctrl Hub tells them (BR-GOV-03 to 17, 30 to 42). */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getCtrlHubPermit } from '../../../domain/contract/ctrl-hub.ts'
import type { CtrlHubInclude } from '../../../domain/contract/enums/governance.ts'
import type { RiskThresholds } from '../../../domain/rules/governance-risk.ts'
import { stableId } from '../../store/governance-ids.ts'
import type { GovernanceRow } from '../../store/governance.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import { labelsOf, riskOf } from './embedded-reader.ts'

type Answer = AnswerOf<typeof getCtrlHubPermit>
export type PermitResource = Answer['data']
type Included = NonNullable<Answer['included']>[number]

/** The names of resources are not published: these are ours (BR-GOV-15). */
const types = {
  permit: 'permits',
  operation: 'operations',
  work_order: 'work-orders',
  street_manager_permit: 'street-manager-permits',
  person: 'people',
} as const

const toOne = (type: string, id: string | null | undefined) => ({ data: id ? { id, type } : null })

/** A person has no id of its own: its permit and its place say which it is. */
const personId = ({ permit }: GovernanceRow, place: number) => stableId('person', `${permit.id} ${place}`)
const sourceId = ({ permit }: GovernanceRow) =>
  permit.source_usrn === null ? null : stableId('permit', permit.reference ?? '')

/** `data` of one permit. */
export function permitResource(
  row: GovernanceRow,
  today: Temporal.PlainDate,
  thresholds: RiskThresholds,
): PermitResource {
  const { permit } = row
  const { days, percent, status } = riskOf(row, today, thresholds)
  const source = permit.source_usrn === null ? {} : { source_permit: sourcePermit(permit, permit.source_usrn) }
  return {
    id: permit.id,
    type: types.permit,
    attributes: {
      dates: { start: maybeInstantAnswer(permit.start_at), end: maybeInstantAnswer(permit.end_at) },
      risk: { remaining: { days, percent }, status },
    },
    meta: {
      created_at: instantAnswer(permit.created_at),
      updated_at: instantAnswer(permit.updated_at),
      modified_at: instantAnswer(permit.modified_at),
      ...source,
      governance: { complete: permit.is_complete },
    },
    relationships: {
      operation: toOne(types.operation, permit.operation_id),
      work_order: toOne(types.work_order, permit.work_order_id),
      street_manager_permit: toOne(types.street_manager_permit, sourceId(row)),
      responsible_people: { data: permit.people.map((_, place) => ({ id: personId(row, place), type: types.person })) },
    },
  }
}

const sourcePermit = (permit: GovernanceRow['permit'], usrn: number) => ({
  usrn,
  reference: permit.reference ?? '',
  status: permit.source_status ?? '',
  work_status: permit.source_work_status ?? '',
})

/** What was asked to come along with these permits, each resource once (BR-GOV-17). */
export function includedOf(rows: readonly GovernanceRow[], asked: readonly CtrlHubInclude[]): Included[] {
  const all = rows.flatMap((row) => asked.flatMap((part) => parts[part](row)))
  return [...new Map(all.map((one) => [`${one.type} ${one.id}`, one])).values()]
}

const parts: Readonly<Record<CtrlHubInclude, (row: GovernanceRow) => Included[]>> = {
  operation: (row) => (row.operation ? [operationResource(row, row.operation)] : []),
  work_order: ({ workOrder }) =>
    workOrder
      ? [{ id: workOrder.id, type: types.work_order, attributes: { name: workOrder.name, code: workOrder.code } }]
      : [],
  street_manager_permit: (row) => {
    const id = sourceId(row)
    if (id === null || row.permit.source_usrn === null) return []
    return [{ id, type: types.street_manager_permit, attributes: sourcePermit(row.permit, row.permit.source_usrn) }]
  },
  responsible_people: (row) =>
    row.permit.people.map(({ name, email, phone }, place) => ({
      id: personId(row, place),
      type: types.person,
      attributes: { name, email, phone },
    })),
}

/** BR-GOV-10, 11. Who does the work, and how, is no part of the sandbox: such relations lead to nothing. */
function operationResource(row: GovernanceRow, operation: NonNullable<GovernanceRow['operation']>): Included {
  const { postcodes, street_count } = operation
  const properties = postcodes.map((postcode, place) => ({
    id: stableId('property', `${operation.id} ${place}`),
    postcode,
  }))
  const streets = row.permit.source_usrn === null ? [] : [{ id: String(row.permit.source_usrn), type: 'streets' }]
  const named = (type: string, name: string | null) => (name === null ? null : { id: stableId(type, name), type })
  const team = named('teams', operation.team)
  return {
    id: operation.id,
    type: types.operation,
    attributes: {
      name: operation.name,
      status: operation.status,
      code: operation.code,
      description: operation.description,
      dates: {
        scheduled: {
          start: maybeInstantAnswer(operation.scheduled_start_at),
          end: maybeInstantAnswer(operation.scheduled_end_at),
        },
      },
      labels: labelsOf(operation),
      requirements: { forms: row.forms.map(({ id, is_required }) => ({ id, required: is_required })) },
      ...(operation.done_reason === null ? {} : { done_reason: operation.done_reason }),
    },
    meta: { counts: { streets: street_count, properties: properties.length }, related_data: { properties } },
    relationships: {
      organisation: toOne('organisations', stableId('organisation', operation.organisation_reference)),
      scheme: { data: named('schemes', operation.scheme) },
      work_order: toOne(types.work_order, row.permit.work_order_id),
      appointment: { data: null },
      permits: { data: [{ id: row.permit.id, type: types.permit }] },
      template: { data: null },
      teams: { data: team ? [team] : [] },
      assignees: { data: row.permit.people.map((_, place) => ({ id: personId(row, place), type: types.person })) },
      properties: { data: properties.map(({ id }) => ({ id, type: 'properties' })) },
      streets: { data: streets },
    },
  }
}

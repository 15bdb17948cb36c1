import { governanceRiskLabels, operationWordLabels, sourceWorkStatusLabels } from '../../../domain/labels/governance.ts'
import { permitStatusLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { governanceRisk, type RiskThresholds } from '../../../domain/rules/governance-risk.ts'
import type { Database } from '../../store/database.ts'
import {
  countGovernance,
  findGovernance,
  governanceId,
  governanceRows,
  type GovernanceRow,
  type GovernanceScope,
} from '../../store/governance.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import type { Governed, GovernancePermit, GovernanceReader } from './reader.ts'

/** Reads the sandbox's own Ctrl Hub. */
export function embeddedReader(db: Database, scope: GovernanceScope): GovernanceReader {
  const governed = async (ids: readonly string[]): Promise<Governed[]> => {
    const rows = await governanceRows(db, ids)
    return rows.map((row) => ({
      permit: describePermit(row, scope.today, scope.thresholds),
      enteredUsrn: row.permit.entered_usrn,
    }))
  }
  const found = async (by: { readonly id: string } | { readonly reference: string }) => {
    const id = await governanceId(db, scope, by)
    return id === undefined ? undefined : (await governed([id]))[0]
  }
  return {
    page: async (filters, offset) => {
      const { ids, pagination } = await findGovernance(db, scope, filters, { offset })
      return { rows: await governed(ids), pagination, counts: await countGovernance(db, scope) }
    },
    every: async (filters, most) => governed((await findGovernance(db, scope, filters, { limit: most })).ids),
    one: (id) => found({ id }),
    ofPermit: (reference) => found({ reference }),
  }
}

/** What remains of a stored permit today (BR-GOV-20 to 22). */
export function riskOf({ permit }: GovernanceRow, today: Temporal.PlainDate, thresholds: RiskThresholds) {
  const dayOf = (day: string | null) => (day === null ? null : Temporal.PlainDate.from(day))
  const facts = { startOn: dayOf(permit.start_on), endOn: dayOf(permit.end_on), isSettled: permit.is_settled }
  return governanceRisk(facts, today, thresholds)
}

/** Team, scheme and area are labels of the operation: the one place where Ctrl Hub names such things (BR-GOV-10). */
export function labelsOf({ team, scheme, area }: NonNullable<GovernanceRow['operation']>) {
  return Object.entries({ team, scheme, area }).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

function describePermit(row: GovernanceRow, today: Temporal.PlainDate, thresholds: RiskThresholds): GovernancePermit {
  const { permit, workOrder } = row
  const risk = riskOf(row, today, thresholds)
  const isMatched = permit.source_usrn !== null
  return {
    governance_permit_id: permit.id,
    start_date: maybeInstantAnswer(permit.start_at),
    end_date: maybeInstantAnswer(permit.end_at),
    risk: { ...risk, status_string: governanceRiskLabels[risk.status] },
    source_permit:
      permit.source_usrn === null
        ? null
        : sourceOf(permit.source_usrn, permit.reference, permit.source_status, permit.source_work_status),
    awaited_reference: isMatched ? null : permit.reference,
    is_complete: permit.is_complete,
    operation: describeOperation(row),
    work_order: workOrder && { work_order_id: workOrder.id, name: workOrder.name, code: workOrder.code },
    responsible_people: permit.people.map(({ name, email, phone }) => ({ name, email, phone })),
    created_at: instantAnswer(permit.created_at),
    updated_at: instantAnswer(permit.updated_at),
    modified_at: instantAnswer(permit.modified_at),
  }
}

/** A copy of a permit with its words (BR-GOV-60, 61). */
export function sourceOf(usrn: number, reference: string | null, status: string | null, workStatus: string | null) {
  return {
    usrn,
    permit_reference_number: reference ?? '',
    permit_status: status ?? '',
    permit_status_string: label(permitStatusLabels, status ?? ''),
    work_status: workStatus ?? '',
    work_status_string: label(sourceWorkStatusLabels, workStatus ?? ''),
  }
}

function describeOperation({ operation, forms }: GovernanceRow): GovernancePermit['operation'] {
  if (!operation) return null
  const { status, done_reason, postcodes } = operation
  return {
    operation_id: operation.id,
    name: operation.name,
    code: operation.code,
    description: operation.description,
    status,
    status_string: label(operationWordLabels, status),
    done_reason,
    done_reason_string: done_reason === null ? null : label(operationWordLabels, done_reason),
    scheduled_start: maybeInstantAnswer(operation.scheduled_start_at),
    scheduled_end: maybeInstantAnswer(operation.scheduled_end_at),
    labels: labelsOf(operation),
    forms: forms.map((form) => ({
      form_id: form.id,
      name: form.name,
      is_required: form.is_required,
      is_submitted: form.is_submitted,
    })),
    street_count: operation.street_count,
    property_count: postcodes.length,
    postcodes: [...postcodes],
    assignee_count: null,
  }
}

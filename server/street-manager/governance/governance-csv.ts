import { csvHeading, csvLines } from '../exports/csv-text.ts'
import { referenceOf } from './describe-entry.ts'
import type { Entry } from './reader.ts'

const columns = [
  'permit_reference_number',
  'usrn',
  'street',
  'permit_status',
  'work_status',
  'start_date',
  'end_date',
  'days_remaining',
  'percent_remaining',
  'risk',
  'governance_complete',
  'required_forms',
  'required_forms_done',
  'responsible_people',
  'operation',
  'operation_status',
  'may_start',
  'exceptions',
] as const

/** The rows of the board as a file. */
export const governanceCsv = (entries: readonly Entry[]): string =>
  csvHeading(columns) + csvLines(columns, entries.flatMap(rowOf))

function rowOf({ governance, street_manager, exceptions, may_start }: Entry) {
  if (!governance) return []
  const { source_permit: source, risk, operation } = governance
  const required = operation?.forms.filter(({ is_required }) => is_required) ?? []
  const isTold = required.every(({ is_submitted }) => is_submitted !== null)
  return [
    {
      permit_reference_number: referenceOf(governance),
      usrn: source?.usrn ?? null,
      street: street_manager?.street ?? null,
      permit_status: street_manager?.permit_status_string ?? source?.permit_status_string ?? null,
      work_status: street_manager?.work_status_string ?? source?.work_status_string ?? null,
      start_date: governance.start_date,
      end_date: governance.end_date,
      days_remaining: risk.days,
      percent_remaining: risk.percent,
      risk: risk.status_string,
      governance_complete: governance.is_complete ? 'Yes' : 'No',
      required_forms: required.length,
      required_forms_done: isTold ? required.filter(({ is_submitted }) => is_submitted).length : null,
      responsible_people: governance.responsible_people.map(({ name }) => name).join('; '),
      operation: operation?.name ?? null,
      operation_status: operation?.status_string ?? null,
      may_start: may_start.may_string,
      exceptions: exceptions.map(({ exception_string }) => exception_string).join('; '),
    },
  ]
}

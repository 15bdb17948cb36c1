import { mayStart, type StartPermit } from '../../../domain/rules/governance-start.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import { londonDate, type Holidays } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { governanceRows } from '../../store/governance.ts'
import { partsOf } from '../../store/governance-refresh.ts'
import type { PermitRow } from '../../store/work-tables.ts'

/** Immediate works have begun when they are told of; others may begin within their validity period (BR-PERMIT-86). */
export function startPermit(permit: PermitRow, holidays: Holidays): StartPermit {
  const startOn = Temporal.PlainDate.from(permit.proposed_start_on)
  const endOn = Temporal.PlainDate.from(permit.proposed_end_on)
  return {
    permit_status: permit.permit_status,
    startOn,
    startBy: validityPeriodEnd(startOn, permit.work_category, holidays) ?? endOn,
    startedOn: permit.actual_start_at && londonDate(permit.actual_start_at),
    stoppedOn: permit.actual_stop_at && londonDate(permit.actual_stop_at),
  }
}

/**
 * What the promoter's own governance has against a start on a day, in words; undefined where nothing is linked or nothing
 * says no. It stops nobody (BR-GOV-27): the log keeps that works began in spite of it.
 */
export async function againstStart(
  db: Database,
  permit: PermitRow,
  on: Temporal.PlainDate,
  holidays: Holidays,
): Promise<string | undefined> {
  const linked = await db
    .selectFrom('governance_permit')
    .select('id')
    .where('organisation_reference', '=', permit.promoter_swa_code)
    .where('reference', '=', permit.reference)
    .executeTakeFirst()
  const [row] = linked ? await governanceRows(db, [linked.id]) : []
  if (!row) return undefined
  const governance = { ...partsOf(row), isComplete: row.permit.is_complete }
  const { may, reasons } = mayStart(startPermit(permit, holidays), governance, on)
  const said = reasons.filter(({ answer }) => answer === 'no').map(({ words }) => words)
  return may === 'no' ? said.join('; ') : undefined
}

/** Where an application of the period stands, each in one place alone; the columns of the report. */
export const permitOutcomes = [
  'granted',
  'granted_after_changes',
  'deemed',
  'refused',
  'revoked',
  'cancelled',
  'progressed',
  'waiting',
  'closed_otherwise',
] as const
export type PermitOutcome = (typeof permitOutcomes)[number]

/** The performance reports that an administrator asks for, one at a time (BR-CSV-12), under the contract's own names. */
export const performanceReports = [
  'REPORTING_PERMITS_CREATED',
  'REPORTING_PERMIT_OUTCOMES',
  'REPORTING_PERMITS_DEEMED',
  'REPORTING_ALTERATIONS_CREATED',
  'REPORTING_ALTERATION_OUTCOMES',
  'REPORTING_FPNS_CREATED',
  'REPORTING_INSPECTION_OUTCOMES',
  'REPORTING_PBI_PASS_FAIL_RATES',
] as const
export type PerformanceReport = (typeof performanceReports)[number]

import * as z from 'zod/mini'
import { nonComplianceStatuses } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const NonComplianceSummaryResponse = z.strictObject({
  non_compliance_reference_number: z.string(),
  non_compliance_date: dateTime,
  non_compliance_status: answer(nonComplianceStatuses),
  non_compliance_status_string: z.string(),
})

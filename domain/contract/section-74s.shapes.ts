import * as z from 'zod/mini'
import { overrunWarningReasons, section74HAStatuses } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const Section74SummaryResponse = z.strictObject({
  permit_reference_number: z.string(),
  section_74_reference_number: z.string(),
  date_created: dateTime,
  overrun_warning_reasons: z.array(answer(overrunWarningReasons)),
  overrun_warning_reasons_string: z.array(z.string()),
  ha_status: answer(section74HAStatuses),
  ha_status_string: z.string(),
})

import type { PermitAnswer } from './describe-permit.ts'

/** Parts of the answer that only come to a permit with reinstatements: not there yet. */
export const notYetRecorded = {
  is_covid_19_response: null,
  interested_parties: [],
} satisfies Partial<PermitAnswer>

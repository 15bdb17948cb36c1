import type { PermitAnswer } from './describe-permit.ts'

/** Parts of the answer that only come to a permit with reinstatements: not there yet. */
export const notYetRecorded = {
  reinstatement_registration_due_date: null,
  usrn_contains_hazardous_material: null,
  is_covid_19_response: null,
  interested_parties: [],
} satisfies Partial<PermitAnswer>

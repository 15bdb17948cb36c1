import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import { asdCodeLabels, asdPeriodicityCodeLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import type { PermitDesignation } from '../../store/permit-details.ts'

/** A designation as a permit carries it (BR-GEN-07). */
export function describeDesignation(asd: PermitDesignation): AnswerOf<typeof getPermit>['permit_asds'][number] {
  const periodicity = asd.special_desig_periodicity_code
  return {
    special_desig_location_text: asd.special_desig_location_text ?? null,
    special_desig_description: asd.special_desig_description ?? null,
    special_desig_start_date: asd.special_desig_start_date ?? null,
    special_desig_start_time: asd.special_desig_start_time ?? null,
    special_desig_end_date: asd.special_desig_end_date ?? null,
    special_desig_end_time: asd.special_desig_end_time ?? null,
    street_special_desig_code: asd.street_special_desig_code,
    street_special_desig_code_string: label(asdCodeLabels, asd.street_special_desig_code),
    special_desig_periodicity_code: periodicity ?? null,
    special_desig_periodicity_code_string: periodicity == null ? null : label(asdPeriodicityCodeLabels, periodicity),
  }
}

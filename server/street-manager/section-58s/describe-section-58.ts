import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getSection58 } from '../../../domain/contract/section-58s.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import {
  section58DurationLabels,
  section58ExtentLabels,
  section58StatusLabels,
} from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Section58Row } from '../../store/section-58s.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Section58Answer = AnswerOf<typeof getSection58>

/** A Section 58 in full, as the contract shapes it. */
export function describeSection58({ details, ...section58 }: Section58Row): Section58Answer {
  return {
    section_58_reference_number: section58.reference,
    highway_authority_swa_code: section58.highway_authority_swa_code,
    section_58_status: section58.section_58_status,
    section_58_status_string: label(section58StatusLabels, section58.section_58_status),
    status_change_date: instantAnswer(section58.status_changed_at),
    usrn: section58.usrn,
    street_name: section58.street_name,
    town: section58.town,
    area_name: section58.area_name,
    section_58_coordinates: section58.section_58_coordinates as Section58Answer['section_58_coordinates'],
    start_date: dayAnswer(section58.start_on),
    end_date: dayAnswer(section58.end_on),
    restriction_duration: section58.restriction_duration,
    restriction_duration_string: label(section58DurationLabels, section58.restriction_duration),
    restriction_extent: section58.restriction_extent,
    restriction_extent_string: label(section58ExtentLabels, section58.restriction_extent),
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    contact_organisation: details.contact_organisation ?? null,
    contact_details: details.contact_details ?? null,
    additional_information: details.additional_information ?? null,
    cancellation_reason: details.cancellation_reason ?? null,
  }
}

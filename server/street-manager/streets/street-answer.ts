import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  reinstatementTypeCodes,
  type ASDCode,
  type ASDPeriodicityCode,
} from '../../../domain/contract/enums/streets.ts'
import type { getStreet, searchStreets } from '../../../domain/contract/streets.ts'
import { asdCodeLabels, asdPeriodicityCodeLabels, roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import type { FoundStreet, StreetHit } from '../../store/streets.ts'
import type { Designation } from '../../store/street-tables.ts'
import { pointAt } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

type Street = AnswerOf<typeof getStreet>
type StreetSummary = AnswerOf<typeof searchStreets>[number]

/** A street in full, with its designations and the surfaces that are supported (BR-GEN-36, 41). */
export function streetAnswer(street: FoundStreet): Street {
  return {
    usrn: street.usrn,
    street_descriptor: street.street_descriptor,
    area: street.area,
    town: street.town,
    authority: street.authority,
    authority_swa_code: street.authority_swa_code,
    road_category: street.road_category,
    reinstatement_types: reinstatementTypesOf(street),
    traffic_sensitive: street.is_traffic_sensitive,
    primary_notice_authorities: [
      { swa_code: street.authority_swa_code, name: street.authority, location_description: 'Whole street' },
    ],
    interest_authorities: street.interests,
    additional_special_designations_response: street.designations.map(designationAnswer),
    street_line: street.line as Street['street_line'],
    street_centre_point: pointAt(street.centre_easting, street.centre_northing),
  }
}

/** A street as a search lists it. */
export function streetSummary(street: StreetHit): StreetSummary {
  return {
    usrn: street.usrn,
    street_descriptor: street.street_descriptor,
    town: street.town,
    area: street.area,
    administrative_area: street.authority,
    street_centre_point: pointAt(street.centre_easting, street.centre_northing),
  }
}

function reinstatementTypesOf(street: FoundStreet): Street['reinstatement_types'] {
  return reinstatementTypeCodes.flatMap((code) =>
    street.reinstatement_types
      .filter((type) => type.code === code)
      .map(({ location_text }) => ({
        reinstatement_type_code: code,
        reinstatement_type_code_string: label(roadCategoryLabels, code),
        reinstatement_type_location_text: location_text ?? null,
      })),
  )
}

function designationAnswer(designation: Designation): Street['additional_special_designations_response'][number] {
  const code = designation.street_special_desig_code as ASDCode
  const periodicity = (designation.special_desig_periodicity_code ?? null) as ASDPeriodicityCode | null
  const { special_desig_start_date: startOn, special_desig_end_date: endOn } = designation
  return {
    street_special_desig_code: code,
    street_special_desig_code_string: label(asdCodeLabels, code),
    special_desig_location_text: designation.special_desig_location_text ?? null,
    special_desig_description: designation.special_desig_description ?? null,
    special_desig_start_time: designation.special_desig_start_time ?? null,
    special_desig_end_time: designation.special_desig_end_time ?? null,
    special_desig_periodicity_code: periodicity,
    special_desig_periodicity_code_string: periodicity && label(asdPeriodicityCodeLabels, periodicity),
    special_desig_start_date: startOn === undefined ? null : dayAnswer(startOn),
    special_desig_end_date: endOn === undefined ? null : dayAnswer(endOn),
    whole_road: designation.whole_road,
  }
}

import type { GazetteerStreet } from '../../../domain/rules/street-support.ts'
import type { StreetRow } from '../../store/street-tables.ts'

/** What the gazetteer says of a street, as the rules ask it. */
export function gazetteerStreet(street: StreetRow): GazetteerStreet {
  return {
    state: street.street_state,
    roadCategory: street.road_category,
    reinstatementTypeCodes: street.reinstatement_types.map(({ code }) => code),
    authoritySwaCode: street.authority_swa_code,
  }
}

import type { addAncillaryInformation } from '../../domain/contract/ancillary-informations.ts'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import { testStreets } from './test-streets.ts'

type AncillaryInformation = BodyOf<typeof addAncillaryInformation>

/** A compound beside works on Quiet Lane, with nothing wrong. */
export function compound(changes: Partial<AncillaryInformation> = {}): AncillaryInformation {
  return {
    ancillary_info_type: 'site_compound_for_works',
    ancillary_info_description: 'Fenced compound with a skip',
    location_description: 'In the lay-by',
    ancillary_info_coordinates: [{ type: 'Point', coordinates: [600_050, 100_004] }],
    usrns: [testStreets.quiet.usrn],
    ...changes,
  }
}

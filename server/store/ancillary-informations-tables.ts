/** Ancillary information as Kysely sees it; conventions as in tables.ts. */
import type { Selectable } from 'kysely'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { AncillaryInfoType } from '../../domain/contract/enums/ancillary-informations.ts'
import type { addAncillaryInformation } from '../../domain/contract/ancillary-informations.ts'
import type { Box, Derived, DerivedDay, Instant, Json, MaybeInstant } from './column-types.ts'

type Request = BodyOf<typeof addAncillaryInformation>

/** What was said of it, under the contract's own names. */
export interface AncillaryInformationDetails extends Pick<
  Request,
  'location_description' | 'ancillary_info_description' | 'ancillary_info_coordinates' | 'usrns'
> {
  readonly ancillary_info_removal_reason?: string
}

export interface AncillaryInformationTable {
  reference: string
  permit_reference: string
  work_reference: string
  /** Suffix of the reference: 1 for `-AI-01`; rows are never deleted, so no number comes twice (BR-GEN-80). */
  sequence: number
  ancillary_info_type: AncillaryInfoType
  /** Around all its points. */
  bounds: Box
  created_at: Instant
  /** Removing only marks it (BR-PERMIT-94). */
  removed_at: MaybeInstant
  details: Json<AncillaryInformationDetails>
  /** These three as its permit has them. */
  promoter_swa_code: Derived<string>
  start_on: DerivedDay
  end_on: DerivedDay
}

export type AncillaryInformationRow = Omit<
  Selectable<AncillaryInformationTable>,
  'bounds' | 'promoter_swa_code' | 'start_on' | 'end_on'
>

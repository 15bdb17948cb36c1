import type {
  HazardousMaterialType,
  LayerAffected,
  MaterialClassificationClassification,
} from '../../domain/contract/enums/material-classifications.ts'
import type { LocationType } from '../../domain/contract/enums/permits.ts'
import type { Point } from '../../domain/geometry.ts'
import type { Box, Day, Instant, Json } from './column-types.ts'

/** What a sample of the ground at one place holds; outside works records, and never changed (BR-MC-04). */
export interface MaterialClassificationTable {
  reference: string
  highway_authority_swa_code: string
  raised_by_swa_code: string
  material_classification_classification: MaterialClassificationClassification
  usrn: number
  street_name: string
  town: string
  area_name: string
  material_classification_coordinates: Json<Point>
  bounds: Box
  sample_on: Day
  created_at: Instant
  details: Json<MaterialClassificationDetails>
}

/** The rest, under the contract's own names. */
export interface MaterialClassificationDetails {
  readonly hazardous_material_type?: readonly HazardousMaterialType[] | null
  readonly hazardous_material_type_other_description?: string | null
  readonly layer_affected: readonly LayerAffected[]
  readonly location_types: readonly LocationType[]
  readonly location_description: string
}

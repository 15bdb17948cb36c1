import type {
  HazardousMaterialType,
  LayerAffected,
  MaterialClassificationClassification,
} from '../contract/enums/material-classifications.ts'
import type { Labels } from './words.ts'

/** BR-LBL-19 */
export const materialClassificationClassificationLabels: Labels<MaterialClassificationClassification> = {
  hazardous: 'Hazardous',
  non_hazardous: 'Non-hazardous',
}

/** BR-LBL-20 */
export const hazardousMaterialTypeLabels: Labels<HazardousMaterialType> = {
  coal_tar: 'Coal tar',
  total_petroleum_hydrocarbons: 'Total petroleum hydrocarbons',
  ph: 'pH',
  heavy_metal: 'Heavy metal',
  asbestos: 'Asbestos',
  other: 'Other',
}

/** BR-LBL-21 */
export const layerAffectedLabels: Labels<LayerAffected> = {
  surface_course: 'Surface course',
  sub_base: 'Sub-base',
}

export const materialClassificationClassifications = ['hazardous', 'non_hazardous'] as const
export type MaterialClassificationClassification = (typeof materialClassificationClassifications)[number]

export const hazardousMaterialTypes = [
  'coal_tar',
  'total_petroleum_hydrocarbons',
  'ph',
  'heavy_metal',
  'asbestos',
  'other',
] as const
export type HazardousMaterialType = (typeof hazardousMaterialTypes)[number]

export const layerAffecteds = ['surface_course', 'sub_base'] as const
export type LayerAffected = (typeof layerAffecteds)[number]

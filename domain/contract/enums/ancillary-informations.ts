export const ancillaryInfoTypes = [
  'portable_traffic_signals_or_other_traffic_controls',
  'site_welfare_facilities',
  'site_compound_or_material_storage',
  'site_compound_for_works',
] as const
export type AncillaryInfoType = (typeof ancillaryInfoTypes)[number]

export const ancillaryInfoStatuses = ['added', 'removed'] as const
export type AncillaryInfoStatus = (typeof ancillaryInfoStatuses)[number]

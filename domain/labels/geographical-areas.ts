import type { AreaChange, AreaFault, AreaStreetState } from '../contract/enums/geographical-areas.ts'

export const areaStreetStateLabels: Readonly<Record<AreaStreetState, string>> = {
  open: 'Open',
  closed: 'Closed',
  other_authority: "Another authority's",
  not_found: 'Not in the gazetteer',
}

export const areaFaultLabels: Readonly<Record<AreaFault, string>> = {
  in_none: 'Streets in no area',
  in_several: 'Streets in two or more areas',
  closed: 'Closed streets',
  not_known: 'Streets that are not yours',
}

export const areaChangeLabels: Readonly<Record<AreaChange, string>> = {
  added: 'Added',
  removed: 'Removed',
  unchanged: 'Unchanged',
}

import type { AncillaryInfoStatus, AncillaryInfoType } from '../contract/enums/ancillary-informations.ts'
import type { Labels } from './words.ts'

export const ancillaryInfoTypeLabels: Labels<AncillaryInfoType> = {
  portable_traffic_signals_or_other_traffic_controls: 'Portable traffic signals or other traffic controls',
  site_welfare_facilities: 'Site welfare facilities',
  site_compound_or_material_storage: 'Site compound or material storage',
  site_compound_for_works: 'Site compound for works',
}

export const ancillaryInfoStatusLabels: Labels<AncillaryInfoStatus> = { added: 'Added', removed: 'Removed' }

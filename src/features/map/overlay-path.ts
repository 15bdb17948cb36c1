import { recordPaths } from '../../app/record-paths.ts'
import type { OverlayFacts } from '../../map/layers/overlay-items.ts'
import type { Overlay } from '../../map/overlays.ts'

/** Where the record of a thing is read; undefined where it has none. */
export function overlayPath(overlay: Overlay, { id, works, permit, site, usrn }: OverlayFacts): string | undefined {
  switch (overlay) {
    case 'forward_plans':
      return works === undefined ? undefined : recordPaths.forwardPlan(works, id)
    case 'section_58s_proposed':
    case 'section_58s_in_force':
      return recordPaths.section58(id)
    case 'material_classifications':
      return recordPaths.materialClassification(id)
    case 'traffic_sensitive_streets':
    case 'lane_rental_streets':
      return usrn === undefined ? undefined : recordPaths.street(usrn)
    case 'ancillary_informations':
      return works && permit ? recordPaths.ancillaryInformation(works, permit, id) : undefined
    case 'sites_in_guarantee':
    case 'sites_ending_soon':
    case 'sites_ended':
    case 'sites_interim':
      return works && site ? recordPaths.site(works, site) : undefined
    case 'geographical_areas':
      return recordPaths.geographicalArea(id)
    case 'hs2_act_limits':
      return undefined
  }
}

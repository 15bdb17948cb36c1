/** Where each layer over the works comes from. Two layers of one answer share it: it is fetched once. */
import type { AnswerOf, Capability, Endpoint } from '../../../domain/contract/endpoint.ts'
import type { GuaranteeStanding } from '../../../domain/contract/enums/reinstatements.ts'
import * as geojson from '../../../domain/contract/geojson.ts'
import { getGeographicalAreasInBox, getSitesInBox } from '../../../domain/contract/map-layers.ts'
import { listStreetLines } from '../../../domain/contract/streets.ts'
import type { Bounds } from '../../../domain/geometry.ts'
import { call, type CallOptions } from '../../api/call.ts'
import * as items from '../../map/layers/overlay-items.ts'
import type { Overlay } from '../../map/overlays.ts'
import { isWorthAsking } from '../../map/street-source.ts'
import { wireDay } from './use-counted-works.ts'

export interface Asked {
  readonly box: Bounds
  /** Civil dates, both included. */
  readonly from: string
  readonly to: string
  /** Whose rows, where somebody acts for another organisation. */
  readonly scope: { readonly swa_code?: string }
}

interface Source {
  readonly capability: Capability
  readonly name: string
  /** What changes the answer besides the box. */
  readonly isDated: boolean
  /** Our own endpoint, which not everybody may ask and a Street Manager behind this server has not. */
  readonly needs?: Endpoint<never> | Endpoint
  readonly canAsk: (box: Bounds) => boolean
  readonly fetch: (asked: Asked, options: CallOptions) => Promise<items.OverlayFound>
}

const query = ({ box, from, to }: Asked) => ({ ...box, start_date: wireDay(from), end_date: wireDay(to) })
const always = () => true

const section58s: Source = {
  capability: 'section-58s',
  name: 'section_58s',
  isDated: true,
  canAsk: always,
  fetch: async (asked, options) =>
    items.section58sOn(await call(geojson.getSection58sInBox, { query: query(asked) }, options)),
}

const streetsOf = (
  name: string,
  itemsOf: (answer: AnswerOf<typeof listStreetLines>) => items.OverlayFound,
): Source => ({
  capability: 'streets',
  name,
  isDated: false,
  needs: listStreetLines,
  canAsk: isWorthAsking,
  fetch: async ({ box }, options) => itemsOf(await call(listStreetLines, { query: box }, options)),
})

/** How they stand is of today, whatever days the map shows. */
const sitesOf = (standing: GuaranteeStanding): Source => ({
  capability: 'sites',
  name: `sites_${standing}`,
  isDated: false,
  needs: getSitesInBox,
  canAsk: always,
  fetch: async ({ box, scope }, options) =>
    items.sitesOn(await call(getSitesInBox, { query: { ...box, ...scope, standing } }, options)),
})

export const overlaySources: Readonly<Record<Overlay, Source>> = {
  forward_plans: {
    capability: 'forward-plans',
    name: 'forward_plans',
    isDated: true,
    canAsk: always,
    fetch: async (asked, options) =>
      items.forwardPlansOn(await call(geojson.getForwardPlansInBox, { query: query(asked) }, options)),
  },
  section_58s_proposed: section58s,
  section_58s_in_force: section58s,
  ancillary_informations: {
    capability: 'ancillary-informations',
    name: 'ancillary_informations',
    isDated: true,
    canAsk: always,
    fetch: async (asked, options) =>
      items.ancillaryOn(await call(geojson.getAncillaryInformationsInBox, { query: query(asked) }, options)),
  },
  material_classifications: {
    capability: 'material-classifications',
    name: 'material_classifications',
    isDated: false,
    canAsk: always,
    fetch: async ({ box }, options) =>
      items.materialsOn(await call(geojson.getMaterialClassificationsInBox, { query: box }, options)),
  },
  hs2_act_limits: {
    capability: 'streets',
    name: 'hs2_act_limits',
    isDated: false,
    canAsk: always,
    fetch: async ({ box }, options) => {
      const phases = ['phase_1', 'phase_2a'] as const
      const found = await Promise.all(
        phases.map(async (phase) =>
          items.actLimitsOn(await call(geojson.getHs2ActLimitsInBox, { query: { ...box, phase } }, options), phase),
        ),
      )
      return { items: found.flatMap((each) => each.items), unplaced: found.flatMap((each) => each.unplaced) }
    },
  },
  traffic_sensitive_streets: streetsOf('traffic_sensitive_streets', items.trafficSensitiveOn),
  lane_rental_streets: streetsOf('lane_rental_streets', items.laneRentalOn),
  sites_in_guarantee: sitesOf('in_guarantee'),
  sites_ending_soon: sitesOf('ending_soon'),
  sites_ended: sitesOf('ended'),
  sites_interim: sitesOf('interim'),
  geographical_areas: {
    capability: 'geographical-areas',
    name: 'geographical_areas',
    isDated: false,
    needs: getGeographicalAreasInBox,
    canAsk: isWorthAsking,
    fetch: async ({ box }, options) => items.areasOn(await call(getGeographicalAreasInBox, { query: box }, options)),
  },
}

/** Of an answer that two layers share, what belongs to this one. */
export function belongsTo(overlay: Overlay, { status }: items.OverlayFacts): boolean {
  if (overlay === 'section_58s_proposed') return status === 'proposed'
  return overlay !== 'section_58s_in_force' || status === 'in_force'
}

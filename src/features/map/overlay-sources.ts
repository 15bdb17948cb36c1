/** Where each layer over the works comes from. Two layers of one answer share it: it is fetched once. */
import type { Capability } from '../../../domain/contract/endpoint.ts'
import * as geojson from '../../../domain/contract/geojson.ts'
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
}

interface Source {
  readonly capability: Capability
  readonly name: string
  /** What changes the answer besides the box. */
  readonly isDated: boolean
  readonly canAsk: (box: Bounds) => boolean
  readonly fetch: (asked: Asked, options: CallOptions) => Promise<readonly items.OverlayItem[]>
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
      return found.flat()
    },
  },
  traffic_sensitive_streets: {
    capability: 'streets',
    name: 'traffic_sensitive_streets',
    isDated: false,
    canAsk: isWorthAsking,
    fetch: async ({ box }, options) => items.trafficSensitiveOn(await call(listStreetLines, { query: box }, options)),
  },
}

/** Of an answer that two layers share, what belongs to this one. */
export function belongsTo(overlay: Overlay, { status }: items.OverlayItem): boolean {
  if (overlay === 'section_58s_proposed') return status === 'proposed'
  return overlay !== 'section_58s_in_force' || status === 'in_force'
}

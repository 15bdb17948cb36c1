/** What can be laid over the works: which layers there are, how each is told apart, and what its lines say about time. */
import type { MapLayer } from './map-feature.ts'
import { mapLayers } from './map-feature.ts'

export const overlays = [
  'forward_plans',
  'section_58s_proposed',
  'section_58s_in_force',
  'ancillary_informations',
  'material_classifications',
  'hs2_act_limits',
  'traffic_sensitive_streets',
  'lane_rental_streets',
  'sites_in_guarantee',
  'sites_ending_soon',
  'sites_ended',
  'sites_interim',
  'geographical_areas',
] as const
export type Overlay = (typeof overlays)[number]

export const overlayWords: Readonly<Record<Overlay, string>> = {
  forward_plans: 'Forward plans',
  section_58s_proposed: 'Section 58, proposed',
  section_58s_in_force: 'Section 58, in force',
  ancillary_informations: 'Ancillary information',
  material_classifications: 'Material classifications',
  hs2_act_limits: 'HS2 act limits',
  traffic_sensitive_streets: 'Traffic-sensitive streets',
  lane_rental_streets: 'Lane rental streets',
  sites_in_guarantee: 'Sites in guarantee',
  sites_ending_soon: 'Sites, ending soon',
  sites_ended: 'Sites, guarantee ended',
  sites_interim: 'Sites, interim',
  geographical_areas: 'Areas of my authority',
}

/** One thing of a layer, and several. */
export const overlayNoun: Readonly<Record<Overlay, readonly [one: string, many: string]>> = {
  forward_plans: ['forward plan', 'forward plans'],
  section_58s_proposed: ['proposed Section 58', 'proposed Section 58s'],
  section_58s_in_force: ['Section 58 in force', 'Section 58s in force'],
  ancillary_informations: ['ancillary information', 'ancillary informations'],
  material_classifications: ['material classification', 'material classifications'],
  hs2_act_limits: ['HS2 act limit', 'HS2 act limits'],
  traffic_sensitive_streets: ['traffic-sensitive street', 'traffic-sensitive streets'],
  lane_rental_streets: ['lane rental street', 'lane rental streets'],
  sites_in_guarantee: ['site in guarantee', 'sites in guarantee'],
  sites_ending_soon: ['site with its guarantee ending soon', 'sites with their guarantee ending soon'],
  sites_ended: ['site with its guarantee ended', 'sites with their guarantee ended'],
  sites_interim: ['interim site', 'interim sites'],
  geographical_areas: ['area of my authority', 'areas of my authority'],
}

interface Look {
  readonly colour: string
  readonly letters: string
  /** Of a layer whose things have no time, or one time only: its own dashes in pixels. */
  readonly dash?: readonly number[]
  /** Its things have names that the map itself has to tell. */
  readonly isNamed?: boolean
}

/** Whether the things of a layer are over, now or ahead; the others stand as they are, or as their layer says. */
export const hasTense = (overlay: Overlay) => overlayLooks[overlay].dash === undefined

/** Letters and dashes as well as colours, so that no layer is known by its colour alone. */
export const overlayLooks: Readonly<Record<Overlay, Look>> = {
  forward_plans: { colour: '#4c2c92', letters: 'F' },
  section_58s_proposed: { colour: '#b45309', letters: '58?' },
  section_58s_in_force: { colour: '#942514', letters: '58' },
  ancillary_informations: { colour: '#0b5f5c', letters: '+' },
  material_classifications: { colour: '#594d00', letters: 'M' },
  hs2_act_limits: { colour: '#1d4f91', letters: 'HS2' },
  traffic_sensitive_streets: { colour: '#a3105f', letters: 'TS' },
  lane_rental_streets: { colour: '#003a70', letters: 'LR', dash: [14, 4, 3, 4] },
  sites_in_guarantee: { colour: '#00602f', letters: 'G', dash: [] },
  sites_ending_soon: { colour: '#a34a00', letters: 'G!', dash: [8, 3] },
  sites_ended: { colour: '#505a5f', letters: 'G0', dash: [2, 5] },
  sites_interim: { colour: '#1d4f91', letters: 'I', dash: [5, 5] },
  geographical_areas: { colour: '#5b3a00', letters: 'GA', dash: [3, 3], isNamed: true },
}

export type Tense = 'past' | 'now' | 'future'

/** Dashes in pixels, none for a whole line. */
export const tenseDashes: Readonly<Record<Tense, readonly number[]>> = { past: [2, 6], now: [], future: [10, 6] }

export const tenseWords: Readonly<Record<Tense, string>> = { past: 'Over', now: 'Now', future: 'Ahead' }

/** Civil dates, both included; what has no dates is always there. */
export function tenseOf(
  { startOn, endOn }: { readonly startOn?: string | undefined; readonly endOn?: string | undefined },
  today: string,
): Tense {
  if (startOn !== undefined && startOn > today) return 'future'
  return endOn !== undefined && endOn < today ? 'past' : 'now'
}

/** A thing of a layer as the one that is chosen: its layer, then what it is called there. */
export interface OverlayChoice {
  readonly overlay: Overlay
  readonly id: string
}

export const printChoice = ({ overlay, id }: OverlayChoice) => `${overlay} ${id}`

/** Undefined for works and activities, which are chosen by their reference alone. */
export function readChoice(chosen: string | undefined): OverlayChoice | undefined {
  const [name, ...rest] = chosen?.split(' ') ?? []
  const overlay = overlays.find((known) => known === name)
  return overlay && rest.length > 0 ? { overlay, id: rest.join(' ') } : undefined
}

/** Percent; anything else that a link may say is no opacity. */
export const wholeOpacity = 100
const leastOpacity = 10

/** All that can be seen through. */
export const fadeable = [...mapLayers, ...overlays] as const
export type Fadeable = MapLayer | Overlay

export type Opacities = Readonly<Partial<Record<Fadeable, number>>>

/** From "forward_plans-40 hs2_act_limits-70"; whole ones are left out, and so is what cannot be read. */
export function readOpacities(text: string | null): Opacities {
  const pairs = (text ?? '').split(' ').flatMap((part) => {
    const [, name, percent] = /^(\w+)-(\d{1,3})$/.exec(part) ?? []
    const layer = fadeable.find((known) => known === name)
    const opacity = Number(percent)
    return layer && opacity >= leastOpacity && opacity < wholeOpacity ? [[layer, opacity] as const] : []
  })
  return Object.fromEntries(pairs)
}

export function printOpacities(opacities: Opacities): string {
  return fadeable
    .flatMap((layer) => {
      const opacity = opacities[layer] ?? wholeOpacity
      return opacity < wholeOpacity ? [`${layer}-${opacity}`] : []
    })
    .join(' ')
}

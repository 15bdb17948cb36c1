/** What can be laid over the works: which layers there are, how each is told apart, and what its lines say about time. */
export const overlays = [
  'forward_plans',
  'section_58s_proposed',
  'section_58s_in_force',
  'ancillary_informations',
  'material_classifications',
  'hs2_act_limits',
  'traffic_sensitive_streets',
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
}

/** Letters as well as colours, so that no layer is known by its colour alone. */
export const overlayLooks: Readonly<Record<Overlay, { readonly colour: string; readonly letters: string }>> = {
  forward_plans: { colour: '#4c2c92', letters: 'F' },
  section_58s_proposed: { colour: '#b45309', letters: '58?' },
  section_58s_in_force: { colour: '#942514', letters: '58' },
  ancillary_informations: { colour: '#0b5f5c', letters: '+' },
  material_classifications: { colour: '#594d00', letters: 'M' },
  hs2_act_limits: { colour: '#1d4f91', letters: 'HS2' },
  traffic_sensitive_streets: { colour: '#a3105f', letters: 'TS' },
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

/** Percent; anything else that a link may say is no opacity. */
export const wholeOpacity = 100
const leastOpacity = 10

export type Opacities = Readonly<Partial<Record<Overlay, number>>>

/** From "forward_plans-40 hs2_act_limits-70"; whole ones are left out, and so is what cannot be read. */
export function readOpacities(text: string | null): Opacities {
  const pairs = (text ?? '').split(' ').flatMap((part) => {
    const [, name, percent] = /^(\w+)-(\d{1,3})$/.exec(part) ?? []
    const overlay = overlays.find((known) => known === name)
    const opacity = Number(percent)
    return overlay && opacity >= leastOpacity && opacity < wholeOpacity ? [[overlay, opacity] as const] : []
  })
  return Object.fromEntries(pairs)
}

export function printOpacities(opacities: Opacities): string {
  return overlays
    .flatMap((overlay) => {
      const opacity = opacities[overlay] ?? wholeOpacity
      return opacity < wholeOpacity ? [`${overlay}-${opacity}`] : []
    })
    .join(' ')
}

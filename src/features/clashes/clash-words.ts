/** Clashes in words. */
import type { Nearness } from '../../../domain/rules/clashes.ts'
import { countWords, dayDate } from '../../../domain/words.ts'
import type { Neighbour } from './neighbours.ts'
import type { ClashCounts, LayerState } from './use-clashes.ts'

/** Names of the layers, as the list of what could not be read says them. */
export const clashLayerNames: Readonly<Record<LayerState['layer'], string>> = {
  street: 'Works, plans, activities and Section 58s',
  works: 'Works',
  forward_plans: 'Forward plans',
  activities: 'Activities',
  section_58s: 'Section 58s',
  ancillary_informations: 'Ancillary information',
  material_classifications: 'Material classifications',
  hs2_act_limits: 'HS2 Act limits',
}

/** "12 m", "same place". */
export function metresWords(metres: number): string {
  return metres === 0 ? 'same place' : `${metres} m`
}

/** "3 days together from Wed 9 Dec"; "ends 5 days before"; empty for what has no days. */
export function daysWords({ sharedDays, sharedFrom, gapDays, standing }: Nearness): string {
  if (sharedFrom) {
    return `${countWords(sharedDays, 'day')} together, ${sharedDays === 1 ? 'on' : 'from'} ${dayDate(sharedFrom)}`
  }
  if (standing === 'there') return ''
  return gapDays < 0 ? `ends ${countWords(-gapDays, 'day')} before` : `starts ${countWords(gapDays, 'day')} after`
}

/** The finding, as a heading says it: "2 others here on the same days, 3 more nearby". */
export function clashesHeading({ onSameDays: same, all }: ClashCounts): string {
  const rest = all - same
  if (all === 0) return 'Nothing else is here'
  if (same === 0) return `Nothing on the same days, ${countWords(rest, 'other')} nearby`
  return `${countWords(same, 'other')} here on the same days${rest > 0 ? `, ${rest} more nearby` : ''}`
}

/** Whether somebody can be asked to share: works and plans that are not over. */
export function canBeAskedToShare({ layer, isOver, worksReference }: Neighbour): boolean {
  return (layer === 'works' || layer === 'forward_plans') && isOver !== true && Boolean(worksReference)
}

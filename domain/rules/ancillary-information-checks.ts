import type { AncillaryInfoType } from '../contract/enums/ancillary-informations.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** Most items on a permit that are not removed, points of one, and streets of one (BR-PERMIT-94). */
export const ancillaryLimits = { items: 20, points: 10, streets: 25 } as const

/** Ancillary information as it goes on the wire, or a form's half of it. */
export type AncillaryInformation = {
  readonly ancillary_info_type?: AncillaryInfoType | null
  readonly ancillary_info_description?: string | null
  readonly location_description?: string | null
  readonly ancillary_info_coordinates?: readonly { readonly type: string }[] | null
  readonly usrns?: readonly number[] | null
}

/**
 * What is wrong with an item: points only, 1 to 10 of them, 1 to 25 streets, and where it is unless it is signals or other
 * traffic controls (BR-PERMIT-94, BR-GEN-31).
 */
export function checkAncillaryInformation(item: AncillaryInformation): RuleProblem[] {
  const problems: RuleProblem[] = []
  const add = (field: keyof AncillaryInformation, message: string, rule = 'BR-PERMIT-94') =>
    problems.push({ field, message, rule })
  const { ancillary_info_type: type, ancillary_info_coordinates: points, usrns } = item
  if (!type) add('ancillary_info_type', 'Select what you are adding')
  if (isMissing(item.ancillary_info_description)) add('ancillary_info_description', 'Enter a description')
  if (isMissing(points)) add('ancillary_info_coordinates', 'Mark at least one point')
  if (points?.some((point) => point.type !== 'Point')) {
    add('ancillary_info_coordinates', 'Each place must be a point', 'BR-GEN-31')
  }
  if ((points?.length ?? 0) > ancillaryLimits.points) {
    add('ancillary_info_coordinates', `You can add up to ${ancillaryLimits.points} points`)
  }
  if (isMissing(usrns)) add('usrns', 'Enter at least one street')
  if ((usrns?.length ?? 0) > ancillaryLimits.streets) {
    add('usrns', `You can add up to ${ancillaryLimits.streets} streets`)
  }
  const isSignals = type === 'portable_traffic_signals_or_other_traffic_controls'
  if (type && !isSignals && isMissing(item.location_description)) {
    add('location_description', 'Enter where exactly it is')
  }
  return problems
}

/** Why a permit takes no further item; undefined while it does (BR-PERMIT-94). Counted are those that are not removed. */
export function whyNoMoreItems(kept: number): string | undefined {
  return kept >= ancillaryLimits.items ? `This permit already has ${ancillaryLimits.items}` : undefined
}

/** The two answers that a permit which asked for an excavation is owed: whether one was carried out, and whether its final site is registered. */

type Hindrance = { readonly no: string; readonly rule: string } | null

/** The latest permit of the works. */
export type ExcavationPermit = {
  /** it asked for one */
  readonly excavation: boolean
  readonly isStarted: boolean
}

/**
 * Why it cannot be said now that the final site is registered, or that it is not (BR-REIN-30): a yes needs an excavation site;
 * a no may be said also when that site has been deleted, or the start could never be undone.
 */
export function finalSiteHindrance(
  permit: ExcavationPermit,
  answer: { readonly isFinal: boolean; readonly hasExcavationSite: boolean },
): Hindrance {
  const common = permitHindrance(permit, 'BR-REIN-30')
  if (common || !answer.isFinal || answer.hasExcavationSite) return common
  return { no: 'These works have no excavation site', rule: 'BR-REIN-30' }
}

/** Why it cannot be said that no excavation was carried out: one is registered under the permit (BR-PERMIT-92). */
export function noExcavationHindrance(permit: ExcavationPermit, hasExcavationSite: boolean): Hindrance {
  const common = permitHindrance(permit, 'BR-PERMIT-92')
  if (common || !hasExcavationSite) return common
  return { no: 'An excavation is registered under this permit', rule: 'BR-PERMIT-92' }
}

function permitHindrance({ excavation, isStarted }: ExcavationPermit, rule: string): Hindrance {
  if (!isStarted) return { no: 'No works have started under the latest permit', rule }
  return excavation ? null : { no: 'The permit did not ask for an excavation', rule }
}

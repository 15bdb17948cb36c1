import type { RuleProblem } from './rule-broken.ts'

/** What the gazetteer says of a street that decides whether works can be applied for there. */
export type GazetteerStreet = {
  /** street state: 1 and 2 are open, 4 closed, 5 for addresses only */
  readonly state: number
  readonly roadCategory: number
  readonly reinstatementTypeCodes: readonly number[]
  readonly authoritySwaCode: string
}

/** Road category of a private street, where a notice is given instead of an application (BR-GEN-38, BR-PSN-01). */
export const privateStreet = 9

/**
 * What is wrong with applying on this street (BR-GEN-36, 38; BR-PSN-01; BR-WORK-04).
 *
 * @param application.road_category  the promoter's choice where the street has several; 0 means 5 (BR-GEN-38)
 */
export function streetSupportProblems(
  street: GazetteerStreet,
  application: { readonly road_category?: number | null; readonly highway_authority_swa_code: string },
): RuleProblem[] {
  const problems = unfitStreetProblems(street, application)
  if (problems.some(({ field }) => field === 'usrn')) return problems
  if ((application.road_category ?? street.roadCategory) === privateStreet) {
    const message = 'This street is private: issue a private street notice instead'
    problems.push({ field: 'usrn', message, rule: 'BR-PSN-01' })
  }
  return problems
}

/** What is wrong with any works on this street, by whatever kind of record they are announced (BR-GEN-36, BR-WORK-04). */
export function unfitStreetProblems(
  street: GazetteerStreet,
  application: { readonly highway_authority_swa_code: string },
): RuleProblem[] {
  if (!isOpen(street)) {
    return [{ field: 'usrn', message: 'This street is closed or only has addresses on it', rule: 'BR-GEN-36' }]
  }
  if (!hasKnownSurface(street)) {
    return [{ field: 'usrn', message: 'The surface of this street is not one that permits cover', rule: 'BR-GEN-36' }]
  }
  if (application.highway_authority_swa_code === street.authoritySwaCode) return []
  const message = `The highway authority of this street is ${street.authoritySwaCode}`
  return [{ field: 'highway_authority_swa_code', message, rule: 'BR-WORK-04' }]
}

function isOpen({ state }: GazetteerStreet): boolean {
  return state === 1 || state === 2
}

function hasKnownSurface({ reinstatementTypeCodes }: GazetteerStreet): boolean {
  return reinstatementTypeCodes.some((code) => code >= 1 && code <= 10)
}

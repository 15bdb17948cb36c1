import type { RuleProblem } from '../../domain/rules/rule-broken.ts'
import { unfitStreetProblems } from '../../domain/rules/street-support.ts'
import type { StreetRow } from '../store/street-tables.ts'
import { gazetteerStreet } from './works/gazetteer-street.ts'

/**
 * What is wrong with the street of a record that an authority makes: it has to be in the gazetteer, open, and the
 * authority's own (BR-GEN-35, 36; BR-WORK-04).
 */
export function ownStreetProblems(street: StreetRow | null, authority: string): RuleProblem[] {
  if (!street) return [{ field: 'usrn', message: 'No street has this USRN', rule: 'BR-GEN-35' }]
  const problems = unfitStreetProblems(gazetteerStreet(street), { highway_authority_swa_code: authority })
  // who calls is known, so it is the street that has to be another
  return problems.map((problem) => ({ ...problem, field: 'usrn' }))
}

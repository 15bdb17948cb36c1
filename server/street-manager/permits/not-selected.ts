import { asdCodes, type ASDCode } from '../../../domain/contract/enums/streets.ts'
import type { PermitDesignation } from '../../store/permit-details.ts'
import type { Designation } from '../../store/street-tables.ts'

/** Designations of the street that the promoter left out; codes that the contract does not know are left out too. */
export function notSelected(
  onStreet: readonly Designation[],
  selected: readonly PermitDesignation[],
): PermitDesignation[] {
  const taken = new Set(selected.map(nameOf))
  return onStreet.filter((asd) => isKnown(asd.street_special_desig_code) && !taken.has(nameOf(asd))).map(toPermit)
}

/** What tells one designation of a street from another: it has no number of its own. */
function nameOf(asd: PermitDesignation | Designation): string {
  return JSON.stringify([
    asd.street_special_desig_code,
    asd.special_desig_location_text ?? '',
    asd.special_desig_start_time ?? null,
    asd.special_desig_end_time ?? null,
  ])
}

function isKnown(code: number): code is ASDCode {
  return (asdCodes as readonly number[]).includes(code)
}

/** A permit repeats everything of a designation but how much of the street it covers (BR-GEN-07). */
function toPermit(asd: Designation): PermitDesignation {
  return { ...asd, whole_road: undefined } as PermitDesignation
}

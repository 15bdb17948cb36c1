import type { Street } from './street-facts.ts'

type Designation = Street['additional_special_designations_response'][number]
type Selected = Pick<
  Designation,
  'street_special_desig_code' | 'special_desig_start_time' | 'special_desig_location_text'
>

/** The designations that a record names, as places in the street's own list; `none` when the street has some and the record names none of them. */
export function chosenDesignations(street: Street, selected: readonly Selected[]): string[] {
  const all = street.additional_special_designations_response
  const chosen = all.flatMap((designation, place) =>
    selected.some((one) => isSame(one, designation)) ? [String(place)] : [],
  )
  return chosen.length > 0 || all.length === 0 ? chosen : ['none']
}

function isSame(selected: Selected, designation: Designation): boolean {
  return (
    selected.street_special_desig_code === designation.street_special_desig_code &&
    (selected.special_desig_start_time ?? null) === (designation.special_desig_start_time ?? null) &&
    (selected.special_desig_location_text ?? null) === (designation.special_desig_location_text ?? null)
  )
}

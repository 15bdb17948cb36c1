import type { Designation } from '../store/street-tables.ts'
import type { Chance } from './chance.ts'

/**
 * Additional street data of a made-up street (BR-GEN-41): busy roads are traffic-sensitive in the morning and the evening,
 * a few have special engineering difficulty or a protected surface. Times are hours and minutes as one number.
 */
export function designationsOf(
  street: { readonly roadCategory: number; readonly name: string },
  chance: Chance,
): Designation[] {
  const designations: Designation[] = []
  const isBusy = street.roadCategory <= 2 || (street.roadCategory === 3 && chance.percent(35))
  if (isBusy) designations.push(...trafficSensitive(street.roadCategory, chance))
  if (chance.percent(6)) designations.push(engineeringDifficulty(chance))
  if (chance.percent(3)) designations.push(protectedStreet)
  return designations
}

function trafficSensitive(roadCategory: number, chance: Chance): Designation[] {
  const window = (from: number, to: number, periodicity: number): Designation => ({
    street_special_desig_code: 2,
    special_desig_location_text: 'Whole road',
    special_desig_start_time: from,
    special_desig_end_time: to,
    special_desig_periodicity_code: periodicity,
    special_desig_start_date: '2021-04-01',
    whole_road: true,
  })
  if (roadCategory === 1 && chance.percent(30)) return [window(700, 1900, 1)]
  return [window(730, 930, 2), window(1600, 1830, 2)]
}

function engineeringDifficulty(chance: Chance): Designation {
  return {
    street_special_desig_code: 3,
    special_desig_location_text: chance.pick([
      'At the river bridge',
      'Over the railway tunnel',
      'Beside the canal wall',
    ]),
    special_desig_description: chance.pick(['Bridge structure', 'Retaining wall', 'Tunnel below the carriageway']),
    special_desig_periodicity_code: 15,
    special_desig_start_date: '2018-10-01',
    whole_road: false,
  }
}

const protectedStreet: Designation = {
  street_special_desig_code: 1,
  special_desig_location_text: 'Whole road',
  special_desig_description: 'Protected street',
  special_desig_periodicity_code: 15,
  special_desig_start_date: '2019-04-01',
  whole_road: true,
}

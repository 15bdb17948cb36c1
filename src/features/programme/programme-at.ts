import { recordPaths } from '../../app/record-paths.ts'
import { dayNumber, dayText } from './programme-days.ts'

/** The programme of one street where this record stands, a week before it begins, with it chosen. */
export function programmeAt(reference: string, usrn: number | string, startDate: string): string {
  const from = dayText(dayNumber(startDate) - 7)
  return recordPaths.programme(`?from=${from}&street=${usrn}&bar=${encodeURIComponent(reference)}`)
}

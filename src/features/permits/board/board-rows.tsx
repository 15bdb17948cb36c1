/** What a permit board says: for whoever walks past, and for an inspector in front of it. */
import { dateTimeWords, dateWords, timeWords } from '../../../../domain/words.ts'
import type { SummaryRow } from '../../../components/SummaryList.tsx'
import { ContactLines } from '../contact-lines.tsx'
import type { Permit } from '../use-permit.ts'

export function boardRows(permit: Permit): SummaryRow[] {
  return [
    { key: 'Where', value: permit.works_location_description },
    { key: 'What is being done', value: permit.description_of_work },
    { key: 'From', value: moment(permit.proposed_start_date, permit.proposed_start_time) },
    { key: 'To', value: moment(permit.proposed_end_date, permit.proposed_end_time) },
    ...(permit.actual_start_date ? [{ key: 'Started', value: dateTimeWords(permit.actual_start_date) }] : []),
    ...(permit.actual_stop_date ? [{ key: 'Stopped', value: dateTimeWords(permit.actual_stop_date) }] : []),
    { key: 'Traffic management', value: permit.traffic_management_type_string },
    ...(permit.current_traffic_management_type_string
      ? [{ key: 'Traffic management on site now', value: permit.current_traffic_management_type_string }]
      : []),
    { key: 'Highway authority', value: permit.highway_authority },
  ]
}

/** Whom to call, the number for these works first; each person once. */
export function contactRows(permit: Permit): SummaryRow[] {
  const people: readonly [key: string, name?: string | null, number?: string | null][] = [
    ['Contact for these works', permit.secondary_contact, permit.secondary_contact_number],
    [
      'Signals emergency on site now',
      permit.current_traffic_management_emergency_contact_name,
      permit.current_traffic_management_emergency_contact_number,
    ],
    ['Signals emergency', permit.emergency_contact_name, permit.emergency_contact_number],
    ['Main contact', permit.primary_contact, permit.primary_contact_number],
    ['Another contact', permit.additional_contact, permit.additional_contact_number],
  ]
  const told = new Set<string>()
  const rows = people.flatMap(([key, name, number]) => {
    const person = `${name ?? ''} ${number ?? ''}`
    if (!name || told.has(person)) return []
    told.add(person)
    return [{ key, value: <ContactLines name={name} {...(number ? { number } : {})} /> }]
  })
  const { promoter_contact_details: office } = permit
  const isTold = people.some(([, name, number]) => name && number === office)
  return isTold ? rows : [...rows, { key: permit.promoter_organisation, value: office }]
}

function moment(day: string, time: string | null | undefined): string {
  return time ? `${dateWords(day)} at ${timeWords(time)}` : dateWords(day)
}

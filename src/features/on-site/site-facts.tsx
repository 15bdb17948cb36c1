import { trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { dateTimeWords, dayDate } from '../../../domain/words.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList.tsx'
import type { Permit } from '../permits/use-permit.ts'

/** What a person on site asks first: when, what traffic management, under which conditions, whom to call. */
export function SiteFacts({ permit }: { permit: Permit }) {
  return <SummaryList density="dense" rows={rowsOf(permit)} />
}

function rowsOf(permit: Permit): SummaryRow[] {
  const rows: SummaryRow[] = [
    { key: 'Permit', value: `${permit.permit_reference_number}, ${permit.permit_status_string.toLowerCase()}` },
    {
      key: 'Permit dates',
      value: `${dayDate(permit.proposed_start_date.slice(0, 10))} to ${dayDate(permit.proposed_end_date.slice(0, 10))}`,
    },
    { key: 'Traffic', value: label(trafficManagementTypeLabels, permit.traffic_management_type) },
    { key: 'Where', value: permit.works_location_description },
    { key: 'Conditions', value: <Conditions permit={permit} /> },
    { key: 'Contact', value: <Call name={permit.secondary_contact} number={permit.secondary_contact_number} /> },
  ]
  if (permit.emergency_contact_number) {
    const { emergency_contact_name: name, emergency_contact_number: number } = permit
    rows.push({ key: 'Signals emergency', value: <Call name={name ?? ''} number={number} /> })
  }
  if (permit.actual_start_date) rows.push({ key: 'Started', value: dateTimeWords(permit.actual_start_date) })
  if (permit.actual_stop_date) rows.push({ key: 'Stopped', value: dateTimeWords(permit.actual_stop_date) })
  return rows
}

function Conditions({ permit }: { permit: Permit }) {
  return (
    <ul className="govuk-list">
      {(permit.permit_conditions ?? []).map(({ condition, condition_string, comment }, at) => (
        // a code may stand twice with different details (BR-COND-06)
        <li key={`${condition}-${at}`}>
          {condition_string} ({condition}){comment ? `: ${comment}` : ''}
        </li>
      ))}
    </ul>
  )
}

function Call({ name, number }: { name: string; number: string }) {
  const dialled = number.replaceAll(/[^\d+]/g, '')
  return (
    <>
      {name}{' '}
      {dialled ? (
        <a className="govuk-link" href={`tel:${dialled}`}>
          {number}
        </a>
      ) : (
        number
      )}
    </>
  )
}

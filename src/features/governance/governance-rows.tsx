import { countWords, dateTimeWords, dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import type { GovernanceEntry, GovernancePermit } from './governance-facts.ts'
import { RiskCell } from './risk-cell.tsx'

const span = (start: string | null | undefined, end: string | null | undefined) =>
  start && end ? `${dateTimeWords(start)} to ${dateTimeWords(end)}` : 'Not known'

/** The permit's time and the operation's, one under the other. */
export const clockRows = (permit: GovernancePermit): SummaryRow[] => [
  { key: 'Permit', value: span(permit.start_date, permit.end_date) },
  { key: 'Remaining', value: <RiskCell risk={permit.risk} /> },
  { key: 'Operation', value: span(permit.operation?.scheduled_start, permit.operation?.scheduled_end) },
  { key: 'Governance', value: permit.is_complete ? 'Complete' : 'Incomplete' },
  { key: 'Last changed', value: dateTimeWords(permit.modified_at) },
]

export function operationRows({ operation, work_order: order }: GovernancePermit): SummaryRow[] {
  if (!operation) return []
  const { done_reason_string: reason, street_count: streets, property_count: properties } = operation
  return [
    { key: 'Name', value: `${operation.name} (${operation.code})` },
    { key: 'Status', value: reason ? `${operation.status_string}: ${reason}` : operation.status_string },
    { key: 'Description', value: operation.description || 'None' },
    {
      key: 'Work order',
      value: order ? (order.code ? `${order.name} (${order.code})` : order.name) : 'None is linked',
    },
    { key: 'Streets', value: streets === null ? 'Not told' : countWords(streets, 'street') },
    {
      key: 'Properties',
      value: properties === null ? 'Not told' : countWords(properties, 'property', 'properties'),
    },
    ...(operation.postcodes.length > 0 ? [{ key: 'Postcodes', value: operation.postcodes.join(', ') }] : []),
    ...(operation.assignee_count === null
      ? []
      : [{ key: 'Assigned to', value: countWords(operation.assignee_count, 'person', 'people') }]),
    ...operation.labels.map(({ key, value }) => ({ key: key.charAt(0).toUpperCase() + key.slice(1), value })),
  ]
}

export const peopleRows = (people: GovernancePermit['responsible_people']): SummaryRow[] =>
  people.map(({ name, email, phone }) => ({
    key: name,
    value: (
      <>
        {email ? (
          <a className="govuk-link app-words" href={`mailto:${email}`}>
            {email}
          </a>
        ) : null}
        {email && phone ? <br /> : null}
        {phone ? (
          <a className="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {phone}
          </a>
        ) : null}
        {email || phone ? null : 'No contact is given'}
      </>
    ),
  }))

export const liveRows = (live: NonNullable<GovernanceEntry['street_manager']>): SummaryRow[] => [
  { key: 'Permit', value: live.permit_status_string },
  { key: 'Works', value: live.work_status_string },
  {
    key: 'Works record',
    value: <AppLink href={paths.work(live.work_reference_number)}>{live.work_reference_number}</AppLink>,
  },
  { key: 'Street', value: `${live.street}, ${live.town} (USRN ${live.usrn})` },
  { key: 'Authority', value: live.highway_authority },
  { key: 'Dates', value: `${dateWords(live.start_date)} to ${dateWords(live.end_date)}` },
  { key: 'Started', value: live.actual_start_date ? dateTimeWords(live.actual_start_date) : 'Not yet' },
  { key: 'Stopped', value: live.actual_stop_date ? dateTimeWords(live.actual_stop_date) : 'Not yet' },
]

import { fillPath } from '../../../../domain/contract/endpoint.ts'
import { getFile } from '../../../../domain/contract/files.ts'
import {
  activityTypeLabels,
  closeFootpathLabels,
  closeFootwayLabels,
  collaborationTypeLabels,
  locationTypeLabels,
} from '../../../../domain/labels/permits.ts'
import { roadCategoryLabels } from '../../../../domain/labels/streets.ts'
import { label } from '../../../../domain/labels/words.ts'
import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { minimumNotice, noticeGiven } from '../../../../domain/rules/early-start.ts'
import { civilDate } from '../../../../domain/rules/working-days.ts'
import { dayDate, timeWords } from '../../../../domain/words.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Details } from '../../../components/Details.tsx'
import { SummaryList, type SummaryRow } from '../../../components/SummaryList.tsx'
import { TrafficManagementSymbol } from '../../../components/TrafficManagementSymbol.tsx'
import { useIsPhone } from '../../../components/phone-width.ts'
import { DesignationsList } from '../designations-list.tsx'
import type { Permit } from '../use-permit.ts'
import { stateOf } from './works-state.ts'

/** What was applied for. On a phone it waits behind a line, so that the findings come first. */
export function ApplicationFacts({ permit }: { permit: Permit }) {
  const isPhone = useIsPhone()
  const list = <SummaryList density="dense" rows={rowsOf(permit)} />
  if (isPhone) return <Details summary="The application in full">{list}</Details>
  return (
    <section aria-labelledby="application">
      <h2 className="govuk-heading-m" id="application">
        The application
      </h2>
      {list}
    </section>
  )
}

function rowsOf(permit: Permit): SummaryRow[] {
  const rows: (SummaryRow | undefined)[] = [
    { key: 'Dates', value: datesWords(permit) },
    { key: 'Notice', value: noticeWords(permit) },
    textRow('Early start', earlyStartWords(permit)),
    { key: 'Works', value: permit.description_of_work },
    { key: 'Type', value: label(activityTypeLabels, permit.activity_type) },
    { key: 'Digging', value: permit.excavation ? 'Yes' : 'No' },
    { key: 'Parts of the street', value: namesOf(locationTypeLabels, permit.location_types) },
    { key: 'Where', value: permit.works_location_description },
    { key: 'Street', value: `USRN ${permit.usrn}, ${label(roadCategoryLabels, permit.road_category).toLowerCase()}` },
    { key: 'Traffic', value: <Traffic permit={permit} /> },
    textRow(
      'Signals contact',
      [permit.emergency_contact_name, permit.emergency_contact_number].filter(Boolean).join(', '),
    ),
    permit.traffic_management_plan ? { key: 'Traffic plan', value: 'Yes' } : undefined,
    permit.is_ttro_required ? { key: 'Traffic order', value: 'Needed' } : undefined,
    { key: 'Footway closed', value: label(closeFootwayLabels, permit.close_footway) },
    permit.close_footpath === 'no'
      ? undefined
      : { key: 'Footpath closed', value: label(closeFootpathLabels, permit.close_footpath) },
    designationsRow('Designations', permit.permit_asds),
    designationsRow('Not named', permit.permit_not_selected_asds),
    { key: 'Shared works', value: sharedWords(permit) },
    { key: 'Contact', value: `${permit.secondary_contact}, ${permit.secondary_contact_number}` },
    textRow('Interested', (permit.interested_parties ?? []).map(({ name }) => name).join(', ')),
    textRow('Anything else', permit.additional_info ?? ''),
    permit.files && permit.files.length > 0 ? { key: 'Files', value: <Files files={permit.files} /> } : undefined,
  ]
  return rows.filter((row) => row !== undefined)
}

const textRow = (key: string, value: string): SummaryRow | undefined => (value ? { key, value } : undefined)

function designationsRow(key: string, asds: Permit['permit_asds']): SummaryRow | undefined {
  return asds.length > 0 ? { key, value: <DesignationsList asds={asds} none="None" /> } : undefined
}

function namesOf(table: Readonly<Record<string, string>>, values: readonly string[]): string {
  return values.map((value) => label(table, value)).join(', ')
}

function datesWords(permit: Permit): string {
  const moment = (date: string, time: string | null | undefined) =>
    [dayDate(date.slice(0, 10)), time ? timeWords(time) : ''].filter(Boolean).join(', ')
  const isOneDay = permit.proposed_start_date.slice(0, 10) === permit.proposed_end_date.slice(0, 10)
  if (isOneDay && !permit.proposed_start_time) return dayDate(permit.proposed_start_date.slice(0, 10))
  const start = moment(permit.proposed_start_date, permit.proposed_start_time)
  return `${start} to ${moment(permit.proposed_end_date, permit.proposed_end_time)}`
}

function noticeWords({ work_category: category, date_created, proposed_start_date }: Permit): string {
  if (category === 'upcoming_enum') return 'Not known for this category'
  const needed = minimumNotice(category)
  if (needed.days === 0) return 'None needed'
  const received = Temporal.Instant.from(date_created)
  const given = noticeGiven(received, civilDate(proposed_start_date), category, englandAndWales)
  return `${given} ${needed.unit}, ${needed.days} needed`
}

function earlyStartWords(permit: Permit): string {
  if (!permit.is_early_start) return ''
  if (!permit.early_start_pre_approval) return permit.early_start_reason ?? 'No reason is given'
  return `Agreed by ${permit.pre_approval_authoriser ?? 'the authority'}: ${permit.pre_approval_details ?? ''}`
}

function sharedWords(permit: Permit): string {
  if (!permit.collaborative_working) return 'No'
  const how = permit.collaboration_type ? label(collaborationTypeLabels, permit.collaboration_type) : 'Yes'
  return [how, permit.collaboration_details, permit.collaborative_works].filter(Boolean).join('. ')
}

function Traffic({ permit }: { permit: Permit }) {
  const { traffic_management_type: type, traffic_management_type_string: words } = permit
  if (type === 'upcoming_enum') return words
  return <TrafficManagementSymbol type={type} state={stateOf(permit)} label={words} />
}

function Files({ files }: { files: NonNullable<Permit['files']> }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {files.map(({ file_id: fileId, name }) => (
        <li key={fileId}>
          <AppLink href={fillPath(getFile, { fileId })} download={name}>
            {name}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

/** A notice's facts as lines of summary lists; what was not given has no line. */
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateTimeWords, dateWords, timeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { ContactLines } from '../permits/contact-lines.tsx'
import type { Notice } from './notice-answers.ts'

type MaybeRow = [key: string, value: SummaryRow['value'] | null | undefined]

const rowsOf = (rows: readonly MaybeRow[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [{ key, value }]))

function contact(name: string | null | undefined, number?: string | null, email?: string | null) {
  return name ? <ContactLines name={name} number={number} email={email} /> : undefined
}

const usrnLink = (usrn: string) => <AppLink href={paths.permits(`?usrn=${usrn}`)}>{usrn}</AppLink>

export function worksRows(notice: Notice): SummaryRow[] {
  return rowsOf([
    ['Description', notice.description_of_work],
    ['Digging', notice.excavation ? 'Yes' : 'No'],
    ['Works', notice.work_status_string],
    ['Project reference', notice.project_reference_number],
  ])
}

function moment(day: string, time: string | null | undefined): string {
  return time ? `${dateWords(day)} at ${timeWords(time)}` : dateWords(day)
}

export function dateRows(notice: Notice): SummaryRow[] {
  const { working_day_duration: working, calendar_day_duration: calendar } = notice
  return rowsOf([
    ['Start', moment(notice.proposed_start_date, notice.proposed_start_time)],
    ['End', moment(notice.proposed_end_date, notice.proposed_end_time)],
    ['Length', `${countWords(working, 'working day')}, ${countWords(calendar, 'calendar day')}`],
    ['Sent', dateTimeWords(notice.date_created)],
    ['Last changed', dateTimeWords(notice.date_modified)],
  ])
}

export function trafficRows(notice: Notice): SummaryRow[] {
  return rowsOf([
    ['Traffic management', notice.traffic_management_type_string],
    ['Emergency contact for signals', contact(notice.emergency_contact_name, notice.emergency_contact_number)],
  ])
}

export function placeRows(notice: Notice): SummaryRow[] {
  return rowsOf([
    ['Street', [notice.street_name, notice.town, notice.area_name].filter(Boolean).join(', ')],
    ['USRN', usrnLink(notice.usrn)],
    ['Road category', label(roadCategoryLabels, notice.road_category)],
    ['Where exactly', notice.works_location_description],
    ['Position', notice.location_types_string.join(', ')],
    ['Footway closed', notice.close_footway_string],
    ['Footpath closed', notice.close_footpath_string],
  ])
}

export function contactRows(notice: Notice): SummaryRow[] {
  return rowsOf([
    [
      'Promoter',
      `${notice.promoter_organisation} (${notice.promoter_swa_code}), workstream ${notice.workstream_prefix}`,
    ],
    [
      'Contact for these works',
      contact(notice.secondary_contact, notice.secondary_contact_number, notice.secondary_contact_email),
    ],
    [
      'Another contact',
      contact(notice.additional_contact, notice.additional_contact_number, notice.additional_contact_email),
    ],
    ['Highway authority', `${notice.highway_authority} (${notice.highway_authority_swa_code})`],
  ])
}

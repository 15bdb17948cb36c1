import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getPrivateStreetNotice } from '../../../domain/contract/private-street-notices.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import {
  closeFootpathLabels,
  closeFootwayLabels,
  locationTypeLabels,
  trafficManagementTypeLabels,
} from '../../../domain/labels/permits.ts'
import { privateStreetStatusLabels } from '../../../domain/labels/private-street-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { civilDate, countCalendarDays, countWorkingDays, type Holidays } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import { privateStreetNoticeOf, readPrivateStreetNotice } from '../../store/private-street-notices.ts'
import type { PrivateStreetNoticeRow } from '../../store/private-street-notices-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { readSurroundings } from '../permits/permit-surroundings.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type NoticeAnswer = AnswerOf<typeof getPrivateStreetNotice>

/** The private street notice of a works record in full. */
export async function describeNotice(db: Database, work: WorkRow, holidays: Holidays): Promise<NoticeAnswer> {
  const notice = await readPrivateStreetNotice(db, work.reference)
  const { promoter, authority, streetLine } = await readSurroundings(db, work.reference, undefined)
  const [start, end] = [civilDate(notice.start_on), civilDate(notice.end_on)]
  return {
    ...describeSummary(notice),
    ...describeAnswers(notice),
    ...describePlace(work),
    street_line: streetLine as NoticeAnswer['street_line'],
    promoter_organisation: promoter.name,
    highway_authority: authority.name,
    calendar_day_duration: countCalendarDays(start, end),
    working_day_duration: countWorkingDays(start, end, holidays),
    date_created: instantAnswer(notice.created_at),
    date_modified: instantAnswer(notice.modified_at),
    files: await fileNames(db, { object: { type: 'private_street', reference: notice.reference } }),
  }
}

/** The notice as the works record shows it: null where there is none. */
export async function summariseNotice(
  db: Database,
  work: WorkRow,
): Promise<AnswerOf<typeof getWork>['private_street_notice']> {
  const notice = await privateStreetNoticeOf(db, work.reference)
  return notice ? describeSummary(notice) : null
}

function describeSummary(notice: PrivateStreetNoticeRow) {
  return {
    private_street_reference_number: notice.reference,
    proposed_start_date: dayAnswer(notice.start_on),
    proposed_start_time: maybeInstantAnswer(notice.start_at),
    proposed_end_date: dayAnswer(notice.end_on),
    proposed_end_time: maybeInstantAnswer(notice.end_at),
    private_street_status: notice.private_street_status,
    private_street_status_string: label(privateStreetStatusLabels, notice.private_street_status),
  }
}

function describeAnswers({ details }: PrivateStreetNoticeRow) {
  return {
    secondary_contact: details.secondary_contact,
    secondary_contact_number: details.secondary_contact_number,
    secondary_contact_email: details.secondary_contact_email ?? null,
    additional_contact: details.additional_contact ?? null,
    additional_contact_number: details.additional_contact_number ?? null,
    additional_contact_email: details.additional_contact_email ?? null,
    emergency_contact_name: details.emergency_contact_name ?? null,
    emergency_contact_number: details.emergency_contact_number ?? null,
    excavation: details.excavation,
    project_reference_number: details.project_reference_number ?? null,
    traffic_management_type: details.traffic_management_type,
    traffic_management_type_string: label(trafficManagementTypeLabels, details.traffic_management_type),
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    close_footway: details.close_footway,
    close_footway_string: label(closeFootwayLabels, details.close_footway),
    close_footpath: details.close_footpath,
    close_footpath_string: label(closeFootpathLabels, details.close_footpath),
  }
}

function describePlace(work: WorkRow) {
  return {
    work_reference_number: work.reference,
    work_status: work.work_status,
    work_status_string: label(workStatusLabels, work.work_status),
    workstream_prefix: work.workstream_prefix,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    usrn: String(work.usrn),
    street_name: work.street_name,
    town: work.town,
    area_name: work.area_name,
    road_category: work.road_category,
    works_coordinates: work.works_coordinates as NoticeAnswer['works_coordinates'],
    works_location_description: work.works_location_description,
    description_of_work: work.description_of_work,
  }
}

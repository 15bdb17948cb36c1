import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getSection81 } from '../../../domain/contract/section-81s.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import {
  section81SeverityLabels,
  section81StatusLabels,
  section81TypeLabels,
  section81WorkTypeLabels,
} from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import { section81OfWork, type Section81Row } from '../../store/section-81s.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type Section81Answer = AnswerOf<typeof getSection81>

/** A Section 81 in full, with the place and the parties of its works record. */
export async function describeSection81(
  db: Database,
  section81: Section81Row,
  work: WorkRow,
): Promise<Section81Answer> {
  const { details } = section81
  return {
    ...describeStatus(section81, work),
    ...describePlace(work),
    ...(await describeParties(db, work)),
    ...describePromoterAnswer(section81),
    section_81_type: section81.section_81_type,
    section_81_type_string: label(section81TypeLabels, section81.section_81_type),
    status_changed_date: instantAnswer(section81.status_changed_at),
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    inspection_date: dayAnswer(details.inspected_on),
    other_type_details: details.other_type_details ?? null,
    made_safe_by_ha: section81.made_safe_by_ha,
    inspector_name: details.inspector_name ?? null,
    inspector_contact_number: details.inspector_contact_number ?? null,
    additional_details: details.additional_details,
    linked_permit: await linkedPermit(db, section81),
    files: await fileNames(db, { object: { type: 'section_81', reference: section81.reference } }),
  }
}

/** What the works record shows of its Section 81; null on works of another kind. */
export async function summariseSection81(db: Database, work: WorkRow): Promise<AnswerOf<typeof getWork>['section_81']> {
  const section81 = await section81OfWork(db, work.reference)
  if (!section81) return null
  return {
    ...describeStatus(section81, work),
    section_81_type: section81.section_81_type,
    section_81_type_string: label(section81TypeLabels, section81.section_81_type),
  }
}

function describeStatus(section81: Section81Row, work: WorkRow) {
  const { section_81_severity: severity } = section81
  return {
    section_81_reference_number: section81.reference,
    date_created: instantAnswer(section81.created_at),
    location_description: work.works_location_description,
    // unattributed works have none (BR-S81-02)
    ...(severity === null
      ? {}
      : { section_81_severity: severity, section_81_severity_string: label(section81SeverityLabels, severity) }),
    section_81_status: section81.section_81_status,
    section_81_status_string: label(section81StatusLabels, section81.section_81_status),
  }
}

function describePlace(work: WorkRow) {
  return {
    work_reference_number: work.reference,
    workstream_prefix: work.workstream_prefix,
    usrn: work.usrn,
    street_name: work.street_name,
    town: work.town,
    area: work.area_name,
    road_category: work.road_category,
    works_coordinates: work.works_coordinates as Section81Answer['works_coordinates'],
  }
}

async function describeParties(db: Database, work: WorkRow) {
  const { promoter_swa_code, highway_authority_swa_code } = work
  const rows = await db
    .selectFrom('organisation')
    .select(['swa_code', 'name'])
    .where('swa_code', 'in', [promoter_swa_code, highway_authority_swa_code])
    .execute()
  const nameOf = (code: string) => rows.find(({ swa_code }) => swa_code === code)?.name ?? code
  return {
    promoter_swa_code,
    promoter_organisation: nameOf(promoter_swa_code),
    highway_authority_swa_code,
    highway_authority: nameOf(highway_authority_swa_code),
  }
}

function describePromoterAnswer(section81: Section81Row) {
  return {
    promoter_status: section81.promoter_status,
    promoter_status_string: maybeLabel(section81StatusLabels, section81.promoter_status),
    promoter_status_changed_date: maybeInstantAnswer(section81.promoter_status_changed_at),
    promoter_response: section81.promoter_response,
    section_81_work_type: section81.section_81_work_type,
    section_81_work_type_string: maybeLabel(section81WorkTypeLabels, section81.section_81_work_type),
  }
}

async function linkedPermit(db: Database, { linked_permit_reference }: Section81Row) {
  if (linked_permit_reference === null) return null
  const permit = await db
    .selectFrom('permit')
    .select(['work_reference as work_reference_number', 'reference as permit_reference_number'])
    .where('reference', '=', linked_permit_reference)
    .executeTakeFirst()
  return permit ?? null
}

import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { Section58SortColumn } from '../../../domain/contract/enums/section-58s.ts'
import { listSection58s as endpoint } from '../../../domain/contract/section-58s.ts'
import { listSection58s as shapes } from '../../../domain/contract/section-58s.shapes.ts'
import { section58DurationLabels, section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import {
  readListedSection58s,
  section58Conditions,
  type ListedSection58,
  type Section58Filters,
} from '../../store/section-58-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const section58List: ReportingList<Section58Filters, Row> = {
  from: sql`section_58`,
  key: 'section_58.reference',
  periods: [['start_date_from', 'start_date_to']],
  conditions: section58Conditions,
  sorts: { date_created: 'section_58.created_at' } satisfies Record<Section58SortColumn, string>,
  rows: async (_, db, keys) => (await readListedSection58s(db, keys)).map(describeRow),
}

export const listSection58s = implementList(endpoint, shapes, section58List)

function describeRow(section58: ListedSection58): Row {
  return {
    date_created: instantAnswer(section58.created_at),
    section_58_reference_number: section58.reference,
    street: section58.street_name,
    town: section58.town,
    area: section58.area_name,
    section_58_status: section58.section_58_status,
    section_58_status_string: label(section58StatusLabels, section58.section_58_status),
    start_date: dayAnswer(section58.start_on),
    end_date: dayAnswer(section58.end_on),
    restriction_duration: section58.restriction_duration,
    restriction_duration_string: label(section58DurationLabels, section58.restriction_duration),
    usrn: section58.usrn,
    ha_organisation_name: section58.ha_organisation_name,
  }
}

/** Two states of a permit side by side: what each field said and says, and which of them differ. */
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import {
  activityTypeLabels,
  closeFootpathLabels,
  closeFootwayLabels,
  collaborationTypeLabels,
  locationTypeLabels,
  permitConditionTypeLabels,
  trafficManagementTypeLabels,
  workCategoryLabels,
} from '../../../domain/labels/permits.ts'
import { asdCodeLabels, asdPeriodicityCodeLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { civilDate, countWorkingDays } from '../../../domain/rules/working-days.ts'
import { countWords, longDateWords, timeWords } from '../../../domain/words.ts'
import type { Permit } from '../permits/use-permit.ts'
import { geometryWords } from '../streets/street-facts.ts'
import { topicNames, topics, type Topic } from './change-topics.ts'
import { wholeModel, type WholeModel } from './whole-model.ts'

/** One state of the permit. */
export type Side = {
  readonly fields: WholeModel
  readonly category?: WorkCategory | 'upcoming_enum' | undefined
  readonly isEarlyStart?: boolean | undefined
  /** Names of the files by id. */
  readonly files: ReadonlyMap<number, string>
}

export type ChangeRow = {
  readonly topic: Topic
  readonly key: string
  /** Field that the row is about, by its name in the form. */
  readonly field: string
  /** One line for each thing that can be there or not. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly isChanged: boolean
}

/** What the answers of the service say of one side of a change request. */
export function sideOf(permit: Permit): Side {
  return {
    fields: wholeModel(permit),
    category: permit.work_category,
    isEarlyStart: permit.is_early_start,
    files: new Map((permit.files ?? []).map(({ file_id, name }) => [file_id, name])),
  }
}

/** Every row in the order of the topics; only those that differ are `isChanged`. Rows with nothing on either side are left out. */
export function changeRows(before: Side, after: Side): ChangeRow[] {
  const pairs = topicNames.flatMap((topic) =>
    linesOf[topic](before).map((line, at): ChangeRow => {
      const other = linesOf[topic](after)[at] ?? line
      const isMoved = line.field === 'works_coordinates' && !isSamePlace(before, after)
      return {
        topic,
        key: line.key,
        field: line.field,
        before: line.lines,
        after: isMoved && isEqual(line.lines, other.lines) ? [`${other.lines.join()}, moved`] : other.lines,
        isChanged: isMoved || !isEqual(line.lines, other.lines),
      }
    }),
  )
  return pairs.filter((row) => row.before.length > 0 || row.after.length > 0)
}

/** "Dates, traffic management": what a change is about. */
export function topicsOf(rows: readonly ChangeRow[]): string {
  const names = topicNames.filter((topic) => rows.some((row) => row.isChanged && row.topic === topic))
  return names.map((topic, at) => (at === 0 ? topics[topic].title : topics[topic].title.toLowerCase())).join(', ')
}

export function isSamePlace(before: Side, after: Side): boolean {
  const text = ({ fields }: Side) => JSON.stringify(fields.works_coordinates ?? null)
  return text(before) === text(after)
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, at) => line === other[at])
}

type Lines = { readonly field: string; readonly key: string; readonly lines: readonly string[] }

const row = (field: string, key: string, ...lines: (string | null | undefined)[]): Lines => ({
  field,
  key,
  lines: lines.filter((line): line is string => line !== undefined && line !== null && line !== ''),
})

const yesNo = (value: boolean | null | undefined) => (value == null ? undefined : value ? 'Yes' : 'No')

function moment(date: string, time: string | null | undefined): string {
  return time ? `${longDateWords(date)}, ${timeWords(time)}` : longDateWords(date)
}

const linesOf: Readonly<Record<Topic, (side: Side) => Lines[]>> = {
  dates: ({ fields, category, isEarlyStart }) => [
    row('proposed_start_date', 'Proposed start', moment(fields.proposed_start_date, fields.proposed_start_time)),
    row('proposed_end_date', 'Proposed end', moment(fields.proposed_end_date, fields.proposed_end_time)),
    row('proposed_end_date', 'Length', lengthWords(fields)),
    row('proposed_end_date', 'Category', category && label(workCategoryLabels, category)),
    row('is_ttro_required', 'Temporary traffic order', yesNo(fields.is_ttro_required)),
    row('early_start_pre_approval', 'Early start', yesNo(isEarlyStart)),
    row('early_start_pre_approval', 'Agreed by the authority', yesNo(fields.early_start_pre_approval)),
    row('pre_approval_authoriser', 'Who agreed', fields.pre_approval_authoriser),
    row('pre_approval_details', 'Details of the agreement', fields.pre_approval_details),
    row('early_start_reason', 'Reason for the early start', fields.early_start_reason),
  ],
  traffic: ({ fields }) => [
    row(
      'traffic_management_type',
      'Traffic management',
      label(trafficManagementTypeLabels, fields.traffic_management_type),
    ),
    row('emergency_contact_name', 'Signals emergency contact', fields.emergency_contact_name),
    row('emergency_contact_number', 'Signals emergency telephone', fields.emergency_contact_number),
    row('traffic_management_plan', 'Traffic management plan', yesNo(fields.traffic_management_plan)),
    row('lane_rental_applicable', 'Lane rental could apply', yesNo(fields.lane_rental_applicable)),
  ],
  conditions: ({ fields }) => [row('permit_conditions', 'Conditions', ...conditionLines(fields))],
  location: ({ fields }) => [
    row('works_coordinates', 'Area on the map', fields.works_coordinates && geometryWords(fields.works_coordinates)),
    row('works_location_description', 'Where exactly', fields.works_location_description),
    row(
      'location_types',
      'Parts of the street',
      ...fields.location_types.map((type) => label(locationTypeLabels, type)),
    ),
    row('close_footway', 'Footway closed', label(closeFootwayLabels, fields.close_footway)),
    row('close_footpath', 'Footpath closed', label(closeFootpathLabels, fields.close_footpath)),
  ],
  works: ({ fields }) => [
    row('description_of_work', 'Description', fields.description_of_work),
    row('activity_type', 'Type of works', label(activityTypeLabels, fields.activity_type)),
    row('excavation', 'Digging', yesNo(fields.excavation)),
    row('immediate_risk', 'Risk to people or property', yesNo(fields.immediate_risk)),
    row('project_reference_number', 'Project reference', fields.project_reference_number),
  ],
  contacts: ({ fields }) => [
    row('secondary_contact', 'Contact', fields.secondary_contact),
    row('secondary_contact_number', 'Telephone', fields.secondary_contact_number),
    row('secondary_contact_email', 'Email', fields.secondary_contact_email),
    row('additional_contact', 'Second contact', fields.additional_contact),
    row('additional_contact_number', 'Second telephone', fields.additional_contact_number),
    row('additional_contact_email', 'Second email', fields.additional_contact_email),
  ],
  designations: ({ fields }) => [row('permit_asds', 'Designations affected', ...designationLines(fields))],
  collaboration: ({ fields }) => [
    row('collaborative_working', 'Shared works', yesNo(fields.collaborative_working)),
    row(
      'collaboration_type',
      'How',
      fields.collaboration_type && label(collaborationTypeLabels, fields.collaboration_type),
    ),
    row('collaboration_details', 'Details of sharing', fields.collaboration_details),
    row('collaborative_works', 'Works references of the others', fields.collaborative_works),
  ],
  files: ({ fields, files }) => [
    row('file_ids', 'Files', ...(fields.file_ids ?? []).map((id) => files.get(id) ?? `File ${id}`)),
    row('additional_info', 'Anything else', fields.additional_info),
  ],
}

function lengthWords(fields: WholeModel): string {
  const days = countWorkingDays(
    civilDate(fields.proposed_start_date),
    civilDate(fields.proposed_end_date),
    englandAndWales,
  )
  return countWords(days, 'working day')
}

/** "Signals: operation (NCT08a): 7am to 7pm". */
function conditionLines({ permit_conditions }: Pick<WholeModel, 'permit_conditions'>): string[] {
  return (permit_conditions ?? []).map(({ condition, comment }) => {
    const words = `${label(permitConditionTypeLabels, condition)} (${condition})`
    return comment ? `${words}: ${comment}` : words
  })
}

function designationLines({ permit_asds }: WholeModel): string[] {
  return (permit_asds ?? []).map((asd) => {
    const from = asd.special_desig_start_time
    const to = asd.special_desig_end_time
    const days = asd.special_desig_periodicity_code
    return [
      label(asdCodeLabels, asd.street_special_desig_code),
      from == null || to == null ? '' : `${clockText(from)} to ${clockText(to)}`,
      days == null ? '' : label(asdPeriodicityCodeLabels, days),
      asd.special_desig_location_text,
    ]
      .filter(Boolean)
      .join(', ')
  })
}

/** 730 is 07:30 in the gazetteer. */
const clockText = (hundreds: number) =>
  `${String(Math.floor(hundreds / 100)).padStart(2, '0')}:${String(hundreds % 100).padStart(2, '0')}`

/** Many activities from one CSV file: what each line says, and what is wrong with it before anything is sent. */
import { parse } from 'csv-parse/browser/esm/sync'
import type { createActivity } from '../../../domain/contract/activities.ts'
import { activityActivityTypes } from '../../../domain/contract/enums/activities.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { locationTypes, trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { locationTypeLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { isUsrn } from '../../../domain/references.ts'
import { checkActivity } from '../../../domain/rules/activity-checks.ts'
import { wireDate } from '../../forms/wire-date.ts'
import type { DateParts } from '../../forms/date-parts.ts'

/** Headings of the file, as the wire names them; the last five may be left out. */
export const csvColumns = [
  'activity_name',
  'activity_activity_type',
  'usrn',
  'easting',
  'northing',
  'activity_location_description',
  'location_types',
  'start_date',
  'end_date',
  'traffic_management_type',
  'collaborative_working',
  'activity_type_details',
  'contact_name',
  'contact_details',
  'additional_info',
] as const

const needed = csvColumns.slice(0, 10)
export const mostLines = 500

export type ActivityBody = BodyOf<typeof createActivity>

export interface CsvLine {
  /** Counted as a text editor does; the heading is line 1. */
  readonly line: number
  readonly name: string
  /** What goes on the wire; undefined while something is wrong. */
  readonly body?: ActivityBody
  readonly problems: readonly string[]
}

export type CsvFile = { readonly lines: readonly CsvLine[] } | { readonly refused: string }

type Cells = Readonly<Record<string, string>>

/** Reads a whole file. A file that cannot be read at all is refused in one sentence; a line at fault says what is wrong. */
export function readActivities(text: string, now: Temporal.Instant): CsvFile {
  let records: { record: Cells; info: { lines: number } }[]
  try {
    records = parse(text, { columns: headings, bom: true, trim: true, skip_empty_lines: true, info: true })
  } catch (error) {
    return {
      refused: error instanceof Error ? `The file cannot be read as CSV: ${error.message}` : 'The file cannot be read',
    }
  }
  const [first] = records
  if (!first) return { refused: 'The file has no activities in it' }
  const missing = needed.filter((column) => !(column in first.record))
  if (missing.length > 0) return { refused: `The first line must name these columns: ${missing.join(', ')}` }
  if (records.length > mostLines) return { refused: `The file must have ${mostLines} activities or fewer` }
  return { lines: records.map(({ record, info }) => lineOf(record, info.lines, now)) }
}

const headings = (row: string[]) => row.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'))

function lineOf(cells: Cells, line: number, now: Temporal.Instant): CsvLine {
  const problems: string[] = []
  const wrong = (message: string) => {
    problems.push(message)
    return undefined
  }
  const cell = (column: (typeof csvColumns)[number]) => cells[column] ?? ''
  const text = (column: (typeof csvColumns)[number], most: number, isNeeded = false) => {
    const value = cell(column)
    if (value === '') return isNeeded ? wrong(`${column} is empty`) : undefined
    return value.length > most ? wrong(`${column} must be ${most} characters or fewer`) : value
  }
  const metres = (column: 'easting' | 'northing', most: number) => {
    const value = Number(cell(column))
    const isRight = cell(column) !== '' && Number.isFinite(value) && value >= 0 && value <= most
    return isRight ? value : wrong(`${column} must be a number between 0 and ${most}`)
  }
  const choice = <Value extends string>(
    column: (typeof csvColumns)[number],
    values: readonly Value[],
    labels: Readonly<Record<string, string>>,
    given = cell(column),
  ): Value | undefined =>
    values.find((value) => value === given.toLowerCase() || labels[value]?.toLowerCase() === given.toLowerCase()) ??
    wrong(`${column} does not know "${given}"`)

  const usrn = isUsrn(Number(cell('usrn')))
    ? Number(cell('usrn'))
    : wrong('usrn must be a whole number of 6 to 8 digits')
  const easting = metres('easting', 700_000)
  const northing = metres('northing', 1_300_000)
  const answer = /^(y(es)?|n(o)?)?$/i.test(cell('collaborative_working'))
  if (!answer) wrong('collaborative_working must be yes or no')
  const body = {
    activity_name: text('activity_name', 100, true),
    activity_activity_type: choice('activity_activity_type', activityActivityTypes, activityActivityTypeLabels),
    activity_type_details: text('activity_type_details', 100),
    usrn,
    activity_coordinates: { type: 'Point' as const, coordinates: [easting ?? 0, northing ?? 0] },
    activity_location_description: text('activity_location_description', 500, true),
    location_types: cell('location_types')
      .split(/[;|]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => choice('location_types', locationTypes, locationTypeLabels, part)),
    start_date: dayOf(cell('start_date')) ?? wrong('start_date must be a date, like 2026-12-07 or 7/12/2026'),
    end_date: dayOf(cell('end_date')) ?? wrong('end_date must be a date, like 2026-12-07 or 7/12/2026'),
    traffic_management_type: choice('traffic_management_type', trafficManagementTypes, trafficManagementTypeLabels),
    collaborative_working: /^y/i.test(cell('collaborative_working')),
    contact_name: text('contact_name', 100),
    contact_details: text('contact_details', 100),
    additional_info: text('additional_info', 500),
  }
  const name = body.activity_name ?? ''
  if (problems.length > 0) return { line, name, problems }
  // nothing of it is missing now: every part that could not be read has left a problem
  const whole = body as ActivityBody
  const broken = checkActivity(whole, { now }).map(({ field, message }) => `${field}: ${message}`)
  return broken.length > 0 ? { line, name, problems: broken } : { line, name, body: whole, problems: [] }
}

/** The start of a day in London, from the two ways that people write dates in files. */
function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const [day, month, year] = iso ? [iso[3], iso[2], iso[1]] : british ? british.slice(1) : []
  return day && month && year ? wireDate({ day, month, year } satisfies DateParts) : undefined
}

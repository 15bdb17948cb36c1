/** An activity as its form holds it, what is still wrong with it, and how it goes on the wire. */
import type { ActivityActivityType } from '../../../domain/contract/enums/activities.ts'
import type { LocationType, TrafficManagementType } from '../../../domain/contract/enums/permits.ts'
import type { createActivity, getActivity, updateActivity } from '../../../domain/contract/activities.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { checkActivity, type ActivityContext } from '../../../domain/rules/activity-checks.ts'
import { civilDate, instantOf, londonTime } from '../../../domain/rules/working-days.ts'
import { dateProblem, noDate, partsOf, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeProblem } from '../../forms/typed-text.ts'
import { wireDate, wireTime } from '../../forms/wire-date.ts'
import { noPlace, placeBody, placeProblems, type PlaceAnswers } from '../streets/place-answers.ts'

/** What may be changed later too; street and place stay (BR-ACT-02). */
export type ActivityDetails = {
  activity_name: string
  activity_activity_type: '' | ActivityActivityType
  activity_type_details: string
  location_types: LocationType[]
  activity_location_description: string
  start_date: DateParts
  start_time: string
  end_date: DateParts
  end_time: string
  traffic_management_type: '' | TrafficManagementType
  collaborative_working: '' | 'yes' | 'no'
  contact_name: string
  contact_details: string
  additional_info: string
}

export type ActivityAnswers = PlaceAnswers & ActivityDetails & { activity_coordinates: Geometry | null }

export const noActivity: ActivityAnswers = {
  ...noPlace,
  activity_coordinates: null,
  activity_name: '',
  activity_activity_type: '',
  activity_type_details: '',
  location_types: [],
  activity_location_description: '',
  start_date: noDate,
  start_time: '',
  end_date: noDate,
  end_time: '',
  traffic_management_type: '',
  collaborative_working: '',
  contact_name: '',
  contact_details: '',
  additional_info: '',
}

/** Longest text of each answer that has a limit, with the name that its message begins with. */
const limits = [
  ['activity_name', 'Name', 100],
  ['activity_type_details', 'What it is', 100],
  ['activity_location_description', 'Where exactly', 500],
  ['contact_name', 'Contact name', 100],
  ['contact_details', 'Contact details', 100],
  ['additional_info', 'Other information', 500],
] as const

/** Problems of what may be changed: typed, then of the rules (BR-ACT-01, 03, 11). */
export function detailProblems(details: ActivityDetails, context: ActivityContext): FormProblem[] {
  const missing = (field: keyof ActivityDetails, message: string) => (details[field] === '' ? [{ field, message }] : [])
  const typed = [
    dateProblem('start_date', 'Start date', details.start_date, 'Enter a start date'),
    timeProblem('start_time', 'Start time', details.start_time),
    dateProblem('end_date', 'End date', details.end_date, 'Enter an end date'),
    timeProblem('end_time', 'End time', details.end_time),
  ].filter((problem) => problem !== undefined)
  return [
    ...missing('activity_activity_type', 'Select a type of activity'),
    ...(details.activity_name.trim() ? [] : [{ field: 'activity_name', message: 'Enter a name' }]),
    ...(details.activity_location_description.trim()
      ? []
      : [{ field: 'activity_location_description', message: 'Enter where exactly it is' }]),
    ...typed,
    ...missing('traffic_management_type', 'Select a type of traffic management'),
    ...missing('collaborative_working', 'Select yes if works could share this site'),
    ...limits.flatMap(([field, name, most]) =>
      details[field].trim().length > most ? [{ field, message: `${name} must be ${most} characters or fewer` }] : [],
    ),
    ...(typed.length > 0 ? [] : ruleProblems(details, context)),
  ]
}

function ruleProblems(details: ActivityDetails, context: ActivityContext): FormProblem[] {
  const { start_date = '', end_date = '', ...rest } = wireDetails(details)
  return checkActivity(
    { ...rest, start_date, end_date, activity_activity_type: rest.activity_activity_type ?? 'skips' },
    context,
  )
}

/** Every problem of a new activity. */
export function activityProblems(answers: ActivityAnswers, now: Temporal.Instant): FormProblem[] {
  const place = placeProblems(answers, 'activity_coordinates', answers.activity_coordinates)
    .filter(({ field }) => field !== 'highway_authority_swa_code' && field !== 'road_category')
    .map((problem) =>
      problem.field === 'activity_coordinates' ? { ...problem, message: 'Mark where the activity is' } : problem,
    )
  return [...place, ...detailProblems(answers, { now })]
}

function wireDetails(details: ActivityDetails) {
  const text = (value: string) => value.trim() || undefined
  const isOther = details.activity_activity_type === 'other'
  return {
    activity_name: details.activity_name.trim(),
    activity_activity_type: details.activity_activity_type || undefined,
    activity_type_details: isOther ? text(details.activity_type_details) : undefined,
    location_types: details.location_types,
    activity_location_description: details.activity_location_description.trim(),
    start_date: wireDate(details.start_date),
    start_time: wireTime(details.start_date, details.start_time),
    end_date: wireDate(details.end_date),
    end_time: wireTime(details.end_date, details.end_time),
    traffic_management_type: details.traffic_management_type || undefined,
    collaborative_working: details.collaborative_working === 'yes',
    contact_name: text(details.contact_name),
    contact_details: text(details.contact_details),
    additional_info: text(details.additional_info),
  }
}

/** `ActivityUpdateRequest` of details without problems. */
export const updateBody = (details: ActivityDetails) => wireDetails(details) as BodyOf<typeof updateActivity>

/** `ActivityCreateRequest` of answers without problems. */
export function activityBody(answers: ActivityAnswers): BodyOf<typeof createActivity> {
  const { highway_authority_swa_code: _ownAuthority, ...place } = placeBody(answers) ?? {}
  const { activity_coordinates } = answers
  return { ...place, activity_coordinates, ...wireDetails(answers) } as BodyOf<typeof createActivity>
}

/** The form's answers of an activity that is there. */
export function detailsOf(activity: AnswerOf<typeof getActivity>): ActivityDetails {
  const { location_types, traffic_management_type: traffic, activity_activity_type: type } = activity
  return {
    activity_name: activity.activity_name,
    activity_activity_type: type === 'upcoming_enum' ? '' : type,
    activity_type_details: activity.activity_type_details ?? '',
    location_types: location_types.filter((each) => each !== 'upcoming_enum'),
    activity_location_description: activity.activity_location_description,
    start_date: partsOf(civilDate(activity.start_date)),
    start_time: typedTime(activity.start_time),
    end_date: partsOf(civilDate(activity.end_date)),
    end_time: typedTime(activity.end_time),
    traffic_management_type: traffic === 'upcoming_enum' ? '' : traffic,
    collaborative_working: activity.collaborative_working ? 'yes' : 'no',
    contact_name: activity.contact_name ?? '',
    contact_details: activity.contact_details ?? '',
    additional_info: activity.additional_info ?? '',
  }
}

function typedTime(at: string | null | undefined): string {
  return at ? londonTime(instantOf(at)).toString({ smallestUnit: 'minute' }) : ''
}

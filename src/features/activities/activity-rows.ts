/** An activity's answers question by question, for the page that checks them. */
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { locationTypeLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { dateWords } from '../../../domain/words.ts'
import { dateOf, type DateParts } from '../../forms/date-parts.ts'
import type { AnswerRow } from '../../forms/journey/journey.ts'
import { placeRows } from '../streets/place-answers.ts'
import type { ActivityAnswers } from './activity-draft.ts'

const optional = (text: string) => text.trim() || null

function momentWords(parts: DateParts, time: string): string {
  const day = dateOf(parts)
  return day ? [dateWords(day), time].filter(Boolean).join(', ') : ''
}

export function typeRows(answers: ActivityAnswers): readonly AnswerRow[] {
  const { activity_activity_type: type, activity_type_details, activity_name } = answers
  return [
    { field: 'activity_activity_type', key: 'Type of activity', value: type && activityActivityTypeLabels[type] },
    { field: 'activity_type_details', key: 'What it is', value: type === 'other' ? activity_type_details : null },
    { field: 'activity_name', key: 'Name', value: activity_name },
  ]
}

export function placeAnswerRows(answers: ActivityAnswers): readonly AnswerRow[] {
  return [
    ...placeRows(answers, 'activity_coordinates', answers.activity_coordinates).filter(
      ({ field, key }) => field !== 'road_category' && key !== 'Highway authority',
    ),
    {
      field: 'activity_location_description',
      key: 'Where exactly',
      value: answers.activity_location_description,
    },
    {
      field: 'location_types',
      key: 'Parts of the street affected',
      value: answers.location_types.map((type) => locationTypeLabels[type]).join(', '),
    },
  ]
}

export function dateRows(answers: ActivityAnswers): readonly AnswerRow[] {
  return [
    { field: 'start_date', key: 'Starts', value: momentWords(answers.start_date, answers.start_time) },
    { field: 'end_date', key: 'Ends', value: momentWords(answers.end_date, answers.end_time) },
  ]
}

export function trafficRows(answers: ActivityAnswers): readonly AnswerRow[] {
  const { traffic_management_type: type, collaborative_working: shared } = answers
  return [
    { field: 'traffic_management_type', key: 'Traffic management', value: type && trafficManagementTypeLabels[type] },
    {
      field: 'collaborative_working',
      key: 'Could works share this site',
      value: shared === '' ? '' : shared === 'yes' ? 'Yes' : 'No',
    },
  ]
}

export function contactRows(answers: ActivityAnswers): readonly AnswerRow[] {
  return [
    { field: 'contact_name', key: 'Contact name', value: optional(answers.contact_name) },
    { field: 'contact_details', key: 'Contact details', value: optional(answers.contact_details) },
    { field: 'additional_info', key: 'Other information', value: optional(answers.additional_info) },
  ]
}

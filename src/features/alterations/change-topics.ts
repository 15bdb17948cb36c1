/** What of a permit somebody can want to change, and which fields and questions each of it is. */
import type { ChangeAnswers } from './change-draft.ts'
import type { WholeModel } from './whole-model.ts'

export const topicNames = [
  'dates',
  'traffic',
  'conditions',
  'location',
  'works',
  'contacts',
  'designations',
  'collaboration',
  'files',
] as const
export type Topic = (typeof topicNames)[number]

interface TopicFacts {
  /** On the page that asks what to change, and on the pages that follow. */
  readonly title: string
  readonly hint: string
  readonly question: string
  /** Names on the wire. */
  readonly fields: readonly (keyof WholeModel)[]
  /** Names in the form beyond those on the wire. */
  readonly asked?: readonly (keyof ChangeAnswers)[]
}

export const earlyStartFields = [
  'early_start_pre_approval',
  'pre_approval_authoriser',
  'pre_approval_details',
  'early_start_reason',
] as const

export const topics: Readonly<Record<Topic, TopicFacts>> = {
  dates: {
    title: 'Dates',
    hint: 'Start, end, times and the temporary traffic order',
    question: 'When will the works take place?',
    fields: [
      'proposed_start_date',
      'proposed_start_time',
      'proposed_end_date',
      'proposed_end_time',
      'is_ttro_required',
      ...earlyStartFields,
    ],
  },
  traffic: {
    title: 'Traffic management',
    hint: 'Type, plan, signals contact and lane rental',
    question: 'How will you manage traffic?',
    fields: [
      'traffic_management_type',
      'emergency_contact_name',
      'emergency_contact_number',
      'traffic_management_plan',
      'lane_rental_applicable',
    ],
  },
  conditions: {
    title: 'Conditions',
    hint: 'Those that you work under, and their details',
    question: 'Which conditions will you work under?',
    fields: ['permit_conditions'],
    asked: ['condition_details'],
  },
  location: {
    title: 'Location',
    hint: 'The area on the map, and what part of the street is taken up',
    question: 'Where are the works?',
    fields: ['works_coordinates', 'works_location_description', 'location_types', 'close_footway', 'close_footpath'],
  },
  works: {
    title: 'Description',
    hint: 'What you do, whether you dig, and your project reference',
    question: 'What works will you do?',
    fields: ['description_of_work', 'activity_type', 'excavation', 'immediate_risk', 'project_reference_number'],
  },
  contacts: {
    title: 'Contacts',
    hint: 'Whom the authority can call',
    question: 'Who can the authority contact?',
    fields: [
      'secondary_contact',
      'secondary_contact_number',
      'secondary_contact_email',
      'additional_contact',
      'additional_contact_number',
      'additional_contact_email',
    ],
  },
  designations: {
    title: 'Designations',
    hint: 'Such as the traffic-sensitive times that the works affect',
    question: 'Which designations do the works affect?',
    fields: ['permit_asds'],
  },
  collaboration: {
    title: 'Working together',
    hint: 'Who shares the works',
    question: 'Are you sharing these works with others?',
    fields: ['collaborative_working', 'collaboration_type', 'collaboration_details', 'collaborative_works'],
  },
  files: {
    title: 'Files and anything else',
    hint: 'Plans and letters to add. Files that are there stay',
    question: 'What do you want to add?',
    fields: ['file_ids', 'additional_info'],
  },
}

/** The topic of a field, by its name in the form or on the wire. */
export function topicOfField(field: string): Topic | undefined {
  const root = field.split(/[.[]/)[0] ?? ''
  return topicNames.find((name) => {
    const names: readonly string[] = [...topics[name].fields, ...(topics[name].asked ?? [])]
    return names.includes(root)
  })
}

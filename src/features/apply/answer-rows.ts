/** Answers question by question, for the page that checks them. */
import { wireTime } from '../../forms/wire-date.ts'
import {
  activityTypeLabels,
  applicationTypeLabels,
  closeFootpathLabels,
  closeFootwayLabels,
  collaborationTypeLabels,
  hs2HighwayExemptionLabels,
  locationTypeLabels,
  permitConditionTypeLabels,
  trafficManagementTypeLabels,
  workTypeLabels,
} from '../../../domain/labels/permits.ts'
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { longDateWords, timeWords } from '../../../domain/words.ts'
import { dateOf } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import { authoritiesOf, geometryWords, streetWords } from '../streets/street-facts.ts'
import type { ApplicationAnswers, ApplicationDraft } from './application-answers.ts'
import { conditionsInOrder, designationsWords } from './application-words.ts'
import type { StepName } from './application-steps.ts'

export type AnswerRow = { readonly field: string; readonly key: string; readonly value: string }

/** What has been answered in a step, question by question; questions that do not apply are not there. */
export function answerRows(name: StepName, draft: ApplicationDraft): AnswerRow[] {
  const rows = rowsOf[name](draft.answers, draft)
  return rows.flatMap(([field, key, value]) => (value === null ? [] : [{ field, key, value: value || 'Not answered' }]))
}

function dateTimeRow(parts: DateParts, time: string): string {
  const day = dateOf(parts)
  if (!day) return ''
  const at = wireTime(parts, time)
  return at ? `${longDateWords(day)}, ${timeWords(at)}` : longDateWords(day)
}

const yesNo = { yes: 'Yes', no: 'No', '': '' } as const

/** Words of a choice; empty while nothing is chosen. */
function chosen<Value extends string>(table: Readonly<Record<Value, string>>, value: '' | Value): string {
  return value === '' ? '' : label(table, value)
}

/** Field, label, and value: null leaves the row out, empty says that the question is open. */
type Row = readonly [field: string, key: string, value: string | null]

const optional = (text: string) => (text.trim() === '' ? null : text)
const when = (applies: boolean, text: string) => (applies ? text : null)

const rowsOf: Record<StepName, (answers: ApplicationAnswers, draft: ApplicationDraft) => Row[]> = {
  start: (answers, draft) => [
    ['work_type', 'Type of application', chosen(workTypeLabels, answers.work_type)],
    ['promoter_swa_code', 'Promoter', draft.promoter_name],
  ],
  location: (answers, { record }) =>
    record
      ? [['usrn', 'Works record', `${record.work_reference_number}, ${record.street_name}, ${record.town}`]]
      : [
          ['usrn', 'Street', answers.street ? streetWords(answers.street) : ''],
          [
            'highway_authority_swa_code',
            'Highway authority',
            (answers.street ? authoritiesOf(answers.street) : []).find(
              ({ swa_code }) => swa_code === answers.highway_authority_swa_code,
            )?.name ?? '',
          ],
          [
            'road_category',
            'Road category',
            answers.road_category === '' ? '' : label(roadCategoryLabels, Number(answers.road_category)),
          ],
          ['application_type', 'Permit or notice', chosen(applicationTypeLabels, answers.application_type)],
          [
            'works_coordinates',
            'Where on the street',
            answers.works_coordinates ? geometryWords(answers.works_coordinates) : '',
          ],
        ],
  'location-detail': (answers) => [
    ['works_location_description', 'Where exactly', answers.works_location_description],
    [
      'location_types',
      'Parts of the street affected',
      answers.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
    ],
    ['close_footway', 'Footway closed', chosen(closeFootwayLabels, answers.close_footway)],
    ['close_footpath', 'Footpath closed', chosen(closeFootpathLabels, answers.close_footpath)],
  ],
  works: (answers, { record }) => [
    ['activity_type', 'Type of works', chosen(activityTypeLabels, answers.activity_type)],
    ['description_of_work', 'Description', answers.description_of_work],
    ['excavation', 'Digging', yesNo[answers.excavation]],
    [
      'immediate_risk',
      'Risk to people or property',
      when(answers.work_type === 'immediate', yesNo[answers.immediate_risk]),
    ],
    ['workstream_prefix', 'Workstream', answers.workstream_prefix],
    [
      'work_reference_number',
      'Works reference',
      record?.work_reference_number ??
        (answers.reference_from === 'own' ? answers.work_reference_number : 'Made by the service'),
    ],
    ['project_reference_number', 'Project reference', optional(answers.project_reference_number)],
    [
      'non_compliance_reference_number',
      'Puts right the non-compliance',
      record ? optional(answers.non_compliance_reference_number) : null,
    ],
  ],
  hs2: (answers) => [
    ['hs2_in_act_limits', 'Inside the HS2 Act limits', yesNo[answers.hs2_in_act_limits]],
    [
      'hs2_highway_exemption',
      'Protective provision',
      when(
        answers.work_type === 'hs2_highway_works' && answers.hs2_in_act_limits === 'yes',
        chosen(hs2HighwayExemptionLabels, answers.hs2_highway_exemption),
      ),
    ],
    [
      'hs2_consultation_requested_response_date',
      'Reply needed by',
      optional(dateTimeRow(answers.hs2_consultation_requested_response_date, '')),
    ],
    [
      'hs2_highway_emails.0',
      'Email addresses to tell',
      optional(answers.hs2_highway_emails.filter(Boolean).join(', ')),
    ],
    ['hs2_additional_usrns', 'Other streets', optional(answers.hs2_additional_usrns.split(/[\s,;]+/).join(', '))],
  ],
  timings: (answers) => [
    ['proposed_start_date', 'Proposed start', dateTimeRow(answers.proposed_start_date, answers.proposed_start_time)],
    ['proposed_end_date', 'Proposed end', dateTimeRow(answers.proposed_end_date, answers.proposed_end_time)],
    [
      'is_ttro_required',
      'Temporary traffic order',
      when(answers.work_type !== 'immediate', yesNo[answers.is_ttro_required]),
    ],
  ],
  'early-start': (answers) => {
    const isAgreed = answers.early_start_pre_approval === 'yes'
    return [
      ['early_start_pre_approval', 'Agreed by the authority', yesNo[answers.early_start_pre_approval]],
      ['pre_approval_authoriser', 'Who agreed', when(isAgreed, answers.pre_approval_authoriser)],
      ['pre_approval_details', 'Details of the agreement', when(isAgreed, answers.pre_approval_details)],
      [
        'early_start_reason',
        'Reason for the early start',
        when(answers.early_start_pre_approval === 'no', answers.early_start_reason),
      ],
    ]
  },
  clashes: (answers) => [
    ['clashes_considered', 'Considered', answers.clashes_considered.length > 0 ? 'Yes' : ''],
    [
      'asked_to_share',
      'Asked to share',
      optional(answers.asked_to_share.map(({ who, wrn }) => `${who}, ${wrn}`).join('; ')),
    ],
  ],
  traffic: (answers) => {
    const hasSignals = isSignals(answers.traffic_management_type)
    return [
      [
        'traffic_management_type',
        'Traffic management',
        chosen(trafficManagementTypeLabels, answers.traffic_management_type),
      ],
      ['emergency_contact_name', 'Signals emergency contact', when(hasSignals, answers.emergency_contact_name)],
      ['emergency_contact_number', 'Signals emergency telephone', when(hasSignals, answers.emergency_contact_number)],
      ['traffic_management_plan', 'Traffic management plan', yesNo[answers.traffic_management_plan]],
      ['lane_rental_applicable', 'Lane rental could apply', yesNo[answers.lane_rental_applicable]],
    ]
  },
  designations: (answers) => [['permit_asds', 'Designations affected', designationsWords(answers) ?? '']],
  conditions: ({ permit_conditions, condition_details }) =>
    conditionsInOrder
      .filter((condition) => permit_conditions.includes(condition))
      .map((condition) => [
        `condition_details.${condition}`,
        condition,
        [label(permitConditionTypeLabels, condition), condition_details[condition]?.trim()].filter(Boolean).join(': '),
      ]),
  collaboration: (answers) => {
    const isShared = answers.collaborative_working === 'yes'
    return [
      ['collaborative_working', 'Shared works', yesNo[answers.collaborative_working]],
      ['collaboration_type', 'How', when(isShared, chosen(collaborationTypeLabels, answers.collaboration_type))],
      ['collaboration_details', 'Details of sharing', when(isShared, answers.collaboration_details)],
      [
        'collaborative_works',
        'Works references of the others',
        isShared ? optional(answers.collaborative_works) : null,
      ],
    ]
  },
  contacts: (answers) => [
    ['secondary_contact', 'Contact', answers.secondary_contact],
    ['secondary_contact_number', 'Telephone', answers.secondary_contact_number],
    ['secondary_contact_email', 'Email', optional(answers.secondary_contact_email)],
    ['additional_contact', 'Second contact', optional(answers.additional_contact)],
    ['additional_contact_number', 'Second telephone', optional(answers.additional_contact_number)],
    ['additional_contact_email', 'Second email', optional(answers.additional_contact_email)],
  ],
  files: (answers) => [
    ['file_ids', 'Files', answers.file_ids.map((file) => file.name).join(', ') || 'None'],
    ['additional_info', 'Anything else', optional(answers.additional_info)],
  ],
}

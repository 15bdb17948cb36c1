import { noAnswers } from '../application-answers.ts'
import type { Street } from '../../streets/street-facts.ts'
import type { ApplicationAnswers, ApplicationDraft, ExistingRecord } from '../application-answers.ts'
import { partsOf } from '../../../forms/date-parts.ts'
import { questionSteps } from '../application-steps.ts'

export const parts = (iso: string) => partsOf(Temporal.PlainDate.from(iso))

/** Monday 23 November 2026, 10:12am in London. */
export const mondayMorning = Temporal.Instant.from('2026-11-23T10:12:00Z')

/** A traffic-sensitive street, 200 metres long. */
export const marlfordStreet: Street = {
  usrn: 83900192,
  street_descriptor: 'ABBEY ROAD',
  area: 'MARLFORD',
  town: 'MARLFORD',
  authority: 'Marlshire County Council',
  authority_swa_code: '5510',
  road_category: 2,
  reinstatement_types: [{ reinstatement_type_code: 2, reinstatement_type_code_string: 'Carriageway type 2' }],
  traffic_sensitive: true,
  primary_notice_authorities: [],
  interest_authorities: [],
  additional_special_designations_response: [
    {
      street_special_desig_code: 2,
      street_special_desig_code_string: 'Traffic-sensitive',
      special_desig_location_text: 'Whole road',
      special_desig_start_time: 730,
      special_desig_end_time: 930,
      special_desig_periodicity_code: 2,
    },
  ],
  street_line: {
    type: 'MultiLineString',
    coordinates: [
      [
        [423000, 301000],
        [423200, 301000],
      ],
    ],
  },
}

export const recordOfWorks: ExistingRecord = {
  work_reference_number: 'MW00112345678',
  street_name: 'ABBEY ROAD',
  town: 'MARLFORD',
  works_coordinates: { type: 'Point', coordinates: [423100, 301005] },
  permits: [{ category: 'standard', status: 'refused' }],
  refusal: null,
}

/** An application with every answer, sent with enough notice; tests change the answers that they are about. */
export function completeDraft(changes: Partial<ApplicationAnswers> = {}): ApplicationDraft {
  return {
    id: 'd1',
    promoter_swa_code: '7510',
    promoter_name: 'Marl Water',
    record: null,
    saved: questionSteps.map((step) => step.name),
    copiedFrom: null,
    attempt: null,
    answers: {
      ...noAnswers,
      work_type: 'planned',
      application_type: 'permit',
      street: marlfordStreet,
      usrn: { value: '83900192', label: 'ABBEY ROAD, MARLFORD' },
      highway_authority_swa_code: '5510',
      road_category: '2',
      works_coordinates: {
        type: 'LineString',
        coordinates: [
          [423050, 301002],
          [423090, 301003],
        ],
      },
      works_location_description: 'Outside 3 to 17',
      location_types: ['carriageway'],
      close_footway: 'no',
      close_footpath: 'no',
      activity_type: 'utility_repair_and_maintenance_works',
      description_of_work: 'Renew 3 service pipes',
      excavation: 'yes',
      workstream_prefix: '001',
      proposed_start_date: parts('2026-12-07'),
      proposed_start_time: '08:00',
      proposed_end_date: parts('2026-12-11'),
      proposed_end_time: '17:00',
      is_ttro_required: 'no',
      traffic_management_type: 'give_and_take',
      traffic_management_plan: 'no',
      lane_rental_applicable: 'no',
      permit_asds: ['0'],
      collaborative_working: 'no',
      secondary_contact: 'Tom Ashdown',
      secondary_contact_number: '01632 960114',
      ...changes,
    },
  }
}

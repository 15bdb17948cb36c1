/** Notifications of Street Manager Open Data: one permit or activity as it stood when something happened. */
import { activityActivityTypes } from '../../domain/contract/enums/activities.ts'
import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import {
  activityTypes,
  closeFootwayAnswers,
  collaborationTypes,
  locationTypes,
  permitStatuses,
  trafficManagementTypes,
  workCategories,
  type AssessmentStatus,
  type PermitStatus,
} from '../../domain/contract/enums/permits.ts'
import { workStatuses } from '../../domain/contract/enums/works.ts'
import { activityTypeLabels, locationTypeLabels, trafficManagementTypeLabels } from '../../domain/labels/permits.ts'
import { conditionsIn } from './conditions-in-prose.ts'
import {
  isFields,
  oneOf,
  requiredOneOf,
  requiredText,
  shortText,
  swaCodeOf,
  textOf,
  usrnOf,
  type Fields,
} from './fields.ts'
import { BadRecord, type ImportedActivity, type ImportedPermit, type ImportedRecord } from './imported.ts'
import { civilDay, moment, momentOrNull, refuseReversed } from './local-time.ts'
import { tidyName } from './tidy-names.ts'
import { readGeometry } from './wkt.ts'

/** @throws BadRecord with the reason when the notification is of no record that can be kept */
export function readNotification(notification: Fields): ImportedRecord {
  const data = notification['object_data']
  if (!isFields(data)) throw new BadRecord('object_data is missing')
  const event = requiredText(notification, 'event_type').toLowerCase().replaceAll('-', '_')
  switch (textOf(notification, 'object_type').toUpperCase()) {
    case 'PERMIT':
      return readPermit(notification, event, data)
    case 'ACTIVITY':
      return readActivity(notification, event, data)
    case 'SECTION_58':
      throw new BadRecord('Section 58 restrictions cannot be kept yet')
    default:
      throw new BadRecord(`object_type "${textOf(notification, 'object_type')}" is not known`)
  }
}

function readPermit(notification: Fields, event: string, data: Fields): ImportedPermit {
  const permitReference = requiredText(data, 'permit_reference_number').toUpperCase()
  const workReference = requiredText(data, 'work_reference_number')
  const category = requiredOneOf(workCategories, data, 'work_category_ref')
  const isImmediate = category === 'immediate_urgent' || category === 'immediate_emergency'
  const workType = category === 'hs2_highway' ? 'hs2_highway_works' : isImmediate ? 'immediate' : 'planned'
  const permitStatus = requiredOneOf(permitStatuses, data, 'permit_status')
  const traffic = requiredOneOf(trafficManagementTypes, data, 'traffic_management_type_ref')
  const common = readCommon(notification, data, 'proposed_', 'works_location_coordinates')
  const hasOrder = yesNo(data, 'is_ttro_required')
  return {
    ...common,
    kind: 'permit',
    sourceKey: `permit ${permitReference}`,
    workSourceKey: `work ${workReference.toUpperCase()}`,
    workReference,
    sequence: Number(/-(\d{2,})$/.exec(permitReference)?.[1] ?? 1),
    promoter: {
      swa_code: swaCodeOf(data, 'promoter_swa_code'),
      name: tidyName(requiredText(data, 'promoter_organisation')),
      sector: 'other',
    },
    locationDescription: common.street.name,
    descriptionOfWork: textOf(data, 'activity_type') || 'Not given',
    workStatus: requiredOneOf(workStatuses, data, 'work_status_ref'),
    permitStatus,
    assessment: assessmentAfter(permitStatus),
    workType,
    category,
    traffic,
    actualStartAt: momentOrNull(data, 'actual_start_date_time'),
    actualStopAt: momentOrNull(data, 'actual_end_date_time'),
    isDeemed: yesNo(data, 'is_deemed') === true,
    isTrafficSensitive: yesNo(data, 'is_traffic_sensitive') === true,
    excavation: false,
    details: {
      secondary_contact: 'Not given',
      secondary_contact_number: 'Not given',
      description_of_work: textOf(data, 'activity_type') || 'Not given',
      works_location_description: common.street.name,
      activity_type:
        keyOf(activityTypeLabels, activityTypes, data, 'activity_type') ?? 'statutory_infrastructure_works',
      application_type: 'permit',
      location_types: placesAffected(data),
      close_footway: oneOf(closeFootwayAnswers, textOf(data, 'close_footway_ref')) ?? 'no',
      close_footpath: 'no',
      traffic_management_plan: false,
      lane_rental_applicable: false,
      ...collaborationOf(data),
      is_ttro_required: isImmediate ? null : (hasOrder ?? null),
      immediate_risk: isImmediate ? category === 'immediate_emergency' : null,
      permit_conditions: conditionsIn(textOf(data, 'permit_conditions')).conditions,
    },
    event: events[event] ?? 'historic_action',
    eventWords: `Imported from Open Data: ${event.replaceAll('_', ' ')}`,
  }
}

function readActivity(notification: Fields, event: string, data: Fields): ImportedActivity {
  const reference = requiredText(data, 'activity_reference_number').toUpperCase()
  const common = readCommon(notification, data, '', 'activity_coordinates')
  return {
    ...common,
    kind: 'activity',
    sourceKey: `activity ${reference}`,
    reference,
    name: shortText(data, 'activity_name', 100) || 'Activity',
    type: oneOf(activityActivityTypes, textOf(data, 'activity_type')) ?? 'other',
    traffic: keyOf(trafficManagementTypeLabels, trafficManagementTypes, data, 'traffic_management_type') ?? null,
    cancelled: yesNo(data, 'cancelled') === true || event === 'activity_cancelled',
    locationDescription: shortText(data, 'activity_location_description', 500) || common.street.name,
  }
}

/** @param prefix  of the names of its dates */
function readCommon(notification: Fields, data: Fields, prefix: string, geometry: string) {
  const [startOn, endOn] = [civilDay(data, `${prefix}start_date`), civilDay(data, `${prefix}end_date`)]
  refuseReversed(startOn, endOn)
  const roadCategory = Number(textOf(data, 'road_category') || 4)
  if (!(roadCategory >= 0 && roadCategory <= 10)) throw new BadRecord(`road_category "${roadCategory}" is not known`)
  const version = moment(notification, 'event_time')
  const name = tidyName(requiredText(data, 'street_name'))
  return {
    version,
    createdAt: version,
    authority: {
      swa_code: swaCodeOf(data, 'highway_authority_swa_code'),
      name: tidyName(requiredText(data, 'highway_authority')),
      sector: 'highway_authority' as const,
    },
    street: {
      usrn: usrnOf(data),
      name,
      town: tidyName(textOf(data, 'town')),
      area: tidyName(textOf(data, 'area_name')),
      // 0 is taken as 5 (BR-GEN-38)
      roadCategory: roadCategory === 0 ? 5 : roadCategory,
      isLaneRental: false,
    },
    geometry: readGeometry(data[geometry]),
    startOn,
    endOn,
    startAt: momentOrNull(data, `${prefix}start_time`),
    endAt: momentOrNull(data, `${prefix}end_time`),
  }
}

const events: Readonly<Record<string, AuditEvent>> = {
  work_start: 'work_start_logged',
  work_stop: 'work_stop_logged',
  work_start_reverted: 'work_start_reverted',
  work_stop_reverted: 'work_stop_reverted',
  permit_submitted: 'permit_submitted',
  permit_granted: 'permit_granted',
  permit_alteration_granted: 'alteration_granted',
  permit_cancelled: 'permit_cancelled',
  permit_revoked: 'permit_revoked',
  permit_refused: 'permit_refused',
}

/** Notifications do not carry the assessment status; these are the ones that must have gone before. */
function assessmentAfter(status: PermitStatus): AssessmentStatus | null {
  switch (status) {
    case 'granted':
    case 'closed':
      return 'granted'
    case 'refused':
    case 'revoked':
    case 'permit_modification_request':
      return status
    default:
      return null
  }
}

function yesNo(data: Fields, name: string): boolean | undefined {
  const answer = textOf(data, name).toLowerCase()
  return answer === 'yes' ? true : answer === 'no' ? false : undefined
}

/** The code of a field that holds either the code or its words. */
function keyOf<T extends string>(
  labels: Readonly<Record<T, string>>,
  codes: readonly T[],
  data: Fields,
  name: string,
): T | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const value = plain(textOf(data, name))
  return codes.find((code) => plain(code) === value || plain(labels[code]) === value)
}

function placesAffected(data: Fields) {
  return textOf(data, 'works_location_type')
    .split(',')
    .flatMap((words) => keyOf(locationTypeLabels, locationTypes, { words }, 'words') ?? [])
}

function collaborationOf(data: Fields) {
  const type = oneOf(collaborationTypes, textOf(data, 'collaboration_type_ref'))
  if (yesNo(data, 'collaborative_working') !== true || !type) return { collaborative_working: false }
  return { collaborative_working: true, collaboration_type: type, collaboration_details: 'Not given' }
}

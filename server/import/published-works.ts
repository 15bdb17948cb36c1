/** Works as GeoJSON features in EPSG:27700, as open notices of the years before Street Manager were published. */
import { londonDate, londonTime } from '../../domain/rules/working-days.ts'
import { conditionsIn } from './conditions-in-prose.ts'
import { requiredText, shortText, swaCodeOf, textOf, usrnOf, type Fields } from './fields.ts'
import { BadRecord, type ImportedActivity, type ImportedPermit, type ImportedRecord } from './imported.ts'
import { localMoment, refuseReversed } from './local-time.ts'
import { activityOf, categoryOf, sectorOf, stateOf, trafficOf } from './published-values.ts'
import { likelyRoadCategory, placesIn, tidyName } from './tidy-names.ts'
import { readGeometry } from './wkt.ts'

/** @throws BadRecord with the reason when the feature is no works record or activity that can be kept */
export function readPublishedWorks(properties: Fields, geometry: unknown): ImportedRecord {
  switch (textOf(properties, 'entity_category')) {
    case 'Skip':
      return readSkip(properties, geometry)
    case 'Roadworks':
    case '':
      return readWorks(properties, geometry)
    default:
      throw new BadRecord(`${textOf(properties, 'entity_category').toLowerCase()}s are neither works nor activities`)
  }
}

function readWorks(properties: Fields, geometry: unknown): ImportedPermit {
  const reference = requiredText(properties, 'works_ref')
  const common = readCommon(properties, geometry)
  const promoter = {
    swa_code: swaCodeOf(properties, 'promoter_swa_code'),
    name: tidyName(requiredText(properties, 'promoter_organisation')),
    sector: sectorOf(properties),
  }
  const key = `works ${promoter.swa_code} ${reference.toUpperCase()}`
  const traffic = trafficOf(properties)
  const category = categoryOf(properties, common, traffic)
  const isImmediate = category === 'immediate_urgent' || category === 'immediate_emergency'
  const state = stateOf(properties)
  const hasStarted = state.workStatus === 'in_progress' || state.workStatus === 'completed'
  const { conditions, rest } = conditionsIn(textOf(properties, 'permit_conditions'))
  const descriptionOfWork = shortText(properties, 'description_of_work', 500) || 'Not given'
  return {
    ...common,
    ...state,
    kind: 'permit',
    sourceKey: `${key} permit`,
    workSourceKey: key,
    workReference: reference,
    sequence: 1,
    promoter,
    descriptionOfWork,
    workType: isImmediate ? 'immediate' : 'planned',
    category,
    traffic,
    actualStartAt: hasStarted ? common.firstMoment : null,
    actualStopAt: state.workStatus === 'completed' ? earlier(common.lastMoment, common.version) : null,
    isDeemed: false,
    isTrafficSensitive: false,
    excavation: textOf(properties, 'works_type').toUpperCase().includes('WITH EXCAVATION'),
    details: {
      ...unknownAnswers,
      description_of_work: descriptionOfWork,
      works_location_description: common.locationDescription,
      activity_type: activityOf(promoter.sector, isImmediate),
      // before permit schemes a notice was enough, and such records have no permit status
      application_type: textOf(properties, 'permit_status') === '' ? 'notice' : 'permit',
      close_footway: textOf(properties, 'footway_closure') === '1' ? 'yes_provide_alternative_route' : 'no',
      lane_rental_applicable: common.street.isLaneRental,
      is_ttro_required: isImmediate ? null : traffic === 'road_closure',
      immediate_risk: isImmediate ? category === 'immediate_emergency' : null,
      permit_conditions: conditions,
      additional_info: rest || null,
    },
    event: state.workStatus === 'in_progress' ? 'in_progress_works_record_created' : 'planned_works_record_created',
    eventWords: 'Imported from published notices of street works',
  }
}

function readSkip(properties: Fields, geometry: unknown): ImportedActivity {
  const { firstMoment: _first, lastMoment: _last, ...common } = readCommon(properties, geometry)
  const name = shortText(properties, 'description_of_work', 80)
  return {
    ...common,
    kind: 'activity',
    sourceKey: `activity ${common.authority.swa_code} ${requiredText(properties, 'works_ref').toUpperCase()}`,
    reference: undefined,
    name: name ? `Skip: ${name}` : 'Skip',
    type: 'skips',
    traffic: trafficOf(properties),
    cancelled: textOf(properties, 'works_state') === 'Work cancelled',
  }
}

function readCommon(properties: Fields, geometry: unknown) {
  const streetName = tidyName(textOf(properties, 'street_name'))
  const usrn = usrnOf(properties)
  const firstMoment = localMoment(properties, 'start_date')
  const lastMoment = localMoment(properties, 'end_date')
  const [startOn, endOn] = [londonDate(firstMoment), londonDate(lastMoment)]
  refuseReversed(startOn, endOn)
  const places = placesIn(textOf(properties, 'street_name_full'))
  return {
    version: localMoment(properties, 'date_updated'),
    createdAt: localMoment(properties, 'date_created'),
    authority: {
      swa_code: swaCodeOf(properties, 'highway_authority_swa_code'),
      name: tidyName(requiredText(properties, 'highway_authority')),
      sector: 'highway_authority' as const,
    },
    street: {
      usrn,
      name: streetName || `USRN ${usrn}`,
      ...places,
      roadCategory: likelyRoadCategory(streetName),
      isLaneRental: textOf(properties, 'lane_rental') === '1',
    },
    geometry: readGeometry(geometry),
    startOn,
    endOn,
    firstMoment,
    lastMoment,
    // midnight and the last second of a day stand for "no time given"
    startAt: isBareDay(firstMoment) ? null : firstMoment,
    endAt: isBareDay(lastMoment) ? null : lastMoment,
    locationDescription: shortText(properties, 'location_description', 500) || streetName || 'Not given',
  }
}

function isBareDay(at: Temporal.Instant): boolean {
  const time = londonTime(at).toString({ smallestUnit: 'second' })
  return time === '00:00:00' || time === '23:59:59'
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

const unknownAnswers = {
  secondary_contact: 'Not given',
  secondary_contact_number: 'Not given',
  location_types: [],
  close_footpath: 'no' as const,
  traffic_management_plan: false,
  collaborative_working: false,
}

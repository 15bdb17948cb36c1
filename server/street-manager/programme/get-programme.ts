import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getProgramme as endpoint } from '../../../domain/contract/programme.ts'
import { getProgramme as shapes } from '../../../domain/contract/programme.shapes.ts'
import { activityActivityTypeLabels, activityStateLabels } from '../../../domain/labels/activities.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { permitStatusLabel, trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { section58DurationLabels, section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { ownScope } from '../../http/rows-scope.ts'
import * as store from '../../store/programme.ts'
import { reversedDates } from '../reversed-dates.ts'
import { dayAnswer } from '../wire-dates.ts'

type Item = AnswerOf<typeof endpoint>['rows'][number]

/** As many bars as a person can read; more are asked for by fewer days or areas. */
const most = 500

/** An authority's own streets and no others' (BR-ROLE-66), the earliest first. */
export const getProgramme = implement(endpoint, shapes, async ({ db, caller, query }) => {
  refuseProblems(reversedDates(query, [['start_date', 'end_date']]))
  const asked = {
    scope: ownScope(endpoint, caller),
    start_date: query.start_date,
    end_date: query.end_date,
    areas: query.geographical_area_reference_number,
    limit: most + 1,
  }
  const works = await store.programmeWorks(db, asked)
  const plans = await store.programmePlans(db, asked)
  const activities = await store.programmeActivities(db, asked)
  const restrictions = await store.programmeRestrictions(db, asked)
  const rows = [
    ...works.map(workItem),
    ...plans.map(planItem),
    ...activities.map(activityItem),
    ...restrictions.map(restrictionItem),
  ].sort(earliestFirst)
  return { rows: rows.slice(0, most), is_cut: rows.length > most }
})

const earliestFirst = (one: Item, other: Item) =>
  one.start_date < other.start_date
    ? -1
    : one.start_date > other.start_date
      ? 1
      : one.reference < other.reference
        ? -1
        : 1

type Row<Name extends keyof typeof store> = Awaited<ReturnType<(typeof store)[Name]>>[number]

/** What all four kinds have. */
function common(
  row: Pick<
    Row<'programmePlans'>,
    'reference' | 'usrn' | 'street_name' | 'town' | 'organisation' | 'start_on' | 'end_on' | 'coordinates'
  >,
) {
  return {
    reference: row.reference,
    usrn: row.usrn,
    street_name: row.street_name,
    town: row.town,
    organisation: row.organisation,
    is_in_progress: false,
    start_date: dayAnswer(row.start_on),
    end_date: dayAnswer(row.end_on),
    coordinates: row.coordinates as Item['coordinates'],
  }
}

function workItem(row: Row<'programmeWorks'>): Item {
  return {
    ...common(row),
    kind: 'works',
    work_reference_number: row.work_reference,
    what: label(workCategoryLabels, row.work_category),
    status_string: permitStatusLabel(row),
    is_in_progress: row.work_status === 'in_progress',
    traffic_management_type: row.traffic_management_type,
    traffic_management_type_string: label(trafficManagementTypeLabels, row.traffic_management_type),
  }
}

function planItem(row: Row<'programmePlans'>): Item {
  return {
    ...common(row),
    kind: 'forward_plan',
    work_reference_number: row.work_reference,
    what: row.description_of_work,
    status_string: forwardPlanStatusLabels.raised,
  }
}

function activityItem(row: Row<'programmeActivities'>): Item {
  const type = row.traffic_management_type
  return {
    ...common(row),
    kind: 'activity',
    what: `${label(activityActivityTypeLabels, row.activity_type)}: ${row.activity_name}`,
    status_string: activityStateLabels.added,
    traffic_management_type: type,
    traffic_management_type_string: type && label(trafficManagementTypeLabels, type),
  }
}

function restrictionItem(row: Row<'programmeRestrictions'>): Item {
  return {
    ...common(row),
    kind: 'section_58',
    what: `Section 58, ${label(section58DurationLabels, row.restriction_duration)}`,
    status_string: label(section58StatusLabels, row.section_58_status),
  }
}

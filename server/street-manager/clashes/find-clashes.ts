import { findClashes as endpoint } from '../../../domain/contract/clashes.ts'
import { findClashes as shapes } from '../../../domain/contract/clashes.shapes.ts'
import { clashKinds } from '../../../domain/contract/enums/clashes.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { mapPermitStatuses } from '../../../domain/contract/enums/permits.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import { boundsOf, positionsOf } from '../../../domain/geometry.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { permitStatusLabel, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { section58ExtentLabels, section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import {
  clashMetres,
  clashesOf,
  clashScore,
  clashWindow,
  type Clash,
  type Neighbour,
  type Subject,
} from '../../../domain/rules/clashes.ts'
import { standingOf } from '../../../domain/rules/map-cells.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { invalid, refuseProblems } from '../../http/refusals.ts'
import { clashCandidates, type ClashCandidate } from '../../store/clashes.ts'
import type { Database } from '../../store/database.ts'
import { pageSize } from '../../store/paging.ts'
import { findStreet } from '../../store/streets.ts'
import { reversedDates } from '../reversed-dates.ts'
import { dayAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]
type Candidate = Neighbour & { readonly row: ClashCandidate }

/** As many as are measured at most, and pairs of corners compared for it: one busy place must not keep everybody waiting. */
const mostMeasured = 2_000
const mostPairs = 5_000_000

/** No works are longer or wider; metres. */
const mostAcross = 30_000

/** Open to whoever may see the map, and of every promoter, as the map itself (BR-ROLE-12). */
export const findClashes = implement(endpoint, shapes, async ({ db, body }) => {
  refuseProblems(reversedDates(body, [['start_date', 'end_date']]))
  const { distance: metres = clashMetres, offset = 0 } = body
  const subject = await subjectOf(db, body)
  const window = clashWindow(subject, { metres, ...(body.days === undefined ? {} : { days: body.days }) })
  const found = await clashCandidates(db, {
    bounds: window.box,
    startOn: subject.startOn,
    endOn: subject.endOn,
    from: window.start_date,
    to: window.end_date,
    exclude: body.exclude_work_reference_number?.toUpperCase(),
    kinds: [...new Set(body.kind ?? clashKinds)],
    limit: mostMeasured + 1,
  })
  const measured = worthMeasuring(subject, found)
  const clashes = clashesOf(subject, measured.map(candidate), metres)
  return {
    pagination: { total_rows: clashes.length, has_next_page: clashes.length > offset + pageSize },
    on_same_days: clashes.filter(({ standing }) => standing === 'clash').length,
    is_cut: measured.length < found.length,
    rows: clashes.slice(offset, offset + pageSize).map(rowOf),
  }
})

/** The place that the body gives, or the street that it names; 400 on both, neither, no such street, too large a place. */
async function subjectOf(db: Database, body: BodyOf<typeof endpoint>): Promise<Subject> {
  const days = { startOn: civilDate(body.start_date).toString(), endOn: civilDate(body.end_date).toString() }
  if ((body.coordinates === undefined) === (body.usrn === undefined)) {
    throw invalid([{ field: 'coordinates', message: 'Must be given, or else usrn, not both', rule: 'BR-GEN-30' }])
  }
  if (body.coordinates) {
    const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOf(body.coordinates)
    if (Math.max(maxEasting - minEasting, maxNorthing - minNorthing) > mostAcross) {
      throw invalid([{ field: 'coordinates', message: 'Must be within 30 kilometres', rule: 'BR-GEN-34' }])
    }
    return { geometry: body.coordinates, ...days, street: body.street_name }
  }
  const street = await findStreet(db, body.usrn ?? 0)
  if (!street?.line) {
    throw invalid([{ field: 'usrn', message: 'Must be a street that has a line on the map', rule: 'BR-GEN-36' }])
  }
  return { geometry: street.line, ...days, street: body.street_name ?? street.street_descriptor }
}

/** The first of them, until measuring them would take too long. */
function worthMeasuring({ geometry }: Subject, found: readonly ClashCandidate[]): readonly ClashCandidate[] {
  const corners = positionsOf(geometry).length
  let pairs = 0
  const end = found.findIndex(({ coordinates }, at) => {
    pairs += corners * positionsOf(coordinates).length
    return at >= mostMeasured || pairs > mostPairs
  })
  return end === -1 ? found : found.slice(0, end)
}

function candidate(row: ClashCandidate): Candidate {
  return {
    row,
    geometry: row.coordinates,
    startOn: row.start_on,
    endOn: row.end_on,
    street: row.street_name,
    trafficManagement: row.traffic_management_type,
    // nothing is left to share with works that are over; nobody shares an activity or a restriction
    isOver:
      row.kind === 'activity' ||
      row.kind === 'section_58' ||
      (!row.is_in_progress && standingOf(row.permit_status ?? '') === 'completed'),
    isRestriction: row.kind === 'section_58',
  }
}

function rowOf(clash: Clash<Candidate>): Row {
  const { row } = clash.other
  return {
    kind: row.kind,
    reference: row.reference,
    work_reference_number: row.work_reference,
    street_name: row.street_name,
    town: row.town,
    organisation: row.organisation,
    organisation_swa_code: row.owner,
    work_category: row.work_category,
    permit_status: row.permit_status && asKnown(mapPermitStatuses, row.permit_status),
    is_in_progress: row.is_in_progress,
    what: whatOf(row),
    status_string: statusOf(row),
    start_date: dayAnswer(row.start_on),
    end_date: dayAnswer(row.end_on),
    traffic_management_type: row.traffic_management_type,
    coordinates: row.coordinates as Row['coordinates'],
    metres: clash.metres,
    shared_days: clash.sharedDays,
    shared_from: clash.sharedFrom === undefined ? null : dayAnswer(clash.sharedFrom),
    gap_days: clash.gapDays,
    standing: clash.standing,
    score: clashScore(clash),
  }
}

function whatOf({ kind, traffic_management_type, words, activity_type, ...row }: ClashCandidate): string {
  if (kind === 'works')
    return traffic_management_type ? label(trafficManagementTypeLabels, traffic_management_type) : ''
  if (kind === 'forward_plan') return `Forward plan: ${words ?? ''}`
  if (activity_type) return `${label(activityActivityTypeLabels, activity_type)}: ${words ?? ''}`
  const [status, extent] = [row.section_58_status ?? 'proposed', row.restriction_extent]
  const state = label(section58StatusLabels, status).toLowerCase()
  return `Section 58 ${[state, extent && label(section58ExtentLabels, extent).toLowerCase()].filter(Boolean).join(', ')}`
}

function statusOf(row: ClashCandidate): string {
  if (row.permit_status) {
    return row.is_in_progress ? 'In progress' : permitStatusLabel({ ...row, permit_status: row.permit_status })
  }
  if (row.section_58_status) return label(section58StatusLabels, row.section_58_status)
  return row.kind === 'activity' ? 'Added' : forwardPlanStatusLabels.raised
}

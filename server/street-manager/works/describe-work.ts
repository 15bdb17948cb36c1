import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { industrySectorLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { filesWithAuthors } from '../../store/files.ts'
import { permitsOf } from '../../store/permits.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { describeComment } from '../comments/describe-comment.ts'
import { summariseForwardPlan } from '../forward-plans/describe-forward-plan.ts'
import { latestFpnSummaries } from '../fixed-penalty-notices/describe-fpn.ts'
import { historicDates } from '../historic-works/historic-dates.ts'
import { describeEvent, eventsSeenBy } from '../history/describe-events.ts'
import { inspectionsOnWork } from '../inspections/summarise-inspections.ts'
import { nonCompliancesOnWork } from '../non-compliances/describe-non-compliance.ts'
import { describePermit } from '../permits/describe-permit.ts'
import { readSurroundings } from '../permits/permit-surroundings.ts'
import { summarisePermit } from '../permits/summarise-permit.ts'
import { summariseNotice } from '../private-street-notices/describe-notice.ts'
import { summariseSamples } from '../sampling/summarise-samples.ts'
import { summariseSection81 } from '../section-81s/describe-section-81.ts'
import { ownOrganisations, ownSides } from '../sides.ts'
import { summariseSites } from '../sites/describe-site.ts'
import { latestSection74Summaries } from '../section-74s/describe-section-74.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type WorkAnswer = AnswerOf<typeof getWork>

/** As many of each list as the works record shows; the Reporting lists hold the rest (BR-WORK-05). */
const latest = 50

interface Reader {
  readonly db: Database
  readonly caller: Caller
  readonly holidays: Holidays
}

/** A works record in full, with the latest of everything on it. */
export async function describeWork({ db, caller, holidays }: Reader, work: WorkRow): Promise<WorkAnswer> {
  const permits = await permitsOf(db, work.reference)
  const active = permits.find((permit) => permit.is_active)
  const around = await readSurroundings(db, work.reference, active?.reference)
  const events = await eventsSeenBy(db, caller, work).limit(latest).execute()
  return {
    work_reference_number: work.reference,
    workstream_prefix: work.workstream_prefix,
    promoter_swa_code: work.promoter_swa_code,
    promoter_organisation: around.promoter.name,
    promoter_organisation_industry_type: around.promoter.industry_sector,
    promoter_organisation_industry_type_string: label(industrySectorLabels, around.promoter.industry_sector),
    highway_authority_swa_code: work.highway_authority_swa_code,
    highway_authority: around.authority.name,
    work_status: work.work_status,
    work_status_string: label(workStatusLabels, work.work_status),
    ...placeOf(work),
    street_line: around.streetLine as WorkAnswer['street_line'],
    ...(active ? datesOf(active) : await historicDates(db, work.reference)),
    active_permit: active ? describePermit(active, around, holidays) : null,
    permits: permits.slice(0, latest).map(summarisePermit),
    history: events.map(describeEvent),
    files: await filesWithAuthors(db, { workReference: work.reference }),
    latest_comments: await latestComments(db, caller, work),
    forward_plan: await summariseForwardPlan(db, work),
    private_street_notice: await summariseNotice(db, work),
    ...(await summariseSites(db, work.reference)),
    inspections: await inspectionsOnWork(db, work.reference, latest),
    non_compliances: await nonCompliancesOnWork(db, work.reference, latest),
    fpns: await latestFpnSummaries(db, work.reference, latest),
    section74s: await latestSection74Summaries(db, work.reference, latest),
    section_81: await summariseSection81(db, work),
    pbi_sample_inspections: await summariseSamples(db, caller, work),
  }
}

function placeOf(work: WorkRow) {
  return {
    usrn: work.usrn,
    street_name: work.street_name,
    town: work.town,
    area_name: work.area_name,
    road_category: work.road_category,
    works_coordinates: work.works_coordinates as WorkAnswer['works_coordinates'],
    works_location_description: work.works_location_description,
    // works from outside the service may have none (BR-HIST-01)
    description_of_work: work.description_of_work || null,
    inspection_units: work.inspection_units,
  }
}

/** Actual dates when there are some, else the proposed ones (BR-REP-07). */
function datesOf(permit: PermitRow) {
  return {
    work_start_date: dayAnswer(permit.start_on),
    work_end_date: dayAnswer(permit.end_on),
    work_start_time: maybeInstantAnswer(permit.actual_start_at ?? permit.proposed_start_at),
    work_end_time: maybeInstantAnswer(permit.actual_stop_at ?? permit.proposed_end_at),
  }
}

/** Newest first; internal ones only of the caller's own side (BR-WORK-07). */
async function latestComments(db: Database, caller: Caller, work: WorkRow) {
  const sides = ownSides(caller, work)
  // a Section 81 may have had another promoter, whose words stay its own (BR-S81-05)
  const organisations = ownOrganisations(caller, work)
  const rows = await db
    .selectFrom('comment')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where((comment) =>
      comment.or([
        comment('is_internal', '=', false),
        ...sides.map((side) => comment('author_side', '=', side).and('author_organisation', 'in', organisations)),
      ]),
    )
    .orderBy('sequence', 'desc')
    .limit(latest)
    .execute()
  return rows.map(describeComment)
}

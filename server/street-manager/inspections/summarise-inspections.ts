import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import {
  inspectionCategoryLabels,
  inspectionOutcomeLabels,
  inspectionResponseTypeLabels,
  inspectionStatusLabels,
  inspectionTypeLabels,
} from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import type { InspectionRow, ScheduledInspectionRow } from '../../store/inspection-tables.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import { describeKind, describeResponses, reinspectionTime } from './describe-inspection.ts'
import { scheduledInspectionOf } from './scheduled-inspections.ts'

type InspectionSummary = NonNullable<AnswerOf<typeof getWork>['inspections']>[number]

/** The planned visit first, then the inspections, newest first; `limit` in all (BR-WORK-05). */
export async function inspectionsOnWork(
  db: Database,
  workReference: string,
  limit: number,
): Promise<InspectionSummary[]> {
  const planned = await scheduledInspectionOf(db, workReference)
  const recorded = await db
    .selectFrom('inspection')
    .selectAll()
    .where('work_reference', '=', workReference)
    .where('deleted_at', 'is', null)
    .orderBy('sequence', 'desc')
    .limit(planned ? limit - 1 : limit)
    .execute()
  return [...(planned ? [summarisePlanned(planned)] : []), ...recorded.map(summariseInspection)]
}

export function summariseInspection(inspection: InspectionRow): InspectionSummary {
  // where the contract takes no null, no answer is no field
  const { ha_response_status, promoter_response_status, ...responses } = describeResponses(inspection)
  return {
    inspection_reference_number: inspection.reference,
    inspection_date: instantAnswer(inspection.inspection_at),
    inspection_response_type: 'inspection',
    inspection_response_type_string: label(inspectionResponseTypeLabels, 'inspection'),
    ...describeKind(inspection),
    inspection_outcome: inspection.inspection_outcome,
    inspection_outcome_string: label(inspectionOutcomeLabels, inspection.inspection_outcome),
    reinspection_date_time: reinspectionTime(inspection.details),
    ...responses,
    ...(ha_response_status ? { ha_response_status } : {}),
    ...(promoter_response_status ? { promoter_response_status } : {}),
    is_auto_accepted: inspection.is_auto_accepted,
  }
}

function summarisePlanned(planned: ScheduledInspectionRow): InspectionSummary {
  return {
    inspection_reference_number: null,
    inspection_date: maybeInstantAnswer(planned.inspection_at) ?? dayAnswer(planned.inspection_on),
    inspection_response_type: 'reinspection',
    inspection_response_type_string: label(inspectionResponseTypeLabels, 'reinspection'),
    inspection_type: planned.inspection_type,
    inspection_type_string: label(inspectionTypeLabels, planned.inspection_type),
    inspection_category: planned.inspection_category,
    inspection_category_string: maybeLabel(inspectionCategoryLabels, planned.inspection_category),
    inspection_status: 'scheduled',
    inspection_status_string: label(inspectionStatusLabels, 'scheduled'),
    reinspection_date_time: maybeInstantAnswer(planned.inspection_at),
  }
}

import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import type { getSection74 } from '../../../domain/contract/section-74s.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import {
  overrunWarningReasonLabels,
  section74HAStatusLabels,
  section74PromoterStatusLabels,
} from '../../../domain/labels/section-74s.ts'
import { label } from '../../../domain/labels/words.ts'
import { section74Fields, seesMoney } from '../../../domain/rules/section-74-fields.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import type { Section74Row } from '../../store/section-74-tables.ts'
import { latestSection74s } from '../../store/section-74s.ts'
import { maybeLabel } from '../maybe-label.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type Section74Answer = AnswerOf<typeof getSection74>
type Section74Summary = NonNullable<AnswerOf<typeof getWork>['section74s']>[number]

/** The latest Section 74s as the works record shows them, newest first (BR-WORK-05). */
export async function latestSection74Summaries(
  db: Database,
  workReference: string,
  limit: number,
): Promise<Section74Summary[]> {
  return (await latestSection74s(db, workReference, limit)).map(summariseSection74)
}

export function summariseSection74(row: Section74Row): Section74Summary {
  const { overrun_warning_reasons: reasons } = row.details
  return {
    permit_reference_number: row.permit_reference,
    section_74_reference_number: row.reference,
    date_created: instantAnswer(row.created_at),
    overrun_warning_reasons: [...reasons],
    overrun_warning_reasons_string: reasons.map((reason) => label(overrunWarningReasonLabels, reason)),
    ha_status: row.ha_status,
    ha_status_string: label(section74HAStatusLabels, row.ha_status),
  }
}

/** Empty until the promoter acts (BR-S74-06). */
export function describePromoterStatus({ promoter_status }: Section74Row) {
  const promoter_status_string = maybeLabel(section74PromoterStatusLabels, promoter_status)
  return { promoter_status, promoter_status_string }
}

/** A Section 74 as this person may see it (BR-S74-04, 06). */
export async function describeSection74(db: Database, caller: Caller, row: Section74Row): Promise<Section74Answer> {
  const { details } = row
  return {
    ...summariseSection74(row),
    ...describePromoterStatus(row),
    location_description: details.location_description,
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    inspection_date: instantAnswer(row.inspection_at),
    overrun_warning_details: details.overrun_warning_details,
    officer_name: details.officer_name,
    officer_contact_details: details.officer_contact_details,
    section_74_evidence: details.section_74_evidence,
    files: await fileNames(db, { object: { type: 'section_74', reference: row.reference } }),
    latest_ha_response_date: maybeInstantAnswer(row.ha_responded_at),
    latest_promoter_response_date: maybeInstantAnswer(row.promoter_responded_at),
    ...section74StatusFields(row, seesMoney(caller.roles)),
  }
}

/** The fields of both current statuses; those that the person may not see are left out, not empty (BR-S74-04, BR-ROLE-40, 53). */
export function section74StatusFields(
  { ha_status, promoter_status, details }: Section74Row,
  withMoney: boolean,
): Partial<Section74Answer> {
  const answers = { ...details.ha, ...details.promoter }
  const fields = section74Fields({ authority: ha_status, promoter: promoter_status }, withMoney)
  return Object.fromEntries(fields.map((field) => [field, answers[field] ?? null]))
}

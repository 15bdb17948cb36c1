import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import {
  fpnStatusLabels,
  offenceCodeLabels,
  paymentMethodLabels,
} from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import type { FixedPenaltyNoticeRow } from '../../store/fixed-penalty-notice-tables.ts'
import { fileNames } from '../../store/files.ts'
import { latestFpns } from '../../store/fixed-penalty-notices.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { instantAnswer } from '../wire-dates.ts'

type FpnSummary = NonNullable<AnswerOf<typeof getWork>['fpns']>[number]

/** The latest notices as the works record shows them, newest first (BR-WORK-05). */
export async function latestFpnSummaries(db: Database, workReference: string, limit: number): Promise<FpnSummary[]> {
  return (await latestFpns(db, workReference, limit)).map(summarise)
}

function summarise(notice: FixedPenaltyNoticeRow): FpnSummary {
  return {
    fpn_reference_number: notice.reference,
    fpn_offence_type: notice.offence_code,
    fpn_offence_type_string: label(offenceCodeLabels, notice.offence_code),
    issue_date_time: instantAnswer(notice.issued_at),
    fpn_status: notice.fpn_status,
    fpn_status_string: label(fpnStatusLabels, notice.fpn_status),
    status_changed_date: instantAnswer(notice.status_changed_at),
  }
}

/** A notice in full, with the names of both sides. */
export async function describeFpn(
  db: Database,
  work: WorkRow,
  notice: FixedPenaltyNoticeRow,
): Promise<AnswerOf<typeof getFpn>> {
  const names = await organisationNames(db, [work.promoter_swa_code, work.highway_authority_swa_code])
  const { payment_methods, ...details } = notice.details
  return {
    ...summarise(notice),
    ...details,
    location: work.works_location_description,
    offence_date: instantAnswer(notice.offence_at),
    payment_methods: [...payment_methods],
    payment_methods_string: payment_methods.map((method) => label(paymentMethodLabels, method)),
    work_reference_number: work.reference,
    promoter_organisation: names.get(work.promoter_swa_code) ?? '',
    ha_organisation: names.get(work.highway_authority_swa_code) ?? '',
    files: await fileNames(db, { object: { type: 'fpn', reference: notice.reference } }),
    permit_reference_number: notice.permit_reference,
  }
}

async function organisationNames(db: Database, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('organisation').select(['swa_code', 'name']).where('swa_code', 'in', codes).execute()
  return new Map(rows.map(({ swa_code, name }) => [swa_code, name]))
}

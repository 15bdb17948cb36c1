import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import { alterationStatusLabels, alterationTypeLabels } from '../../../domain/labels/alterations.ts'
import { label } from '../../../domain/labels/words.ts'
import type { AlterationRow } from '../../store/alteration-tables.ts'
import type { Database } from '../../store/database.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

export type AlterationSummary = NonNullable<AnswerOf<typeof getPermit>['permit_alterations']>[number]

/** As many as a permit shows; the Reporting list holds the rest (BR-WORK-05). */
const latest = 50

type Summarised = Pick<
  AlterationRow,
  'reference' | 'created_at' | 'deadline_on' | 'alteration_status' | 'alteration_type'
>

/** A change request in a line. */
export function summariseAlteration(alteration: Summarised): AlterationSummary {
  const { alteration_status, alteration_type } = alteration
  return {
    permit_alteration_reference_number: alteration.reference,
    date_created: instantAnswer(alteration.created_at),
    deadline_date: dayAnswer(alteration.deadline_on),
    alteration_status,
    alteration_status_string: label(alterationStatusLabels, alteration_status),
    alteration_type,
    alteration_type_string: label(alterationTypeLabels, alteration_type),
  }
}

/** The latest change requests of a permit, newest first (BR-WORK-05). */
export async function latestAlterations(db: Database, permitReference: string): Promise<AlterationSummary[]> {
  const rows = await db
    .selectFrom('permit_alteration')
    .select(['reference', 'created_at', 'deadline_on', 'alteration_status', 'alteration_type'])
    .where('permit_reference', '=', permitReference)
    .orderBy('sequence', 'desc')
    .limit(latest)
    .execute()
  return rows.map(summariseAlteration)
}

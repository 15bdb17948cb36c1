import type { getAlteration } from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { permitStatusLabel } from '../../../domain/labels/permits.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'
import type { PermitValues } from '../../store/alteration-tables.ts'
import { readAlteration } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import { namesOfFiles } from '../../store/files.ts'
import { readPermit } from '../../store/permits.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { describeChallenge } from '../duration-challenges/describe-challenge.ts'
import { describePermit } from '../permits/describe-permit.ts'
import { readSurroundings } from '../permits/permit-surroundings.ts'
import { columnsOf } from './applied-values.ts'
import { summariseAlteration } from './summarise-alteration.ts'

type AlterationAnswer = AnswerOf<typeof getAlteration>

/** A change request in full, with the permit as it was and as it would be (BR-ALT-12). */
export async function describeAlteration(
  db: Database,
  reference: string,
  holidays: Holidays,
): Promise<AlterationAnswer> {
  const alteration = await readAlteration(db, reference)
  const permit = await readPermit(db, alteration.permit_reference)
  const { details } = alteration
  return {
    ...summariseAlteration(alteration),
    permit_status: permit.permit_status,
    permit_status_string: permitStatusLabel(permit),
    permit_alteration_reason: details.permit_alteration_reason,
    assessment_comments: details.assessment_comments ?? null,
    assessment_discount: details.assessment_discount ?? null,
    original: await describeWith(db, permit, details.original, holidays),
    proposed: await describeWith(db, permit, details.proposed, holidays),
    ...describeChallenge({
      ...alteration,
      is_duration_challenged: alteration.alteration_status === 'granted_with_duration_challenge',
    }),
  }
}

/** The permit with other values in place of those that it has now; what no change is about is as it is now. */
async function describeWith(db: Database, permit: PermitRow, values: PermitValues, holidays: Holidays) {
  const around = await readSurroundings(db, permit.work_reference, permit.reference)
  const { proposed_start_at, proposed_end_at, ...columns } = columnsOf(values)
  const then: PermitRow = {
    ...permit,
    ...columns,
    proposed_start_at: proposed_start_at ? Temporal.Instant.from(proposed_start_at) : null,
    proposed_end_at: proposed_end_at ? Temporal.Instant.from(proposed_end_at) : null,
    details: { ...permit.details, ...values.answers },
  }
  const work = { ...around.work, works_coordinates: values.works_coordinates }
  const files = await namesOfFiles(db, values.file_ids)
  return describePermit(then, { ...around, work, files }, holidays)
}

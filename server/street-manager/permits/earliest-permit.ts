import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getEarliestPermit } from '../../../domain/contract/permit-follow-ups.ts'
import type { Call } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { summarisePermit } from './summarise-permit.ts'

type GetEarliestPermit = typeof getEarliestPermit

/** The permit of the earliest actual start (BR-PERMIT-95). Throws 404 when no works have started. */
export async function earliestPermit({ db, work }: Call<GetEarliestPermit>): Promise<AnswerOf<GetEarliestPermit>> {
  const permit = await db
    .selectFrom('permit')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where('actual_start_at', 'is not', null)
    .orderBy('actual_start_at')
    .orderBy('sequence')
    .executeTakeFirst()
  if (!permit) throw notFound('A permit under which works have started')
  return summarisePermit(permit as PermitRow)
}

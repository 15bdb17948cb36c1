import type { WorkCategory } from '../contract/enums/permits.ts'
import { isEarlyStart } from './early-start.ts'
import { civilDate } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** What a permit or a change says of an early start; names as on the wire. */
export type EarlyStartDetails = {
  readonly early_start_pre_approval?: boolean | null
  readonly pre_approval_details?: string | null
  readonly pre_approval_authoriser?: string | null
  readonly early_start_reason?: string | null
}

export type EarlyStart = EarlyStartDetails & { readonly is_early_start: boolean }

/**
 * The early start after a change. It is tested again when the start moves, by the notice that the change itself gives
 * (BR-PERMIT-11, BR-ALT-16); a start that moves out of the early range leaves nothing of an earlier agreement
 * (BR-PERMIT-14). A start that stays keeps what the permit says wherever the change is silent.
 *
 * @param receivedAt  when the change reached the authority
 */
export function earlyStartAfterChange(
  request: EarlyStartDetails & { readonly proposed_start_date: string },
  permit: EarlyStart & { readonly proposed_start_date: string },
  { receivedAt, category, holidays }: { receivedAt: Temporal.Instant; category: WorkCategory; holidays: Holidays },
): EarlyStart {
  const start = civilDate(request.proposed_start_date)
  if (start.equals(civilDate(permit.proposed_start_date))) {
    return {
      is_early_start: permit.is_early_start,
      ...(request.early_start_pre_approval == null ? detailsOf(permit) : detailsOf(request)),
    }
  }
  const is_early_start = isEarlyStart(receivedAt, start, category, holidays)
  return { is_early_start, ...detailsOf(is_early_start ? request : {}) }
}

function detailsOf(details: EarlyStartDetails): Required<EarlyStartDetails> {
  return {
    early_start_pre_approval: details.early_start_pre_approval ?? null,
    pre_approval_details: details.pre_approval_details ?? null,
    pre_approval_authoriser: details.pre_approval_authoriser ?? null,
    early_start_reason: details.early_start_reason ?? null,
  }
}

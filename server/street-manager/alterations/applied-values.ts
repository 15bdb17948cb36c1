import type { AlterationDetails, PermitValues } from '../../store/alteration-tables.ts'
import type { PermitChange } from '../../store/permits.ts'
import type { PermitRow } from '../../store/work-tables.ts'

/** The columns of a permit among the values of a change. */
export function columnsOf({
  answers: _answers,
  works_coordinates: _place,
  file_ids: _files,
  ...columns
}: PermitValues) {
  return columns
}

/** What a change says of the start, which is locked once works have started (BR-ALT-13). */
const lockedColumns = ['proposed_start_on', 'proposed_start_at', 'is_early_start'] as const
const lockedAnswers = [
  'early_start_pre_approval',
  'pre_approval_details',
  'pre_approval_authoriser',
  'early_start_reason',
] as const

/**
 * The columns that a change gives its permit: those that it was about. Life goes on while one waits: a late start moves the end,
 * a challenge is answered, an excavation turns out not to be needed. What the change left alone stays as it is by now
 * (BR-PERMIT-87, 92; BR-ALT-53), and so does the start of works that have begun since (BR-ALT-13).
 */
export function columnsApplied(permit: PermitRow, { original, proposed }: AlterationDetails): PermitChange {
  const before: Readonly<Record<string, unknown>> = columnsOf(original)
  const locked: string[] = isStartLocked(permit, proposed) ? [...lockedColumns] : []
  // what was said on site of the excavation since is newer
  if (permit.excavation_carried_out !== original.excavation_carried_out) locked.push('excavation_carried_out')
  const changed = Object.entries(columnsOf(proposed)).filter(
    ([name, value]) => value !== before[name] && !locked.includes(name),
  )
  return Object.fromEntries(changed)
}

/** The answers that a change gives its permit; none about the start of works that have begun since (BR-ALT-13). */
export function answersApplied(permit: PermitRow, { proposed }: AlterationDetails): PermitValues['answers'] {
  if (!isStartLocked(permit, proposed) || proposed.proposed_start_on === permit.proposed_start_on) {
    return proposed.answers
  }
  const asIs = Object.fromEntries(lockedAnswers.map((name) => [name, permit.details[name] ?? null]))
  return { ...proposed.answers, ...asIs }
}

/** An end that would come before the start takes the start with it: the authority agreed to both. */
function isStartLocked({ actual_start_at, proposed_start_on }: PermitRow, { proposed_end_on }: PermitValues): boolean {
  return actual_start_at !== null && proposed_end_on >= proposed_start_on
}

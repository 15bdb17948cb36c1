/** What of an application moved: since it was sent, and since this officer last looked. */
import { changeRows, sideOf, type ChangeRow } from '../../alterations/change-rows.ts'
import type { Permit } from '../use-permit.ts'

/** Only the lines that differ. */
export function movedRows(before: Permit, now: Permit): ChangeRow[] {
  return changeRows(sideOf(before), sideOf(now)).filter(({ isChanged }) => isChanged)
}

/** Changes in these statuses never became part of the permit. */
const notApplied: readonly string[] = ['submitted', 'refused', 'cancelled', 'revoked']

/** The first change that became part of the permit: what it changed is what was sent at first. */
export function firstApplied({ permit_alterations }: Pick<Permit, 'permit_alterations'>): string | undefined {
  const applied = (permit_alterations ?? []).filter(({ alteration_status }) => !notApplied.includes(alteration_status))
  const [first] = applied.sort((a, b) => (a.date_created < b.date_created ? -1 : 1))
  return first?.permit_alteration_reference_number
}

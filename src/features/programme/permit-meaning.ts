/** A permit at tried dates: everything that its change request would mean, before there is one. */
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { categoryAfterChange } from '../../../domain/rules/alteration-checks.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import type { ChangeFees } from '../../../domain/rules/change-fee.ts'
import { partsOf } from '../../forms/date-parts.ts'
import { changeEffects } from '../alterations/change-effects.ts'
import { changeBody, changeOpen, draftOf, permitToChange, unchanged } from '../alterations/change-draft.ts'
import type { ChangeBody } from '../alterations/whole-model.ts'
import type { Permit } from '../permits/use-permit.ts'
import { noticeMeaning, validityMeaning, type Meaning } from './dates-meaning.ts'
import type { Days } from './programme-days.ts'

interface Known {
  readonly now: Temporal.Instant
  readonly fees?: ChangeFees | undefined
}

/** Why nobody can ask for these dates; undefined when somebody can. */
export function whyNotChanged(permit: Permit, days: Days, now: Temporal.Instant): string | undefined {
  const open = changeOpen(permit, now, `${days.to}T00:00:00.000Z`)
  return open.yes ? undefined : open.no
}

/** Category, notice, decision, fee, validity and overrun at the tried dates; without them, of the permit as it stands. */
export function permitMeaning(permit: Permit, tried: Days | undefined, { now, fees }: Known): Meaning[] {
  if (!tried) return permit.work_status === 'planned' ? validityMeaning(dayOf(permit), categoryOf(permit)) : []
  const why = whyNotChanged(permit, tried, now)
  if (why) return [{ title: 'Change', main: why, isWarning: true }]
  const body = bodyAt(permit, tried, now)
  const after = categoryAfterChange(body, permitToChange(permit), { now, holidays: englandAndWales })
  const effects = changeEffects(body, { permit, now, fees })
  // the start that stays is not tested again (BR-ALT-16)
  const isMoved = tried.from !== dayOf(permit)
  return [
    ...effects.filter(({ title }) => title !== 'Notice'),
    ...(isMoved ? noticeMeaning(tried.from, after, now) : []),
    ...(permit.work_status === 'in_progress' ? [] : validityMeaning(tried.from, after)),
  ]
}

/** The request as the form would send it with nothing but these dates changed. */
function bodyAt(permit: Permit, { from, to }: Days, now: Temporal.Instant): ChangeBody {
  const draft = draftOf(permit, undefined)
  const answers = {
    ...unchanged(draft),
    topics: ['dates' as const],
    proposed_start_date: partsOf(Temporal.PlainDate.from(from)),
    proposed_end_date: partsOf(Temporal.PlainDate.from(to)),
  }
  return changeBody(answers, { permit, draft, now })
}

const dayOf = ({ proposed_start_date }: Permit) => proposed_start_date.slice(0, 10)

const categoryOf = ({ work_category }: Permit): WorkCategory =>
  work_category === 'upcoming_enum' ? 'major' : work_category

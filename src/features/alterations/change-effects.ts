/** What a change leads to before it is sent: who decides until when, what becomes of the category, the fee and the end that counts. */
import type { AlterationType } from '../../../domain/contract/enums/alterations.ts'
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { categoryAfterChange } from '../../../domain/rules/alteration-checks.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { changeFee, type ChangeFees } from '../../../domain/rules/change-fee.ts'
import { responseDeadline, responsePeriod } from '../../../domain/rules/response-deadline.ts'
import { isTrafficSensitive } from '../../../domain/rules/sensitive-hours.ts'
import { civilDate, countWorkingDays, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords, longDateWords, moneyWords, withinSentence } from '../../../domain/words.ts'
import { label } from '../../../domain/labels/words.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import type { Permit } from '../permits/use-permit.ts'
import { changeOpen, permitToChange, startsEarly } from './change-draft.ts'
import type { ChangeBody } from './whole-model.ts'

interface Effect {
  readonly title: string
  readonly main: string
  readonly note?: string
  readonly isWarning?: boolean
}

interface Known {
  readonly permit: Permit
  readonly now: Temporal.Instant
  /** The authority's fees; without them nothing is said of money. */
  readonly fees?: ChangeFees | undefined
}

/** What sending this body means; nothing when no change is open. */
export function changeEffects(body: ChangeBody, known: Known): Effect[] {
  const { permit, now } = known
  const open = changeOpen(permit, now, body.proposed_end_date)
  if (!open.yes) return []
  const isDated = civilDate(body.proposed_end_date).since(civilDate(body.proposed_start_date)).sign >= 0
  return [
    decisionEffect(open.type, open.action, known),
    ...(isDated ? lengthEffects(body, known) : []),
    ...(isDated && open.action === 'submit' ? feeEffects(body, known) : []),
    ...overrunEffects(body, open, known),
  ]
}

/** The change's own deadline: two working days (BR-ALT-17, BR-PERMIT-06). */
function decisionDue(permit: Permit, now: Temporal.Instant): Temporal.PlainDate {
  const period = responsePeriod(categoryOf(permit), { modified: true })
  return responseDeadline(now, period, englandAndWales)
}

const categoryOf = ({ work_category }: Permit): WorkCategory =>
  work_category === 'upcoming_enum' ? 'major' : work_category

function decisionEffect(type: AlterationType, action: 'submit' | 'apply_at_once', { permit, now }: Known): Effect {
  const due = `by ${longDateWords(decisionDue(permit, now))}, estimated`
  const authority = permit.highway_authority
  if (type === 'MODIFIED_PERMIT') {
    return {
      title: 'Decision',
      main: due,
      note: `The permit is as you say at once. ${authority} then has 2 working days, and can only grant or refuse.`,
    }
  }
  if (action === 'apply_at_once') {
    const note =
      type === 'PROMOTER_IMPOSED_CHANGE'
        ? `${authority} has not decided yet, so the application changes at once. Its deadline stays ${dateWords(permit.deadline_date)}.`
        : 'Works under the HS2 Act change at once. Nobody has to agree.'
    return { title: 'Decision', main: 'None: it applies at once', note }
  }
  return {
    title: 'Decision',
    main: due,
    note: `2 working days. The permit stays as it is until ${authority} grants the change, or does not answer in time.`,
  }
}

function lengthEffects(body: ChangeBody, { permit, now }: Known): Effect[] {
  const after = categoryAfterChange(body, permitToChange(permit), { now, holidays: englandAndWales })
  const days = countWords(workingDays(body), 'working day')
  const isMoved = after !== permit.work_category
  const was = withinSentence(label(workCategoryLabels, permit.work_category))
  const category: Effect = {
    title: 'Category',
    main: `${label(workCategoryLabels, after)}, ${days}`,
    ...(isMoved ? { note: `It is ${was} now.`, isWarning: true } : {}),
  }
  const early: Effect = {
    title: 'Notice',
    main: 'Early start',
    note: 'The new start is short of the minimum notice. You have to say why.',
    isWarning: true,
  }
  return startsEarly(body, { permit, now }) ? [category, early] : [category]
}

function workingDays({ proposed_start_date, proposed_end_date }: ChangeBody): number {
  return countWorkingDays(civilDate(proposed_start_date), civilDate(proposed_end_date), englandAndWales)
}

function feeEffects(body: ChangeBody, { permit, now, fees }: Known): Effect[] {
  if (!fees || permit.activity_type === 'optional_permit_no_fee' || permit.work_category === 'hs2_highway') return []
  const asds = [...permit.permit_asds, ...permit.permit_not_selected_asds]
  const street = { roadCategory: permit.road_category, isTrafficSensitive: asds.some(isTrafficSensitive) }
  const after = categoryAfterChange(body, permitToChange(permit), { now, holidays: englandAndWales })
  const pounds = changeFee(fees, street, { before: categoryOf(permit), after })
  const main = `${moneyWords(pounds * 100)}, estimated`
  return [{ title: 'Fee', main, note: 'Charged when it is granted, less any discount that the authority gives.' }]
}

/** Until an extension is granted the works overrun after the end that counts now (BR-PERMIT-96). */
function overrunEffects(body: ChangeBody, open: { readonly type: AlterationType }, { permit, now }: Known): Effect[] {
  if (permit.work_status !== 'in_progress') return []
  const end = civilDate(permit.reasonable_period_end_date)
  const isOver = Temporal.PlainDate.compare(londonDate(now), end) > 0
  if (isOver) {
    const note = 'Section 74 charges can run from the day after. A change does not take them back.'
    return [{ title: 'Overrun', main: `The reasonable period ended on ${dateWords(end)}`, note, isWarning: true }]
  }
  if (open.type !== 'WORK_EXTENSION') return []
  const isTight = Temporal.PlainDate.compare(decisionDue(permit, now), end) > 0
  const asked = dateWords(body.proposed_end_date)
  const note = isTight
    ? `The decision may come after that: works in the street from the day after can be charged under section 74.`
    : `Granted, it ends on ${asked}. The authority can also grant it with an earlier end.`
  return [{ title: 'Overrun', main: `After ${dateWords(end)}, until it is granted`, note, isWarning: isTight }]
}

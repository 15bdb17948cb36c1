import type { Section74HAStatus, Section74PromoterStatus } from '../contract/enums/section-74s.ts'
import { section74HAStatusLabels, section74PromoterStatusLabels } from '../labels/section-74s.ts'
import { label } from '../labels/words.ts'
import type { StateMachine } from './state-machine.ts'

export type Section74Action =
  | 'warn'
  | 'record_dispute'
  | 'record_site_clear'
  | 'withdraw'
  | 'issue_draft_invoice'
  | 'resolve'

const authority = ['HighwayAuthority'] as const
const beforeClear = ['warning_issued', 'warning_disputed'] as const
const beforeEnd = [...beforeClear, 'charges_ended', 'draft_invoice_issued'] as const

/**
 * The authority's side of a Section 74 (BR-S74-26, 50 to 55). It goes through without a word from the promoter (BR-S74-03);
 * what is withdrawn or resolved stays so.
 */
export const section74Machine: StateMachine<Section74HAStatus, Section74Action> = {
  name: 'Section 74',
  states: section74HAStatusLabels,
  actions: {
    warn: 'be issued as a warning',
    record_dispute: 'be recorded as disputed',
    record_site_clear: 'have its site recorded as clear',
    withdraw: 'be withdrawn',
    issue_draft_invoice: 'have a draft invoice issued',
    resolve: 'be resolved',
  },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'warn', by: authority, to: 'warning_issued', event: 'section_74_warning_issued', rule: 'BR-S74-50' },
    { from: ['warning_issued'], do: 'record_dispute', by: authority, to: 'warning_disputed', event: 'section_74_warning_disputed', rule: 'BR-S74-51' },
    { from: beforeClear, do: 'record_site_clear', by: authority, to: 'charges_ended', event: 'section_74_charges_ended', rule: 'BR-S74-52' },
    { from: beforeEnd, do: 'withdraw', by: authority, to: 'withdrawn', event: 'section_74_withdrawn', rule: 'BR-S74-53' },
    { from: ['charges_ended'], do: 'issue_draft_invoice', by: authority, to: 'draft_invoice_issued', event: 'section_74_draft_invoice_issued', rule: 'BR-S74-54' },
    { from: ['draft_invoice_issued'], do: 'resolve', by: authority, to: 'resolved', event: 'section_74_resolved', rule: 'BR-S74-55' },
  ],
}

/** What sending each status asks for; nobody can send one back to its warning. */
export const section74Actions: Readonly<Record<Section74HAStatus, Section74Action>> = {
  warning_issued: 'warn',
  warning_disputed: 'record_dispute',
  charges_ended: 'record_site_clear',
  withdrawn: 'withdraw',
  draft_invoice_issued: 'issue_draft_invoice',
  resolved: 'resolve',
}

/** The promoter's side: empty until the promoter acts (BR-S74-06). */
export type Section74Answer = 'none' | Section74PromoterStatus

export type Section74AnswerAction =
  | 'acknowledge_warning'
  | 'say_site_visited'
  | 'dispute'
  | 'acknowledge_draft'
  | 'review'
  | 'agree'

const answers: readonly Section74Answer[] = [
  'none',
  'acknowledge_overrun_warning',
  'site_visited_and_rectified',
  'warning_disputed',
  'acknowledge_draft_invoice',
  'charge_under_review',
  'charge_agreed',
]
/** From any answer but the same one: what is so already is not said again (BR-S74-26). */
const otherThan = (status: Section74PromoterStatus) => answers.filter((answer) => answer !== status)
const promoter = ['Planner', 'Contractor'] as const

/**
 * The promoter's side of a Section 74 (BR-S74-56 to 61). An answer moves nothing on the authority's side; where that
 * stands decides which answers are open: {@link answerHindrance}.
 */
export const section74AnswerMachine: StateMachine<Section74Answer, Section74AnswerAction> = {
  name: 'Section 74 answer',
  states: { none: 'No answer yet', ...section74PromoterStatusLabels },
  actions: {
    acknowledge_warning: 'say that the warning was received',
    say_site_visited: 'say that the site was visited',
    dispute: 'dispute the warning',
    acknowledge_draft: 'say that the draft invoice was received',
    review: 'say that the charge is under review',
    agree: 'agree the charge',
  },
  // oxfmt-ignore
  moves: [
    { from: otherThan('acknowledge_overrun_warning'), do: 'acknowledge_warning', by: promoter, to: 'acknowledge_overrun_warning', event: 'section_74_warning_acknowledged', rule: 'BR-S74-56' },
    { from: otherThan('site_visited_and_rectified'), do: 'say_site_visited', by: promoter, to: 'site_visited_and_rectified', event: 'section_74_site_visited_and_rectified', rule: 'BR-S74-57' },
    { from: otherThan('warning_disputed'), do: 'dispute', by: promoter, to: 'warning_disputed', event: 'section_74_warning_disputed', rule: 'BR-S74-58' },
    { from: otherThan('acknowledge_draft_invoice'), do: 'acknowledge_draft', by: promoter, to: 'acknowledge_draft_invoice', event: 'section_74_draft_invoice_acknowledged', rule: 'BR-S74-59' },
    { from: otherThan('charge_under_review'), do: 'review', by: promoter, to: 'charge_under_review', event: 'section_74_charge_under_review', rule: 'BR-S74-60' },
    { from: otherThan('charge_agreed'), do: 'agree', by: promoter, to: 'charge_agreed', event: 'section_74_charge_agreed', rule: 'BR-S74-61' },
  ],
}

/** What sending each promoter status asks for. */
export const section74AnswerActions: Readonly<Record<Section74PromoterStatus, Section74AnswerAction>> = {
  acknowledge_overrun_warning: 'acknowledge_warning',
  site_visited_and_rectified: 'say_site_visited',
  warning_disputed: 'dispute',
  acknowledge_draft_invoice: 'acknowledge_draft',
  charge_under_review: 'review',
  charge_agreed: 'agree',
}

const aboutWarning: readonly Section74HAStatus[] = [...beforeClear, 'charges_ended']
const aboutInvoice: readonly Section74HAStatus[] = ['draft_invoice_issued']

/** Where the authority has to stand for each answer (BR-S74-56 to 61); withdrawn and resolved close both sides (BR-S74-26). */
export const answerOpenAt: Readonly<Record<Section74AnswerAction, readonly Section74HAStatus[]>> = {
  acknowledge_warning: aboutWarning,
  say_site_visited: aboutWarning,
  dispute: aboutWarning,
  acknowledge_draft: aboutInvoice,
  review: aboutInvoice,
  agree: aboutInvoice,
}

/** Why an answer does not fit where the authority stands; null when it does. */
export function answerHindrance(
  status: Section74HAStatus,
  action: Section74AnswerAction,
): { readonly no: string; readonly rule: string } | null {
  if (answerOpenAt[action].includes(status)) return null
  const rule = section74AnswerMachine.moves.find((move) => move.do === action)?.rule ?? 'BR-S74-26'
  const words = section74AnswerMachine.actions[action]
  return { no: `You cannot ${words} while the Section 74 is at ${label(section74HAStatusLabels, status)}`, rule }
}

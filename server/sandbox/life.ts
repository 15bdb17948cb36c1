import type { WorkCategory } from '../../domain/contract/enums/permits.ts'
import type { PermitMove } from '../../domain/rules/permit-states.ts'
import type { Chance } from './chance.ts'

/** One thing done to a permit: on a working day counted from today, or when its deadline passes. */
export interface Step {
  readonly move: PermitMove
  /** `deadline`: at the end of the deadline day. An instant: together with something else. */
  readonly at: { readonly day: number; readonly hour: Hour } | 'deadline' | Temporal.Instant
}

/** A permit's application and what followed; days are working days from today. */
export interface Life {
  readonly category: WorkCategory
  readonly received: { readonly day: number; readonly minutes: number }
  readonly start: number
  readonly end: number
  /** Immediate works began before they were applied for. */
  readonly startedMinutes?: number
  readonly steps: readonly Step[]
}

/** Hours of a working day in which things are done; each later than the one before it. */
export type Hour = keyof typeof hours
const hours = {
  start: [450, 570],
  received: [580, 780],
  marked: [790, 870],
  decided: [880, 1000],
  later: [1005, 1020],
  stop: [1020, 1080],
} as const

export function minutesIn(hour: Hour, chance: Chance): number {
  return chance.whole(hours[hour][0], hours[hour][1])
}

export const on = (move: PermitMove, day: number, hour: Hour): Step => ({ move, at: { day, hour } })
export const deemed: Step = { move: 'deem', at: 'deadline' }

/** In a quarter of the cases the officer marks the application before deciding (BR-PERMIT-51). */
export function underReview(received: number, decided: number, chance: Chance): Step[] {
  return chance.percent(25) ? [on('mark_under_assessment', chance.whole(received, decided), 'marked')] : []
}

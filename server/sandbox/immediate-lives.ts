import { responsePeriod } from '../../domain/rules/response-deadline.ts'
import type { Chance } from './chance.ts'
import { deemed, minutesIn, on, type Life, type Step } from './life.ts'
import type { WorkingDaysAround } from './working-days-around.ts'

export type ImmediateStory =
  | 'awaiting'
  | 'under_assessment'
  | 'sent_back'
  | 'granted'
  | 'challenged'
  | 'deemed'
  | 'refused'
  | 'completed'
  | 'completed_undecided'
  | 'completed_deemed'

/** A life of immediate works: they start, then they are applied for (BR-PERMIT-85). */
export function immediateLife(
  story: ImmediateStory,
  category: 'immediate_urgent' | 'immediate_emergency',
  around: WorkingDaysAround,
  chance: Chance,
): Life {
  const { firstOpen } = around
  const answer = responsePeriod(category).days
  const life = (start: number, workingDays: number, steps: readonly Step[]): Life => {
    const startedMinutes = minutesIn('start', chance)
    const received = { day: start, minutes: startedMinutes + chance.whole(20, 110) }
    return { category, received, start, end: start + workingDays - 1, startedMinutes, steps }
  }
  /** Long enough that the proposed end is not yet past. */
  const stillOpen = (start: number) => 1 - start + firstOpen + chance.whole(0, 3)
  const decidedBy = (start: number, last = -1) => chance.whole(start, Math.min(start + answer, last))

  switch (story) {
    case 'awaiting': {
      const start = chance.whole(firstOpen - answer, -1)
      return life(start, stillOpen(start), [])
    }
    case 'under_assessment': {
      const start = chance.whole(firstOpen - answer, -1)
      return life(start, stillOpen(start), [on('mark_under_assessment', chance.whole(start, -1), 'marked')])
    }
    case 'sent_back':
    case 'granted':
    case 'refused': {
      const start = chance.whole(-4, -1)
      const moves = { sent_back: 'request_modification', granted: 'grant', refused: 'refuse' } as const
      return life(start, stillOpen(start), [on(moves[story], decidedBy(start), 'decided')])
    }
    case 'challenged': {
      const start = chance.whole(-4, -1)
      const steps = [on('grant_with_duration_challenge', decidedBy(start), 'decided')]
      return life(start, Math.max(5, stillOpen(start)), steps)
    }
    case 'deemed': {
      const start = firstOpen - 1 - answer - chance.whole(0, 2)
      return life(start, stillOpen(start), [deemed])
    }
    case 'completed':
    case 'completed_undecided':
    case 'completed_deemed': {
      const workingDays = story === 'completed_deemed' ? chance.whole(4, 7) : chance.whole(1, 4)
      const start = -(workingDays + 3 + chance.whole(0, 130))
      const stop = story === 'completed_undecided' ? chance.whole(start, start + 1) : start + workingDays - 1
      const decision = story === 'completed_deemed' ? [deemed] : [on('grant', decidedBy(start, stop), 'decided')]
      const steps = story === 'completed_undecided' ? [] : decision
      return life(start, workingDays, [...steps, on('log_stop', stop, 'stop')])
    }
  }
}

/** What happened to planned works and when, counted in working days from today, so that no rule of time is broken. */
import type { WorkCategory } from '../../domain/contract/enums/permits.ts'
import { minimumNotice } from '../../domain/rules/early-start.ts'
import { responsePeriod } from '../../domain/rules/response-deadline.ts'
import type { Chance } from './chance.ts'
import { deemed, minutesIn, on, underReview, type Life, type Step } from './life.ts'
import type { WorkingDaysAround } from './working-days-around.ts'

export type PlannedStory =
  | 'awaiting'
  | 'under_assessment'
  | 'sent_back'
  | 'granted_ahead'
  | 'deemed_ahead'
  | 'in_progress'
  | 'overrunning'
  | 'completed'
  | 'refused'
  | 'revoked'
  | 'revoked_on_site'
  | 'cancelled'

/** A life of planned works of so many working days. */
export function plannedLife(
  story: PlannedStory,
  category: 'minor' | 'standard' | 'major',
  workingDays: number,
  around: WorkingDaysAround,
  chance: Chance,
): Life {
  const { firstOpen } = around
  const lastOver = firstOpen - 1
  const answer = responsePeriod(category).days
  const duration =
    story === 'in_progress' || story === 'revoked_on_site' ? Math.max(workingDays, 2 + firstOpen) : workingDays
  const life = (received: number, start: number, steps: readonly Step[]): Life => ({
    category,
    received: { day: received, minutes: minutesIn('received', chance) },
    start,
    end: start + duration - 1,
    steps,
  })
  const lead = leadTime(category, chance)
  const decidedBy = (received: number, last = -1) => chance.whole(received, Math.min(received + answer, last))
  const review = (received: number, decided: number) => underReview(received, decided, chance)

  switch (story) {
    case 'awaiting': {
      const received = chance.whole(firstOpen - answer, -1)
      return life(received, Math.max(1, received + lead), [])
    }
    case 'under_assessment': {
      const received = chance.whole(firstOpen - answer, -1)
      return life(received, Math.max(1, received + lead), [
        on('mark_under_assessment', chance.whole(received, -1), 'marked'),
      ])
    }
    case 'sent_back': {
      const received = chance.whole(-answer - 8, -1)
      const decided = decidedBy(received)
      const steps = [...review(received, decided), on('request_modification', decided, 'decided')]
      return life(received, Math.max(1, received + lead), steps)
    }
    case 'granted_ahead':
    case 'refused':
    case 'revoked':
    case 'cancelled': {
      const start = chance.whole(story === 'granted_ahead' ? -1 : story === 'revoked' ? 2 : -12, 34)
      const received = Math.min(start - lead, -1 - chance.whole(0, 2))
      return life(received, start, endOfNotStarted(story, received, decidedBy(received), answer, chance))
    }
    case 'deemed_ahead': {
      const start = chance.whole(1, 30)
      const received = Math.min(start - lead, lastOver - answer - chance.whole(0, 3))
      return life(received, start, [deemed])
    }
    case 'in_progress':
    case 'revoked_on_site': {
      const start = chance.whole(firstOpen - duration + 1, -1)
      const received = start - lead
      const decided = decidedBy(received, start - 1)
      const steps = [...review(received, decided), on('grant', decided, 'decided'), on('log_start', start, 'start')]
      if (story === 'revoked_on_site') steps.push(on('revoke', chance.whole(start, -1), 'later'))
      return life(received, start, steps)
    }
    case 'overrunning': {
      const start = -duration - chance.whole(0, 3)
      const received = start - lead
      return life(received, start, [
        on('grant', decidedBy(received, start - 1), 'decided'),
        on('log_start', start, 'start'),
      ])
    }
    case 'completed': {
      const start = -(duration + 3 + chance.whole(0, 130))
      const isDeemed = lead > answer && chance.percent(8)
      const received = start - lead
      const decision = isDeemed ? deemed : on('grant', decidedBy(received, start - 1), 'decided')
      return life(received, start, [
        decision,
        on('log_start', start, 'start'),
        on('log_stop', stopDay(start, duration, chance), 'stop'),
      ])
    }
  }
}

/** Working days from application to start: mostly what the notice asks for and a little more, at times too few. */
function leadTime(category: WorkCategory, chance: Chance): number {
  const notice = minimumNotice(category).days
  return chance.percent(12) ? chance.whole(1, notice - 1) : notice + chance.whole(0, 8)
}

function endOfNotStarted(
  story: 'granted_ahead' | 'refused' | 'revoked' | 'cancelled',
  received: number,
  decided: number,
  answer: number,
  chance: Chance,
): Step[] {
  const review = underReview(received, decided, chance)
  if (story === 'refused') return [...review, on('refuse', decided, 'decided')]
  if (story === 'cancelled' && chance.percent(40)) {
    return [on('cancel', chance.whole(received, Math.min(received + answer, -1)), 'later')]
  }
  const granted = [...review, on('grant', decided, 'decided')]
  if (story === 'granted_ahead') return granted
  const later = chance.whole(decided, Math.min(decided + 12, -1))
  return [...granted, on(story === 'revoked' ? 'revoke' : 'cancel', later, 'later')]
}

/** Mostly on the last day, sometimes sooner, now and then too late. */
function stopDay(start: number, duration: number, chance: Chance): number {
  const end = start + duration - 1
  if (chance.percent(6)) return end + chance.whole(1, 3)
  return chance.percent(20) ? chance.whole(start, end) : end
}

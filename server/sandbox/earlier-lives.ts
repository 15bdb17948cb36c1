/** Provisional advance authorisations, and applications that another one followed. */
import { responsePeriod } from '../../domain/rules/response-deadline.ts'
import type { Chance } from './chance.ts'
import { deemed, minutesIn, on, underReview, type Life, type Step } from './life.ts'

export type AdvanceStory = 'awaiting' | 'under_assessment' | 'granted' | 'deemed' | 'refused' | 'cancelled'

/** Working days that are never less than the 84 calendar days of a PAA's notice (BR-PERMIT-01). */
const advanceNotice = 64
/** Working days that 28 calendar days never reach, and that they always cover (BR-PERMIT-01). */
const afterAdvanceAnswer = 24
const withinAdvanceAnswer = 14

/** A life of a provisional advance authorisation that has not progressed yet. */
export function advanceLife(story: AdvanceStory, chance: Chance): Life {
  const isOpen = story === 'awaiting' || story === 'under_assessment'
  const received = isOpen
    ? chance.whole(-withinAdvanceAnswer, -1)
    : chance.whole(-55, story === 'deemed' ? -afterAdvanceAnswer - 2 : -3)
  const start = received + advanceNotice + chance.whole(0, 30)
  const decided = chance.whole(received, Math.min(received + withinAdvanceAnswer, -1))
  return {
    category: 'paa',
    received: { day: received, minutes: minutesIn('received', chance) },
    start,
    end: start + chance.whole(11, 40) - 1,
    steps: advanceSteps(story, received, decided, chance),
  }
}

/** The granted PAA that a major permit came from (BR-PERMIT-61). */
export function advanceBefore(major: Life, progressedAt: Temporal.Instant, chance: Chance): Life {
  const latest = Math.min(major.received.day - withinAdvanceAnswer - 1, major.start - advanceNotice)
  const received = latest - chance.whole(0, 10)
  return {
    category: 'paa',
    received: { day: received, minutes: minutesIn('received', chance) },
    start: major.start,
    end: major.end,
    steps: [
      on('grant', chance.whole(received, received + withinAdvanceAnswer), 'decided'),
      { move: 'progress', at: progressedAt },
    ],
  }
}

/** The refused application that an accepted one followed (BR-PERMIT-25). */
export function refusedBefore(next: Life, chance: Chance): Life {
  const received = next.received.day - chance.whole(2, 9)
  const decided = chance.whole(received, Math.min(received + responsePeriod(next.category).days, next.received.day - 1))
  return {
    ...next,
    received: { day: received, minutes: minutesIn('received', chance) },
    steps: [on('refuse', decided, 'decided')],
  }
}

function advanceSteps(story: AdvanceStory, received: number, decided: number, chance: Chance): Step[] {
  switch (story) {
    case 'awaiting':
      return []
    case 'under_assessment':
      return [on('mark_under_assessment', chance.whole(received, -1), 'marked')]
    case 'granted':
      return [...underReview(received, decided, chance), on('grant', decided, 'decided')]
    case 'deemed':
      return [deemed]
    case 'refused':
      return [on('refuse', decided, 'decided')]
    case 'cancelled':
      return [on('cancel', decided, 'later')]
  }
}

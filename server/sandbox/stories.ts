/** Which lives the works of the sandbox have, and how often. */
import type { Chance } from './chance.ts'
import { advanceBefore, advanceLife, refusedBefore, type AdvanceStory } from './earlier-lives.ts'
import { immediateLife, type ImmediateStory } from './immediate-lives.ts'
import type { Life, Step } from './life.ts'
import { plannedLife, type PlannedStory } from './planned-lives.ts'
import type { WorkingDaysAround } from './working-days-around.ts'

type Story =
  | { readonly weight: number; readonly planned: PlannedStory }
  | { readonly weight: number; readonly immediate: ImmediateStory }
  | { readonly weight: number; readonly advance: AdvanceStory }
  | { readonly weight: number; readonly progressed: PlannedStory }
  | { readonly weight: number; readonly reapplied: PlannedStory }

const stories: readonly Story[] = [
  { weight: 75, planned: 'awaiting' },
  { weight: 35, planned: 'under_assessment' },
  { weight: 35, planned: 'sent_back' },
  { weight: 190, planned: 'granted_ahead' },
  { weight: 30, planned: 'deemed_ahead' },
  { weight: 130, planned: 'in_progress' },
  { weight: 20, planned: 'overrunning' },
  { weight: 250, planned: 'completed' },
  { weight: 45, planned: 'refused' },
  { weight: 12, planned: 'revoked' },
  { weight: 6, planned: 'revoked_on_site' },
  { weight: 40, planned: 'cancelled' },
  { weight: 14, immediate: 'awaiting' },
  { weight: 6, immediate: 'under_assessment' },
  { weight: 4, immediate: 'sent_back' },
  { weight: 18, immediate: 'granted' },
  { weight: 6, immediate: 'challenged' },
  { weight: 6, immediate: 'deemed' },
  { weight: 4, immediate: 'refused' },
  { weight: 60, immediate: 'completed' },
  { weight: 18, immediate: 'completed_undecided' },
  { weight: 8, immediate: 'completed_deemed' },
  { weight: 12, advance: 'awaiting' },
  { weight: 5, advance: 'under_assessment' },
  { weight: 14, advance: 'granted' },
  { weight: 4, advance: 'deemed' },
  { weight: 5, advance: 'refused' },
  { weight: 4, advance: 'cancelled' },
  { weight: 5, progressed: 'awaiting' },
  { weight: 8, progressed: 'granted_ahead' },
  { weight: 8, progressed: 'in_progress' },
  { weight: 7, progressed: 'completed' },
  { weight: 5, reapplied: 'awaiting' },
  { weight: 8, reapplied: 'granted_ahead' },
  { weight: 6, reapplied: 'in_progress' },
  { weight: 8, reapplied: 'completed' },
]

/** The lives of one works record's permits, the oldest first. */
export function tellStory(around: WorkingDaysAround, chance: Chance): Life[] {
  const story = chance.weighted(stories)
  if ('planned' in story) return [plannedWorks(story.planned, around, chance)]
  if ('immediate' in story) {
    return [
      immediateLife(story.immediate, chance.percent(60) ? 'immediate_urgent' : 'immediate_emergency', around, chance),
    ]
  }
  if ('advance' in story) return [advanceLife(story.advance, chance)]
  if ('progressed' in story) {
    const major = plannedLife(story.progressed, 'major', chance.whole(11, 30), around, chance)
    return [advanceBefore(major, around.at(major.received.day, major.received.minutes), chance), major]
  }
  const next = plannedWorks(story.reapplied, around, chance)
  return [refusedBefore(next, chance), next]
}

/** Working days by which old works are further back: their guarantees are running out now (BR-REIN-21). */
const longAgo = 390

/** The life of works that were finished two years ago or a little less. */
export function tellOldStory(around: WorkingDaysAround, chance: Chance): Life[] {
  const life = plannedWorks('completed', around, chance)
  const earlier = (step: Step): Step =>
    typeof step.at === 'object' && 'day' in step.at ? { ...step, at: { ...step.at, day: step.at.day - longAgo } } : step
  return [
    {
      ...life,
      received: { ...life.received, day: life.received.day - longAgo },
      start: life.start - longAgo,
      end: life.end - longAgo,
      steps: life.steps.map(earlier),
    },
  ]
}

/** Planned works of 1 to 3 working days are minor, of 4 to 10 standard (BR-WORK-42); longer ones begin as a PAA. */
function plannedWorks(story: PlannedStory, around: WorkingDaysAround, chance: Chance): Life {
  return chance.percent(58)
    ? plannedLife(story, 'minor', chance.whole(1, 3), around, chance)
    : plannedLife(story, 'standard', chance.whole(4, 10), around, chance)
}

/** The words for the values of works and permits, as the rules give them (BR-GEN-102). */
import { describe, expect, test } from 'vitest'
import * as enums from './testing/every-enum.ts'
import * as labels from './testing/every-label.ts'

const table = (words: Readonly<Record<string, string>>, values: readonly string[]) =>
  Object.fromEntries(values.map((value) => [value, labels.label(words, value)]))

describe('words of works and permits', () => {
  test('BR-PERMIT-97 works', () => {
    expect(table(labels.workStatusLabels, enums.workStatuses)).toEqual({
      planned: 'Works planned',
      in_progress: 'Works in progress',
      completed: 'Works completed',
      cancelled: 'Works cancelled',
      unattributable: 'Unattributable works',
      historical: 'Historical works',
      non_notifiable: 'Non notifiable works',
      section_81: 'Section 81 works',
    })
  })

  test('BR-PERMIT-100 categories', () => {
    expect(table(labels.workCategoryLabels, enums.workCategories)).toEqual({
      minor: 'Minor',
      standard: 'Standard',
      major: 'Major',
      paa: 'Major (PAA)',
      immediate_urgent: 'Immediate – urgent',
      immediate_emergency: 'Immediate – emergency',
      hs2_highway: 'HS2 (Highway)',
    })
  })

  test('BR-PERMIT-101 traffic management', () => {
    expect(table(labels.trafficManagementTypeLabels, enums.trafficManagementTypes)).toEqual({
      road_closure: 'Road closure',
      contra_flow: 'Contra-flow',
      lane_closure: 'Lane closure',
      multi_way_signals: 'Multi-way signals',
      two_way_signals: 'Two-way signals',
      convoy_workings: 'Convoy workings',
      stop_go_boards: 'Stop/go boards',
      temp_obstruction_15_minute_delay: 'Temporary obstruction 15 minute delay',
      priority_working: 'Priority working',
      give_and_take: 'Give and take',
      some_carriageway_incursion: 'Some carriageway incursion',
      no_carriageway_incursion: 'No carriageway incursion',
    })
  })

  test.each(enums.permitCancellationReasons)('BR-PERMIT-102 the reason %s reads as its own words', (reason) => {
    const words = reason.replaceAll('_', ' ')
    const label = labels.label(labels.permitCancellationReasonLabels, reason)
    expect(label).toBe(words.charAt(0).toUpperCase() + words.slice(1))
  })

  test('BR-PERMIT-103 footways', () => {
    expect(table(labels.closeFootwayLabels, enums.closeFootwayAnswers)).toEqual({
      yes_provide_pedestrian_walkway: 'Yes, a pedestrian walkway will be provided',
      yes_provide_alternative_route: 'Yes, an alternative route will be provided',
      no: 'No',
    })
  })

  test.each(enums.reasonsForRefusal)('BR-PERMIT-47 %s is never given a meaning of our own', (code) => {
    expect(labels.label(labels.reasonForRefusalLabels, code)).toBe(`${code} – see comments`)
  })

  test('BR-ALT-62 reviews of a duration challenge', () => {
    expect(table(labels.durationChallengeReviewStatusLabels, enums.durationChallengeReviewStatuses)).toEqual({
      duration_challenge_accepted: 'Duration challenge accepted',
      duration_challenge_not_accepted: 'Duration challenge not accepted',
    })
  })

  test('BR-ALT-63 answers to what was not accepted', () => {
    const words = labels.durationChallengeNonAcceptanceResponseStatusLabels
    expect(table(words, enums.durationChallengeNonAcceptanceResponseStatuses)).toEqual({
      reasonable_period_end_date_changed: 'Reasonable period end date changed',
      reasonable_period_end_date_not_changed: 'Reasonable period end date not changed',
    })
  })
})

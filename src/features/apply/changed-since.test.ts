import { describe, expect, test } from 'vitest'
import { adviceOn } from './application-advice.ts'
import { noAnswers } from './application-answers.ts'
import type { ApplicationAnswers } from './application-answers.ts'
import { changedRows, changedSteps, goneRows } from './changed-since.ts'
import { byReason, refusedBy } from './refusals.ts'
import { completeDraft, mondayMorning, parts, recordOfWorks } from './testing/complete-draft.ts'
import { refusedPermit } from './testing/refused-works.ts'

function again(changes: Partial<ApplicationAnswers>, before: Partial<ApplicationAnswers> = {}) {
  const draft = completeDraft(changes)
  const refusal = {
    permit: 'MW00112345678-01',
    reasons: ['RC22'],
    comments: 'Not at these hours',
    before: { ...completeDraft().answers, ...before },
  }
  return { ...draft, record: { ...recordOfWorks, refusal } }
}

describe('what has changed since the refusal', () => {
  test('is every answer that reads otherwise, with what it was', () => {
    const draft = again({ proposed_start_date: parts('2026-12-08') })
    expect(changedSteps(draft)).toEqual(['timings'])
    expect([...changedRows('timings', draft)]).toEqual([
      ['proposed_start_date', expect.stringContaining('7 December 2026')],
    ])
  })

  test('is a condition that was not there, and one that is there no more', () => {
    const added = again({ permit_conditions: [...noAnswers.permit_conditions, 'NCT02a'] })
    expect(changedRows('conditions', added).get('condition_details.NCT02a')).toBe('Not answered')
    const gone = again({}, { permit_conditions: [...noAnswers.permit_conditions, 'NCT05a'] })
    expect(goneRows('conditions', gone).map(({ key }) => key)).toEqual(['NCT05a'])
    expect(changedSteps(gone)).toEqual(['conditions'])
  })

  test('is nothing where there was no refusal', () => {
    expect(changedSteps(completeDraft())).toEqual([])
  })

  test('is warned of when it is only the dates, or nothing', () => {
    const titlesOf = (draft: ReturnType<typeof again>) =>
      adviceOn(draft, null, [], mondayMorning)
        .map(({ title }) => title)
        .filter((title) => title.includes('since it was refused'))
    expect(titlesOf(again({}))).toEqual(['Nothing has changed since it was refused'])
    const dates = again({ proposed_start_date: parts('2026-12-08') })
    expect(titlesOf(dates)).toEqual(['Only the dates have changed since it was refused'])
    expect(titlesOf(again({ traffic_management_type: 'stop_go_boards' }))).toEqual([
      'Changed since it was refused: traffic management',
    ])
  })
})

describe('earlier refusals', () => {
  const late = { ...refusedPermit, permit_reference_number: 'MW2-01', reasons_for_refusal: ['RC22' as const] }
  const bare = { ...refusedPermit, permit_reference_number: 'MW3-01', reasons_for_refusal: [] }

  test('stand under their reasons, the commonest first', () => {
    const found = byReason([refusedPermit, bare, late])
    expect(found.map(({ count }) => count)).toEqual([2, 1])
    expect(found[1]?.reason).toBe('No reason given')
  })

  test('say the same words once', () => {
    const [lesson] = byReason([refusedPermit, late])
    expect(lesson?.words.map(({ comments }) => comments)).toEqual(['Work outside 7:30 to 9:30'])
    expect(lesson?.words[0]?.refusals.map(({ prn }) => prn)).toEqual(['MW00112345678-01', 'MW2-01'])
  })

  test('are those of one authority', () => {
    expect(refusedBy('5510', [refusedPermit])).toHaveLength(1)
    expect(refusedBy('5520', [refusedPermit])).toEqual([])
  })
})

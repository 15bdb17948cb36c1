import { describe, expect, test } from 'vitest'
import { mayAnswerInspection } from './inspection-answers.ts'

const failed = { inspection_outcome: 'failed_low', inspection_status: 'recorded' } as const
const due = '2026-12-11'
const at = (text: string) => Temporal.Instant.from(text)

describe('answering an inspection', () => {
  test('is open to the end of the last day (BR-INSP-51)', () => {
    const late = at('2026-12-11T23:59:00Z')
    expect(mayAnswerInspection(failed, due, 'inspection_outcome_disputed', 'Planner', late).yes).toBe(true)
  })

  test('is over the day after, for silence is acceptance (BR-INSP-51)', () => {
    const after = at('2026-12-12T00:00:00Z')
    const answer = mayAnswerInspection(failed, due, 'inspection_outcome_disputed', 'Planner', after)
    expect(answer).toEqual({
      no: 'The time to answer ended on 11 December 2026: the inspection is accepted',
      rule: 'BR-INSP-51',
    })
  })

  test('goes on after that day where the promoter has answered in time (BR-INSP-74, 77)', () => {
    const after = at('2026-12-20T09:00:00Z')
    const disputed = { ...failed, promoter_response_status: 'inspection_outcome_disputed' } as const
    expect(mayAnswerInspection(disputed, due, 'reviewing_dispute', 'HighwayAuthority', after).yes).toBe(true)
    expect(mayAnswerInspection(disputed, due, 'inspection_outcome_accepted', 'Planner', after).yes).toBe(true)
  })
})

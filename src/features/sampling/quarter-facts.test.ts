import { describe, expect, test } from 'vitest'
import { runWords, whyNot } from './quarter-facts.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const quarter = (start: string, is_in_progress: boolean) => ({
  quarter: { start_date: `${start}T00:00:00.000Z`, end_date: `${start}T00:00:00.000Z`, is_in_progress },
})

describe('what can be done about a quarter now (BR-PBI-21, 23, 24, 36 to 38)', () => {
  test('in progress it is ended; none is started, and no end undone', () => {
    expect(whyNot({ ...quarter('2026-10-01', true), targets_waiting: 1 }, today)).toEqual({
      start: 'Q3 October–December 2026 is in progress',
      revert: 'Q3 October–December 2026 is in progress',
    })
  })

  test('ended before its time its end can be undone, and the next waits for its day', () => {
    expect(whyNot({ ...quarter('2026-10-01', false), targets_waiting: 1 }, today)).toMatchObject({
      start: 'The next quarter has not begun yet',
      end: 'No quarter is in progress',
    })
    expect(whyNot({ ...quarter('2026-10-01', false), targets_waiting: 1 }, today)).not.toHaveProperty('revert')
  })

  test('without a target none is started', () => {
    expect(whyNot({ quarter: null, targets_waiting: 0 }, today)).toMatchObject({
      start: 'Set a target for at least one promoter first',
      revert: 'No quarter has ended',
    })
  })
})

describe('how far a run is (BR-PBI-25)', () => {
  const run = {
    date_created: '2026-11-23T10:00:00Z',
    job_status: 'in_progress',
    job_status_string: 'In progress',
    username: 'officer@marlshire.example',
    sample_inspection_rate: 100,
    samples_drawn: 3,
    targets_done: 2,
    targets_asked: 4,
  } as const

  test('target by target, and where it failed', () => {
    expect(runWords(run)).toBe('In progress: 2 of 4 targets')
    expect(runWords({ ...run, job_status: 'failed' })).toBe(
      'Failed after 2 of 4 targets: what was drawn stays. Generate samples again',
    )
    expect(runWords({ ...run, job_status: 'failed', targets_asked: null })).toBe('Failed. Generate samples again')
    expect(runWords({ ...run, job_status: 'complete', job_status_string: 'Complete' })).toBe('Complete')
  })
})

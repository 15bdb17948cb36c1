import { describe, expect, it } from 'vitest'
import {
  guaranteeStandings,
  reinstatementStatuses,
  type ReinstatementStatus,
} from '../contract/enums/reinstatements.ts'
import { daysOfStanding } from './guarantee-standing.ts'

const today = Temporal.PlainDate.from('2026-11-24')

function standingsOf(status: ReinstatementStatus, endOn: Temporal.PlainDate) {
  const isIn = (from: Temporal.PlainDate | undefined, to: Temporal.PlainDate | undefined) =>
    (!from || Temporal.PlainDate.compare(from, endOn) <= 0) && (!to || Temporal.PlainDate.compare(endOn, to) <= 0)
  return guaranteeStandings.filter((standing) =>
    daysOfStanding(standing, today).some((days) => days.status === status && isIn(days.endsFrom, days.endsTo)),
  )
}

describe('how far a reinstatement is in its guarantee', () => {
  it.each([
    ['permanent', '2026-11-23', 'ended'],
    ['permanent', '2026-11-24', 'ending_soon'],
    ['permanent', '2027-01-23', 'ending_soon'],
    ['permanent', '2027-01-24', 'in_guarantee'],
    ['interim', '2026-11-23', 'ended'],
    ['interim', '2026-11-24', 'ending_soon'],
    ['interim', '2026-12-24', 'ending_soon'],
    ['interim', '2026-12-25', 'interim'],
  ] as const)('%s until %s is %s', (status, endOn, standing) => {
    expect(standingsOf(status, Temporal.PlainDate.from(endOn))).toEqual([standing])
  })

  it('is one thing on every day', () => {
    for (const status of reinstatementStatuses) {
      for (let days = -100; days < 100; days += 1) expect(standingsOf(status, today.add({ days }))).toHaveLength(1)
    }
  })
})

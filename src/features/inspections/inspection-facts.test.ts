import { describe, expect, test } from 'vitest'
import { answerClock, answersFor, scheduledOf, waitsFor, type InspectionSummary } from './inspection-facts.ts'
import { inspectionAlerts, inspectionClock, inspectionOffers } from './inspection-offers.ts'

const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
const wrn = 'MW00112345678'
const failed = {
  inspection_date: '2026-11-20T09:00:00Z',
  inspection_response_type: 'inspection',
  inspection_response_type_string: 'Inspection',
  inspection_reference_number: `${wrn}-INSP-01`,
  inspection_type: 'live_site',
  inspection_type_string: 'Live site',
  inspection_status: 'recorded',
  inspection_status_string: 'Recorded',
  inspection_outcome: 'failed_low',
  inspection_outcome_string: 'Failed – low',
  auto_acceptance_due_date: '2026-11-30T00:00:00Z',
} satisfies InspectionSummary
const disputed: InspectionSummary = { ...failed, promoter_response_status: 'inspection_outcome_disputed' }
const scheduled: InspectionSummary = {
  ...failed,
  inspection_reference_number: null,
  inspection_response_type: 'reinspection',
  inspection_status: 'scheduled',
  inspection_outcome: null,
}

const open = (inspection: InspectionSummary, role: 'Planner' | 'HighwayAuthority') =>
  answersFor(inspection, role, now).flatMap(({ answer, may }) => (may.yes ? [answer] : []))

describe('answers to an inspection', () => {
  test('BR-INSP-70 to 72: the promoter has three, the authority none yet', () => {
    expect(open(failed, 'Planner')).toHaveLength(3)
    expect(open(failed, 'HighwayAuthority')).toEqual([])
    expect(waitsFor(failed, 'Planner', now)).toBe(true)
  })

  test('BR-INSP-74 to 77: once disputed, the authority answers and the promoter may still accept', () => {
    expect(open(disputed, 'HighwayAuthority')).toHaveLength(3)
    expect(open(disputed, 'Planner')).toEqual(['inspection_outcome_accepted'])
    expect(waitsFor(disputed, 'HighwayAuthority', now)).toBe(true)
    expect(waitsFor(disputed, 'Planner', now)).toBe(false)
  })

  test('BR-INSP-51: the clock runs until the promoter has answered', () => {
    expect(answerClock(failed, now)).toMatchObject({ note: 'Accepted automatically after 30 November 2026' })
    expect(answerClock(disputed, now)).toBeUndefined()
    expect(answerClock(scheduled, now)).toBeUndefined()
  })
})

describe('what a works record asks for', () => {
  const nonCompliance = {
    non_compliance_reference_number: `${wrn}-NC-01`,
    non_compliance_date: '2026-11-20T09:00:00Z',
    non_compliance_status: 'issued',
    non_compliance_status_string: 'Issued',
  } as const
  const work = { work_reference_number: wrn, inspections: [scheduled, failed], non_compliances: [nonCompliance] }
  const texts = (role: 'Planner' | 'HighwayAuthority') => inspectionOffers(work, role, now).map(({ text }) => text)

  test('of the promoter: its answer, with the clock', () => {
    expect(texts('Planner').slice(0, 2)).toEqual(['Answer inspection INSP-01', 'Open non-compliance NC-01'])
    expect(inspectionOffers(work, 'Planner', now)[0]?.isNext).toBe(true)
    expect(inspectionClock(work, 'Planner', now)?.words).toBeTruthy()
    expect(inspectionAlerts(work)).toHaveLength(1)
  })

  test('BR-INSP-40: of the authority one scheduled inspection at a time', () => {
    expect(scheduledOf(work)).toBe(scheduled)
    expect(texts('HighwayAuthority')).toContain('Cancel the scheduled inspection')
    expect(texts('HighwayAuthority')).not.toContain('Schedule an inspection')
    expect(inspectionClock(work, 'HighwayAuthority', now)).toBeUndefined()
  })
})

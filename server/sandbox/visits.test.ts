/** Inspections and non-compliances of the sandbox: such as the rules allow, whenever the county is made. */
import { describe, expect, test } from 'vitest'
import { jsmStatuses, nonComplianceStatuses } from '../../domain/contract/enums/non-compliances.ts'
import { parseReference } from '../../domain/references.ts'
import { isAnswerOverdue } from '../../domain/rules/auto-acceptance.ts'
import { outcomeStateOf } from '../../domain/rules/inspection-outcome-states.ts'
import { outcomesOf } from '../../domain/rules/inspection-matrix.ts'
import { issuesNonCompliance } from '../../domain/rules/non-compliance-states.ts'
import { makeChance } from './chance.ts'
import { findings } from './inspection-stories.ts'
import { makeSection81s } from './section-81s.ts'
import { makeSites } from './sites.ts'
import { makeStreets } from './streets.ts'
import { makeVisits } from './visits.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(2026))
const moments = ['2026-11-24T10:00:00Z', '2026-11-24T23:30:00Z', '2026-03-29T00:30:00Z', '2028-02-29T12:00:00Z']
const counties = moments.map((text) => {
  const now = Temporal.Instant.from(text)
  const made = makeWorks(1000, streets, now, makeChance(7))
  const { works: found } = makeSection81s(streets, now, makeChance(6))
  const { reinstatements } = makeSites(made, { now, chance: makeChance(9) })
  const county = { works: [...made.works, ...found], permits: made.permits, reinstatements, samples: [] }
  return { now, county, made: makeVisits(county, now, makeChance(10)) }
})

describe.each(counties)('at $now', ({ now, county, made }) => {
  const { inspections, nonCompliances, events, planned } = made

  test('BR-INSP-10: every finding that there is, each on works that may have it', () => {
    for (const { type, category, outcome } of findings) {
      const found = inspections.some(
        (row) =>
          row.inspection_type === type &&
          row.inspection_outcome === outcome &&
          (type === 'section_81' || row.inspection_category === category),
      )
      expect(found, `${type} ${category} ${outcome}`).toBe(true)
    }
    for (const row of inspections) {
      const category = row.inspection_category
      if (category === 'section_81_initial' || category === 'section_81_follow_up') continue
      expect(outcomesOf(row.inspection_type, category), row.reference).toContain(row.inspection_outcome)
    }
  })

  test('BR-INSP-70 to 78: every state of an answer, and none waits beyond its last day (BR-INSP-51)', () => {
    const states = new Set(inspections.map(outcomeStateOf))
    const all = ['no_answer_due', 'no_response', 'accepted', 'disputed', 'joint_site_meeting_needed']
    const more = ['reviewing_dispute', 'no_agreement', 'promoter_accepts', 'withdrawn']
    expect(states).toEqual(new Set([...all, ...more]))
    expect(inspections.some((row) => row.is_auto_accepted)).toBe(true)
    for (const row of inspections.filter((one) => outcomeStateOf(one) === 'no_response')) {
      expect(isAnswerOverdue(row.auto_acceptance_due_on, now), row.reference).toBe(false)
    }
  })

  test('BR-NC-01: every failed inspection of a reinstatement has its non-compliance, and no other begins one', () => {
    const references = new Set(nonCompliances.map((row) => row.reference))
    for (const row of inspections) {
      if (issuesNonCompliance(row)) expect(references, row.reference).toContain(row.non_compliance_reference)
      else if (row.non_compliance_reference) expect(row.inspection_type).toBe('non_compliance_follow_up')
    }
    for (const { reference } of nonCompliances) {
      const [began] = inspections.filter((row) => row.non_compliance_reference === reference)
      expect(began && issuesNonCompliance(began), reference).toBe(true)
    }
  })

  test('BR-NC-06, 20 to 26: every status, and every state of a meeting', () => {
    expect(new Set(nonCompliances.map((row) => row.non_compliance_status))).toEqual(new Set(nonComplianceStatuses))
    expect(new Set(nonCompliances.map((row) => row.jsm_status))).toEqual(new Set([null, ...jsmStatuses]))
    for (const row of nonCompliances) {
      if (row.jsm_status === 'awaiting_agreement') expect(row.jsm_suggested_at, row.reference).not.toBeNull()
    }
  })

  test('BR-GEN-80: numbers follow each other on each works record', () => {
    for (const row of inspections) {
      const own = inspections.filter((one) => one.work_reference === row.work_reference)
      expect(own.map((one) => one.sequence).sort()).toEqual(own.map((_, at) => at + 1))
      expect(parseReference(row.reference)).toMatchObject({ kind: 'inspection', parent: row.work_reference })
    }
  })

  test('BR-INSP-40, 41: visits to come are one on a works record, from tomorrow on', () => {
    expect(planned).toHaveLength(8)
    expect(new Set(planned.map((row) => row.work_reference)).size).toBe(8)
    expect(planned.filter((row) => row.inspection_at !== null)).toHaveLength(4)
  })

  test('every event tells of a record that is there, on works that were there, and of nothing to come', () => {
    const there = new Set([...inspections, ...nonCompliances].map((row) => row.reference))
    const createdAt = new Map(county.works.map((work) => [work.reference, work.created_at]))
    for (const event of events) {
      const object = event.object_reference ?? ''
      const isVisit = event.object_type === 'scheduled_inspection'
      expect(isVisit ? createdAt.has(object) : there.has(object), object).toBe(true)
      const at = Temporal.Instant.from(event.acted_at)
      expect(Temporal.Instant.compare(at, now), object).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(at, createdAt.get(event.work_reference ?? '') ?? now), object).toBe(1)
    }
    for (const reference of there) expect(events.some((event) => event.object_reference === reference)).toBe(true)
  })
})

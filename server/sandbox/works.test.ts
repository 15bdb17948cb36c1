import { expect, test } from 'vitest'
import { distanceToLine, geometryProblems, positionsOf } from '../../domain/geometry.ts'
import { englandAndWales as holidays } from '../../domain/rules/bank-holidays.ts'
import { isEarlyStart } from '../../domain/rules/early-start.ts'
import { responseDeadline } from '../../domain/rules/response-deadline.ts'
import { workCategory } from '../../domain/rules/work-category.ts'
import { endOfLondonDay } from '../../domain/rules/working-days.ts'
import { isOwnWorksReference } from '../../domain/references.ts'
import { makeChance } from './chance.ts'
import { sandboxOrganisations } from './organisations.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(1))
const streetOf = new Map(streets.map((street) => [street.usrn, street]))

/** A working day at three hours, a Saturday, Sundays on both clock changes, and days when Christmas is near. */
const moments = [
  '2026-11-24T07:10:00Z',
  '2026-11-24T12:00:00Z',
  '2026-11-24T23:30:00Z',
  '2026-11-21T10:00:00Z',
  '2026-03-29T02:00:00Z',
  '2026-10-25T10:00:00Z',
  '2026-12-28T09:00:00Z',
  '2027-01-05T09:00:00Z',
].map((text) => Temporal.Instant.from(text))

const worlds = moments.map((now) => ({ now, made: makeWorks(700, streets, now, makeChance(7)) }))

const isBefore = (a: string | Temporal.Instant, b: string | Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0

test('the same seed and now make the same works, another seed makes others', () => {
  const [now] = moments as [Temporal.Instant]
  const make = (seed: number) => JSON.stringify(makeWorks(60, streets, now, makeChance(seed)))
  expect(make(3)).toBe(make(3))
  expect(make(3)).not.toBe(make(4))
})

test.each(worlds)('nothing has happened after $now', ({ now, made }) => {
  for (const event of made.events) expect(isBefore(now, event.acted_at), JSON.stringify(event)).toBe(false)
  for (const permit of made.permits) {
    for (const at of [permit.created_at, permit.actual_start_at, permit.actual_stop_at, permit.status_changed_at]) {
      if (at) expect(isBefore(now, at), permit.reference).toBe(false)
    }
  }
})

test.each(worlds)('BR-PERMIT-15: at $now no permit waits beyond its deadline', ({ now, made }) => {
  const waiting = made.permits.filter((permit) => ['submitted', 'under_assessment'].includes(permit.permit_status))
  expect(waiting.length).toBeGreaterThan(20)
  for (const permit of waiting) {
    const over = endOfLondonDay(Temporal.PlainDate.from(permit.deadline_on))
    expect(isBefore(now, over), `${permit.reference} until ${permit.deadline_on}`).toBe(true)
  }
})

test.each(worlds)('BR-PERMIT-10, 12 at $now: deadlines and early starts are what the rules say', ({ made }) => {
  for (const permit of made.permits) {
    const receivedAt = Temporal.Instant.from(permit.created_at)
    const startOn = Temporal.PlainDate.from(permit.proposed_start_on)
    const deadline = responseDeadline(receivedAt, permit.work_category, holidays).toString()
    expect(permit.deadline_on, permit.reference).toBe(deadline)
    expect(permit.is_early_start).toBe(isEarlyStart(receivedAt, startOn, permit.work_category, holidays))
    const answered = permit.details.pre_approval_authoriser ?? permit.details.early_start_reason
    expect(answered !== undefined, 'BR-PERMIT-13').toBe(permit.is_early_start)
  }
})

test.each(worlds)('BR-WORK-42 to 46 at $now: the category follows from length and order', ({ made }) => {
  for (const permit of made.permits) {
    const earlier = made.permits.filter(
      (other) => other.work_reference === permit.work_reference && other.sequence < permit.sequence,
    )
    const category = workCategory(
      {
        work_type: permit.work_type,
        immediate_risk: permit.details.immediate_risk ?? null,
        is_ttro_required: permit.details.is_ttro_required ?? null,
        startOn: Temporal.PlainDate.from(permit.proposed_start_on),
        endOn: Temporal.PlainDate.from(permit.proposed_end_on),
        progressesPaa: earlier.some((other) => other.permit_status === 'progressed'),
        earlierPermits: earlier.map((other) => ({ category: other.work_category, status: other.permit_status })),
      },
      holidays,
    )
    expect(permit.work_category, permit.reference).toBe(category)
  }
})

test.each(worlds)('BR-PERMIT-61, 78 at $now: a progressed PAA knows the permit that came of it', ({ made }) => {
  const references = new Set(made.permits.map((permit) => permit.reference))
  const progressed = made.permits.filter((permit) => permit.permit_status === 'progressed')
  for (const { details } of progressed) expect(references).toContain(details.progressed_to)
})

test.each(worlds)('every state has permits at $now', ({ made }) => {
  const found = new Set(made.permits.map((permit) => permit.permit_status))
  const all = ['submitted', 'under_assessment', 'permit_modification_request', 'granted', 'refused', 'revoked']
  for (const status of [...all, 'cancelled', 'closed', 'progressed'] as const) expect(found, status).toContain(status)
  expect(made.permits.some((permit) => permit.is_deemed)).toBe(true)
  expect(made.permits.some((permit) => permit.is_duration_challenged)).toBe(true)
  expect(made.permits.some((permit) => permit.work_category === 'paa')).toBe(true)
  expect(new Set(made.works.map((work) => work.work_status))).toEqual(
    new Set(['planned', 'in_progress', 'completed', 'cancelled']),
  )
})

test.each(worlds)('at $now start and stop agree with the state of the works', ({ made }) => {
  const workOf = new Map(made.works.map((work) => [work.reference, work]))
  for (const permit of made.permits.filter((one) => one.is_active)) {
    const status = workOf.get(permit.work_reference)?.work_status
    const isOnSite = permit.actual_start_at !== null && permit.actual_stop_at === null
    if (status === 'in_progress') expect(isOnSite, permit.reference).toBe(true)
    if (status === 'planned') expect(permit.actual_start_at, permit.reference).toBeNull()
    if (status === 'completed') expect(permit.actual_stop_at, permit.reference).not.toBeNull()
  }
})

test('each works record has one active permit, the latest', () => {
  for (const { made } of worlds) {
    const active = made.permits.filter((permit) => permit.is_active)
    expect(active.length).toBe(made.works.length)
    for (const permit of active) {
      const later = made.permits.filter(
        (other) => other.work_reference === permit.work_reference && other.sequence > permit.sequence,
      )
      expect(later).toEqual([])
    }
  }
})

test('BR-GEN-30, 32: works lie on their street, 25 metres off at most', () => {
  for (const { made } of worlds) {
    for (const work of made.works) {
      const street = streetOf.get(work.usrn)
      expect(geometryProblems(work.works_coordinates), work.reference).toEqual([])
      for (const position of positionsOf(work.works_coordinates)) {
        expect(street && distanceToLine(position, street.line), work.reference).toBeLessThan(25)
      }
    }
  }
})

test('BR-GEN-60: references begin with the prefix and the workstream, and none is given twice', () => {
  const prefixOf = new Map(sandboxOrganisations.map((one) => [one.swa_code, one.prefix]))
  for (const { made } of worlds) {
    expect(new Set(made.works.map((work) => work.reference)).size).toBe(made.works.length)
    for (const work of made.works) {
      const prefix = prefixOf.get(work.promoter_swa_code) ?? ''
      expect(isOwnWorksReference(work.reference, prefix, work.workstream_prefix), work.reference).toBe(true)
    }
  }
})

test('the log is in the order of time and begins with the creation of each works record', () => {
  for (const { made } of worlds) {
    const seen = new Set<string>()
    for (const [position, event] of made.events.entries()) {
      if (position > 0) expect(isBefore(event.acted_at, made.events[position - 1]?.acted_at ?? '')).toBe(false)
      const reference = event.work_reference ?? ''
      if (!seen.has(reference)) expect(event.event).toMatch(/works_record_created$/)
      seen.add(reference)
    }
    expect(seen.size).toBe(made.works.length)
  }
})

test.each(worlds)('BR-PERMIT-29 at $now: some works are shared, and say how; immediate ones never', ({ made }) => {
  const shared = made.permits.filter(({ details }) => details.collaborative_working)
  expect(new Set(shared.map(({ details }) => details.collaboration_type)).size).toBe(3)
  expect(shared.length).toBeLessThan(made.permits.length / 5)
  for (const { details, work_category: category } of shared) {
    expect(details.collaboration_details).toBeTruthy()
    expect(category).not.toMatch(/^immediate/)
  }
})

/**
 * The loop of the jobs over whole simulated days of 23, 24 and 25 hours: what is due on a London day happens once, at the
 * first minute after it (BR-GEN-24), wherever the clocks change. Four turns a minute over each whole day with
 * SIMULATED_DAYS=whole (`npm run test:long`); otherwise a turn a minute around each midnight.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInspection } from '../../domain/contract/inspections.ts'
import { generateSampleInspections } from '../../domain/contract/sampling.ts'
import { createSection58, updateSection58Status } from '../../domain/contract/section-58s.ts'
import { alterationsOf, oneDayLonger } from '../testing/change-request.ts'
import { inspection } from '../testing/inspection.ts'
import { peopleOf } from '../testing/people.ts'
import { insertReinstatedWork, setSampleTarget, startQuarter } from '../testing/sample-targets.ts'
import { section58 } from '../testing/sections-and-activities.ts'
import { startWorld, type World } from '../testing/world.ts'
import { generateSamples } from './generate-samples.ts'
import { letTimePass } from './jobs.ts'

const isWhole = process.env['SIMULATED_DAYS'] === 'whole'
const turnSeconds = isWhole ? 15 : 60

const days = [
  { name: 'year end', day: '2026-12-31', hours: 24 },
  { name: 'clocks go forward', day: '2027-03-28', hours: 23 },
  { name: 'a day like any other', day: '2027-06-09', hours: 24 },
  { name: 'clocks go back', day: '2027-10-31', hours: 25 },
].map((one) => ({ ...one, start: Temporal.PlainDate.from(one.day).toZonedDateTime('Europe/London') }))

/** Each simulated day ends what was due on the day before, at its beginning, and what is due on it, at its end. */
const dueDays = days.flatMap(({ start }) => [start.subtract({ days: 1 }), start]).map((day) => day.toPlainDate())

let world: World
const due = new Map<string, string[]>()
beforeAll(async () => {
  world = await startWorld()
  for (const on of dueDays) due.set(on.toString(), await makeDue(on))
  await makeSamples()
}, 120_000)
afterAll(() => world.stop())

/** One of everything that time ends, due on this day; answers the events that are to come of it. */
async function makeDue(on: Temporal.PlainDate): Promise<string[]> {
  const people = peopleOf(world)
  const { permitReferenceNumber } = await people.apply()
  await setDue('permit', 'deadline_on', permitReferenceNumber, on)
  const granted = await people.apply()
  await people.decide(granted)
  const { permitAlterationReferenceNumber } = await alterationsOf(world).make(granted, oneDayLonger)
  await setDue('permit_alteration', 'deadline_on', permitAlterationReferenceNumber, on)
  const areas = [{ failure_reason: 'live_site_signage', details: 'No sign at the bend' }] as const
  const body = inspection({ inspection_outcome: 'failed_low', failure_reason_details: [...areas] })
  const { inspection_reference_number } = await people.officer.must(recordInspection, { params: granted, body })
  await setDue('inspection', 'auto_acceptance_due_on', inspection_reference_number, on)
  const { section_58_reference_number } = await people.officer.must(createSection58, { body: section58() })
  const params = { section58ReferenceNumber: section_58_reference_number }
  const inForce = { status: 'in_force', start_date: '2026-05-31' } as const
  await people.officer.must(updateSection58Status, { params, body: inForce })
  await setDue('section_58', 'end_on', section_58_reference_number, on)
  return [
    `permit_deemed ${permitReferenceNumber}`,
    `alteration_deemed ${permitAlterationReferenceNumber}`,
    `inspection_auto_accepted ${inspection_reference_number}`,
    `section_58_closed ${section_58_reference_number}`,
  ]
}

async function makeSamples(): Promise<void> {
  const workOf = (on: Temporal.PlainDate) => `MW001-${on.toString()}`
  for (const on of dueDays) {
    await insertReinstatedWork(world.db, { reference: workOf(on), reinstated: '2026-06-10', ends: '2028-06-09' })
  }
  await setSampleTarget(world)
  await startQuarter(world)
  await peopleOf(world).officer.must(generateSampleInspections, { body: { sample_inspection_rate: 100 } })
  await generateSamples(world.house)
  for (const on of dueDays) {
    const sample = await world.db
      .selectFrom('sample')
      .select('reference')
      .where('work_reference', '=', workOf(on))
      .executeTakeFirstOrThrow()
    await setDue('sample', 'expires_on', sample.reference, on)
    due.get(on.toString())?.push(`sample_inspection_expired ${sample.reference}`)
  }
}

/** The day itself is given here: which day the rules make of an application is tested where they are. */
async function setDue(table: string, column: string, reference: string, on: Temporal.PlainDate): Promise<void> {
  await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${on.toString()} where reference = ${reference}`.execute(
    world.db,
  )
}

/** The moments of the turns: all of the day and a little on either side, or a little around its two midnights. */
function* turns(start: Temporal.ZonedDateTime): Generator<Temporal.Instant> {
  const end = start.add({ days: 1 })
  const margin = { minutes: 5 }
  const spans = isWhole
    ? [[start.subtract(margin), end.add(margin)] as const]
    : [start, end].map((midnight) => [midnight.subtract(margin), midnight.add(margin)] as const)
  for (const [from, to] of spans) {
    for (let at = from; Temporal.ZonedDateTime.compare(at, to) <= 0; at = at.add({ seconds: turnSeconds })) {
      yield at.toInstant()
    }
  }
}

async function newest(): Promise<number> {
  const rows = await world.db.selectFrom('work_event').select('update_id').execute()
  return Math.max(0, ...rows.map(({ update_id }) => update_id))
}

describe('BR-GEN-24: what is due on a London day happens once, at the first minute after it', () => {
  it.each(days)(
    '$name: $day of $hours hours',
    async ({ start, hours }) => {
      expect(start.hoursInDay).toBe(hours)
      const since = await newest()
      let looks = 0
      for (const at of turns(start)) {
        world.clock.set(at.toString())
        await letTimePass(world.house)
        looks += 1
      }
      const events = await world.db
        .selectFrom('work_event')
        .select(['event', 'object_reference', 'acted_at'])
        .where('update_id', '>', since)
        .execute()
      const happened = events.map(({ event, object_reference, acted_at }) => ({
        what: `${event} ${object_reference}`,
        at: acted_at.toString(),
      }))
      const expected = [start.subtract({ days: 1 }), start].flatMap((day) =>
        (due.get(day.toPlainDate().toString()) ?? []).map((what) => ({
          what,
          at: day.add({ days: 1 }).toInstant().toString(),
        })),
      )
      const byName = (one: { what: string }, other: { what: string }) => (one.what < other.what ? -1 : 1)
      expect(happened.toSorted(byName)).toEqual(expected.toSorted(byName))
      if (isWhole) console.log(`${start.toPlainDate()}: ${looks} turns, ${events.length} deadlines, each on its minute`)
    },
    900_000,
  )
})

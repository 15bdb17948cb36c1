import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPermits } from '../../../domain/contract/permits.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
const areas = Array.from({ length: 7 }, (_, at) => `GA-90${at}`)
beforeAll(async () => {
  world = await startWorld()
  for (const reference of areas) {
    await world.db
      .insertInto('geographical_area')
      .values({ reference, organisation_reference: '5510', name: reference, modified_at: '2026-11-24T09:00:00Z' })
      .execute()
  }
  await fill(areas.slice(0, 6), 10_000)
})
afterAll(() => world.stop())

/** Gives areas so many streets each. */
async function fill(references: readonly string[], streets: number): Promise<void> {
  for (const reference of references) {
    await sql`insert into geographical_area_street (area_reference, usrn)
              select ${reference}, 200000 + n from generate_series(1, ${streets}) as n`.execute(world.db)
  }
}

const list = (email: string) =>
  world.as(email).call(listPermits, { query: { geographical_area_reference_number: areas } })

describe('narrowing a list by areas (BR-GEO-04)', () => {
  it('passes with 60,000 streets together, and not with one more', async () => {
    expect((await list('officer@marlshire.example')).status).toBe(200)
    await fill(areas.slice(6), 1)
    const refused = await world
      .as('officer@marlshire.example')
      .refusal(listPermits, { query: { geographical_area_reference_number: areas } })
    expect(refused).toMatchObject({ status: 400, problems: [{ rule: 'BR-GEO-04' }] })
    expect(refused.fields[0]).toBe('geographical_area_reference_number')
  })

  it('is no matter of promoters, whom areas do not limit (BR-REP-11)', async () => {
    expect((await list('planner@water.example')).status).toBe(200)
  })
})

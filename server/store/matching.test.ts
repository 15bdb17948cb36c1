import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listPermits } from '../../domain/contract/permits.ts'
import { insertListedPermit } from '../testing/listed-permit.ts'
import { startWorld, type World } from '../testing/world.ts'
import { placesCalled } from './places.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertListedPermit(world.db, 'MW001-12345678-01')
  await insertListedPermit(world.db, 'MW001-87654321-01', { usrn: 99000002, street_name: 'Busy Street' })
})
afterAll(() => world.stop())

async function found(query: Record<string, string>): Promise<string[]> {
  const { rows } = await world.as('officer@marlshire.example').must(listPermits, { query })
  return rows.map((row) => row.permit_reference_number).sort()
}

describe('parts of references (BR-REP-06)', () => {
  test.each([
    ['MW001-12345678-01', 1],
    ['mw001-1234', 1],
    ['5678-01', 1],
    ['01', 2],
    ['-', 2],
    ['001-', 2],
    ['123456789', 0],
    ['%', 0],
    ['_W0', 0],
    ['MW001-12345678-01-and-more', 0],
  ])('"%s" is found in %i', async (permit_reference_number, many) => {
    expect(await found({ permit_reference_number })).toHaveLength(many)
  })

  test('every four letters of it in a reference are not enough', async () => {
    await insertListedPermit(world.db, 'MW001-12121212-01')
    expect(await found({ permit_reference_number: '12121212' })).toEqual(['MW001-12121212-01'])
    expect(await found({ permit_reference_number: '121212121' })).toEqual([])
  })

  test('the database and the server cut a text alike', async () => {
    const { rows } = await sql<{ parts: string[] }>`select fours_of('mw001-12') as parts`.execute(world.db)
    expect(rows[0]?.parts).toEqual(['mw00', 'w001', '001-', '01-1', '1-12'])
    const short = await sql<{ parts: string[] }>`select fours_of('abc') as parts`.execute(world.db)
    expect(short.rows[0]?.parts).toEqual([])
  })
})

describe('parts of streets (BR-REP-06)', () => {
  test.each([
    ['quiet', ['MW001-12121212-01', 'MW001-12345678-01']],
    ['BUSY STREET, test', ['MW001-87654321-01']],
    ['test area', ['MW001-12121212-01', 'MW001-12345678-01', 'MW001-87654321-01']],
    ['y street', ['MW001-87654321-01']],
    ['nowhere', []],
  ])('"%s"', async (street_descriptor, references) => {
    expect(await found({ street_descriptor })).toEqual(references)
  })

  test('a name that works alone have for their street finds them', async () => {
    await world.db
      .updateTable('work')
      .set({ street_name: 'Back Lane' })
      .where('reference', '=', 'MW001-12345678')
      .execute()
    await world.db
      .updateTable('permit')
      .set({ street_name: 'Back Lane' })
      .where('work_reference', '=', 'MW001-12345678')
      .execute()
    expect(await found({ street_descriptor: 'back lane' })).toEqual(['MW001-12345678-01'])
    expect(await found({ street_descriptor: 'quiet' })).toEqual(['MW001-12121212-01'])
  })

  test('a text that very many streets have finds their rows all the same', async () => {
    const streets = Array.from({ length: 700 }, (_, n) => ({
      usrn: 80_000_000 + n,
      words: `long row ${n}, marlford, marlshire`,
    }))
    await world.db.insertInto('place').values(streets).execute()
    expect(await placesCalled(world.db, 'long row 69')).toHaveLength(11)
    expect(await placesCalled(world.db, 'long row')).toBeUndefined()
    await insertListedPermit(world.db, 'MW001-LONG-01', { usrn: 80_000_001, street_name: 'Long Row 1' })
    expect(await found({ street_descriptor: 'long row' })).toEqual(['MW001-LONG-01'])
    expect(await found({ street_descriptor: 'long row 1' })).toEqual(['MW001-LONG-01'])
  })
})

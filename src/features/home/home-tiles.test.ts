import { expect, test } from 'vitest'
import { PermitReportingQuery } from '../../../domain/contract/permit-lists.shapes.ts'
import * as z from 'zod/mini'
import { tileHref, tilesFor } from './home-tiles.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test.each(['HighwayAuthority', 'Planner', 'Contractor'] as const)(
  'every tile of %s asks what the contract knows',
  (role) => {
    const tiles = tilesFor(role, today)
    expect(tiles.length).toBeGreaterThan(3)
    for (const tile of tiles) expect(z.safeParse(PermitReportingQuery, tile.query).success, tile.title).toBe(true)
  },
)

test('an administrator has no permits to count', () => {
  expect(tilesFor('Admin', today)).toEqual([])
})

test('a tile leads to the list that it counts', () => {
  const [first] = tilesFor('HighwayAuthority', today)
  expect(first && tileHref(first)).toBe(
    '/permits?status=submitted&status=under_assessment&sort_column=deadline_date&sort_direction=asc',
  )
})

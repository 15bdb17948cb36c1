import { expect, test } from 'vitest'
import type { Position } from '../../../domain/geometry.ts'
import { asRoute, byDue, type Visit } from './day-visits.ts'

const visit = (key: string, said: Partial<Visit> = {}): Visit => ({
  key,
  kind: 'sample',
  wrn: key,
  street: 'High Street',
  where: 'Outside 12',
  who: 'Marl Water',
  what: 'Category A',
  ...said,
})
const at = (key: string, east: number) => visit(key, { place: [433000 + east, 387000] satisfies Position })

test('what expires first is done first; what has no date comes last', () => {
  const visits = [visit('never'), visit('later', { due: '2026-12-04' }), visit('soon', { due: '2026-11-23' })]
  expect(byDue(visits).map(({ key }) => key)).toEqual(['soon', 'later', 'never'])
})

test('on the same day a sample comes before works that end', () => {
  const visits = [visit('live', { kind: 'live', due: '2026-11-23' }), visit('sample', { due: '2026-11-23' })]
  expect(byDue(visits).map(({ key }) => key)).toEqual(['sample', 'live'])
})

test('the route goes on to the nearest of what is left, not of where it began', () => {
  const route = asRoute(
    [at('c', 300), at('a', 100), at('back', -150), visit('nowhere'), at('b', 180)],
    [433000, 387000],
  )
  expect(route.map(({ visit: { key }, metres }) => [key, metres])).toEqual([
    ['a', 100],
    ['b', 80],
    ['c', 120],
    ['back', 450],
    ['nowhere', undefined],
  ])
})

test('no visits make no route', () => expect(asRoute([], [433000, 387000])).toEqual([]))

import { expect, test } from 'vitest'
import { boundsOf, lengthMetres } from '../../domain/geometry.ts'
import { isUsrn } from '../../domain/references.ts'
import { makeChance } from './chance.ts'
import { geographicalAreas } from './geographical-areas.ts'
import { eastMarl, marlshire } from './organisations.ts'
import { streetInterests } from './street-interests.ts'
import { makeStreets } from './streets.ts'

const streets = makeStreets(makeChance(2026))

test('the same seed makes the same county, another seed another one', () => {
  expect(makeStreets(makeChance(2026))).toEqual(streets)
  expect(makeStreets(makeChance(2027))).not.toEqual(streets)
})

test('a county of 400 to 700 streets, most of them Marlshire’s, some of its neighbour', () => {
  expect(streets.length).toBeGreaterThanOrEqual(400)
  expect(streets.length).toBeLessThanOrEqual(700)
  expect(streets.filter((street) => street.authority_swa_code === eastMarl).length).toBeGreaterThan(50)
})

test('no place has two streets of one name, and no two streets one USRN', () => {
  expect(new Set(streets.map((street) => `${street.street_descriptor}, ${street.town}`)).size).toBe(streets.length)
  expect(new Set(streets.map((street) => street.usrn)).size).toBe(streets.length)
  expect(streets.every((street) => isUsrn(street.usrn))).toBe(true)
})

test('every street is longer than 30 metres and inside the county’s part of the grid', () => {
  for (const street of streets) {
    const box = boundsOf(street.line)
    expect(lengthMetres(street.line), street.street_descriptor).toBeGreaterThan(30)
    expect(box.minEasting).toBeGreaterThan(410_000)
    expect(box.maxEasting).toBeLessThan(445_000)
    expect(box.minNorthing).toBeGreaterThan(290_000)
    expect(box.maxNorthing).toBeLessThan(312_000)
  }
})

test('BR-GEN-36, 38, 41: closed, private, lane rental, traffic-sensitive, difficult and protected streets are among them', () => {
  const some = (holds: (street: (typeof streets)[number]) => boolean) => streets.filter(holds).length
  const designated = (code: number) =>
    some((street) => street.designations.some((one) => one.street_special_desig_code === code))
  expect(some((street) => street.street_state === 4)).toBeGreaterThan(0)
  expect(some((street) => street.street_state === 5)).toBeGreaterThan(0)
  expect(some((street) => street.road_category === 9)).toBeGreaterThan(0)
  expect(some((street) => street.is_lane_rental)).toBeGreaterThan(0)
  expect(some((street) => street.reinstatement_types.length > 1)).toBeGreaterThan(0)
  expect(designated(1)).toBeGreaterThan(0)
  expect(designated(2)).toBe(some((street) => street.is_traffic_sensitive))
  expect(designated(3)).toBeGreaterThan(0)
})

test('every street of Marlshire is in one geographical area', () => {
  const areas = geographicalAreas(streets)
  expect(areas.length).toBeGreaterThanOrEqual(3)
  const placed = areas.flatMap(({ usrns }) => usrns)
  expect(new Set(placed)).toEqual(
    new Set(streets.filter((street) => street.authority_swa_code === marlshire).map((street) => street.usrn)),
  )
  expect(placed.length).toBe(new Set(placed).size)
})

test('on the roads across the boundary each authority has an interest in the other’s part', () => {
  const interests = streetInterests(streets)
  const ownerOf = new Map(streets.map((street) => [street.usrn, street.authority_swa_code]))
  expect(new Set(interests.map((interest) => interest.authority_swa_code))).toEqual(new Set([marlshire, eastMarl]))
  for (const interest of interests) expect(ownerOf.get(interest.usrn)).not.toBe(interest.authority_swa_code)
})

import { describe, expect, test } from 'vitest'
import { hrefOfHit, type SearchGroup, type SearchHit } from './hit-paths.ts'
import { choicesFor, choicesSaid } from './typed-choices.ts'

const hit = (title: string, changes: Partial<SearchHit> = {}): SearchHit => ({
  reference: title,
  title,
  detail: 'High Street, Marlford',
  status_string: 'Granted',
  is_exact: false,
  work_reference_number: 'MW00112345678',
  permit_reference_number: 'MW00112345678-01',
  site_number: null,
  easting: null,
  northing: null,
  ...changes,
})

const group = (kind: SearchGroup['kind'], titles: readonly string[]): SearchGroup => ({
  kind,
  kind_string: kind,
  pagination: { total_rows: 0, has_next_page: false },
  rows: titles.map((title) => hit(title)),
})

describe('what the box offers', () => {
  test('is a few of each kind, and all results last', () => {
    const groups = choicesFor('mw001', [group('permits', ['A', 'B', 'C', 'D'])], 'Planner')
    expect(groups.map(({ title, choices }) => [title, choices.length])).toEqual([
      ['permits', 3],
      ['More', 1],
    ])
    expect(groups[0]?.choices[0]?.detail).toBe('Granted, High Street, Marlford')
    expect(groups.at(-1)?.choices[0]?.href).toBe('/search?q=mw001')
    expect(choicesSaid(groups)).toBe('3 results. Use the up and down arrows to choose.')
  })

  test('is no more than can be looked through', () => {
    const many = (['works', 'permits', 'inspections', 'comments', 'streets'] as const).map((kind) =>
      group(kind, ['A', 'B', 'C']),
    )
    const groups = choicesFor('mw001', many, 'Planner')
    expect(groups.flatMap(({ choices }) => choices)).toHaveLength(13)
  })

  test('begins with the place that coordinates name', () => {
    const [place] = choicesFor('425000, 305000', [], 'HighwayAuthority')
    expect(place?.choices[0]?.href).toBe('/map?centre=425000,305000&scale=1.75')
  })

  test('says so when there is nothing', () => {
    expect(choicesSaid(choicesFor('nowhere', [], 'Planner'))).toMatch(/^Nothing found/)
  })
})

test('everything that is found has its page', () => {
  const wrn = '/works/MW00112345678'
  expect(hrefOfHit('permits', hit('MW00112345678-01'), 'Planner')).toBe(`${wrn}/permits/MW00112345678-01`)
  expect(hrefOfHit('reinstatements', hit('MW00112345678-R-01', { site_number: '2' }), 'Planner')).toBe(`${wrn}/sites/2`)
  expect(hrefOfHit('contacts', hit('Sam Obi', { reference: null }), 'Planner')).toBe(`${wrn}/permits/MW00112345678-01`)
  const colleague = hit('Ada Ellis', { reference: 'ada@water.example' })
  expect(hrefOfHit('users', colleague, 'Admin')).toBe('/admin/users/ada%40water.example')
  expect(hrefOfHit('users', colleague, 'Planner')).toBe('/search?q=ada%40water.example&kind=users')
})

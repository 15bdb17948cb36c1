import { describe, expect, test } from 'vitest'
import type { OrganisationType, Role } from '../contract/enums/organisations.ts'
import { excludedBy, rolesGivenIn, userRolesProblems } from './user-roles.ts'

const rules = (held: readonly Role[], type: OrganisationType) => userRolesProblems(held, type).map(({ rule }) => rule)

describe('BR-ROLE-02: roles that exclude each other', () => {
  test('the example of the rule is valid', () => {
    expect(rules(['Admin', 'UI', 'HighwayAuthority', 'StreetWorksAdmin'], 'HA')).toEqual([])
  })

  test.each<[Role, Role]>([
    ['Planner', 'HighwayAuthority'],
    ['Planner', 'DataExport'],
    ['HighwayAuthority', 'DataExport'],
    ['UI', 'API'],
    ['Admin', 'API'],
  ])('%s and %s cannot be held together, in whatever order', (one, other) => {
    for (const held of [
      [one, other, 'UI'],
      [other, one, 'UI'],
    ] satisfies Role[][]) {
      expect(rules([...new Set(held)], 'HA'), held.join()).toContain('BR-ROLE-02')
    }
    expect(excludedBy(one, [other])).toBe(other)
    expect(excludedBy(other, [one])).toBe(one)
  })

  test('a role does not exclude itself, and Contractor none beside StreetWorksAdmin', () => {
    expect(excludedBy('Planner', ['Planner', 'UI', 'Admin'])).toBeUndefined()
    expect(rules(['Contractor', 'StreetWorksAdmin', 'UI'], 'CONTRACTOR')).toEqual([])
  })

  test('everybody signs in as a person or as a system', () => {
    expect(rules(['Planner'], 'PROMOTER')).toEqual(['BR-ROLE-02'])
  })
})

test('BR-ROLE-03: StreetWorksAdmin never stands alone', () => {
  expect(rules(['StreetWorksAdmin', 'UI'], 'HA')).toEqual(['BR-ROLE-03'])
  expect(rules(['StreetWorksAdmin', 'DataExport', 'API'], 'PROMOTER')).toEqual(['BR-ROLE-03'])
  for (const beside of ['Admin', 'Planner', 'HighwayAuthority'] satisfies Role[]) {
    expect(rules(['StreetWorksAdmin', beside, 'UI'], 'HA'), beside).toEqual([])
  }
})

describe('BR-ROLE-05, S19 to S22: what an administrator gives in which organisation', () => {
  test.each<[OrganisationType, Role[], Role[], string]>([
    ['CONTRACTOR', ['Contractor'], ['Planner', 'HighwayAuthority'], 'BR-ROLE-S19'],
    ['PROMOTER', ['Planner'], ['Contractor', 'HighwayAuthority'], 'BR-ROLE-S20'],
    ['HA', ['Planner', 'HighwayAuthority'], ['Contractor'], 'BR-ROLE-S21'],
  ])('%s: %s, not %s', (type, open, closed, rule) => {
    for (const role of open) expect(rules([role, 'UI'], type), role).toEqual([])
    for (const role of closed) expect(rules([role, 'UI'], type), role).toEqual([rule])
  })

  test('BR-ROLE-S22: Admin in all of them, as there is no service desk', () => {
    for (const type of ['PROMOTER', 'HA', 'CONTRACTOR'] as const) {
      expect(rules(['Admin', 'UI'], type)).toEqual([])
      expect(rolesGivenIn(type)).toContain('Admin')
    }
  })
})

test('BR-ROLE-09: UI or API alone is good for nothing', () => {
  expect(rules(['UI'], 'HA')).toEqual(['BR-ROLE-09'])
  expect(rules([], 'HA')).toEqual(['BR-ROLE-09', 'BR-ROLE-02'])
})

import { expect, test } from 'vitest'
import { answersOf, roleChoices, rolesOf, signInChoices } from './role-answers.ts'

const reasons = (choices: ReturnType<typeof roleChoices>) =>
  Object.fromEntries(choices.map(({ value, notNow }) => [value, notNow]))

test('roles become answers and roles again', () => {
  const held = ['Planner', 'Admin', 'UI'] as const
  expect(answersOf(held)).toEqual({ roles: ['Planner', 'Admin'], sign_in: 'UI' })
  expect(rolesOf(answersOf(held))).toEqual(held)
})

test('BR-ROLE-02: what excludes each other says so before anything is sent', () => {
  expect(reasons(roleChoices('HA', { roles: ['Planner'], sign_in: 'UI' }))).toEqual({
    HighwayAuthority: 'Not together with planner',
    Planner: undefined,
    Admin: undefined,
    StreetWorksAdmin: undefined,
    DataExport: 'Not together with planner',
  })
  expect(reasons(roleChoices('PROMOTER', { roles: [], sign_in: 'API' }))['Admin']).toBe(
    'Not together with system, by API',
  )
  expect(reasons(signInChoices({ roles: ['Admin'], sign_in: 'UI' }))).toEqual({
    UI: undefined,
    API: 'Not together with admin',
  })
})

test('BR-ROLE-S19, S20: an organisation gives its own roles', () => {
  const values = (type: 'CONTRACTOR' | 'PROMOTER') =>
    roleChoices(type, { roles: [], sign_in: 'UI' }).map(({ value }) => value)
  expect(values('CONTRACTOR')[0]).toBe('Contractor')
  expect(values('PROMOTER')).not.toContain('HighwayAuthority')
})

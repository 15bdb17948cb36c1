import { expect, test } from 'vitest'
import { actsOn, rowNote, stateWords, type User } from './user-facts.ts'

const user: User = {
  email: 'tom@water.example',
  first_name: 'Tom',
  last_name: 'Ashdown',
  roles: ['Planner', 'UI'],
  roles_string: ['Planner', 'Screen user'],
  status: 'active',
  status_string: 'Active',
  last_signed_in_date: null,
  dormant_since: null,
  will_be_disabled_on: null,
  disabled_reason: null,
  disabled_reason_string: null,
  disabled_date: null,
  locked_until: null,
  invited_date: null,
  temporary_password_until: null,
  is_temporary_password_over: false,
  access: [],
}

test('BR-GEN-96: a dormant account says since when, and when it is disabled', () => {
  const dormant: User = {
    ...user,
    status: 'dormant',
    dormant_since: '2026-08-22T12:00:00Z',
    will_be_disabled_on: '2026-11-22T13:00:00Z',
  }
  expect(stateWords(dormant)).toBe(
    'Dormant since 22 August 2026. Will be disabled on 22 November 2026 unless they sign in.',
  )
  expect(rowNote(dormant)).toBe('Will be disabled on 22 November 2026')
  expect(rowNote(user)).toBeUndefined()
})

test('BR-GEN-94: an invitation says how long its password is good, or that it is over', () => {
  const invited: User = { ...user, status: 'invited', temporary_password_until: '2026-11-30T16:30:00Z' }
  expect(stateWords(invited)).toContain('good until 30 November 2026')
  expect(stateWords({ ...invited, is_temporary_password_over: true })).toContain('has run out')
})

test('BR-ROLE-S22: nobody disables themselves; who is disabled is only invited again', () => {
  expect(actsOn(user, 'boss@water.example')).toEqual({ roles: true, inviteAgain: false, unlock: false, disable: true })
  expect(actsOn(user, user.email).disable).toBe(false)
  expect(actsOn({ ...user, status: 'disabled' }, 'boss@water.example')).toEqual({
    roles: false,
    inviteAgain: true,
    unlock: false,
    disable: false,
  })
  expect(actsOn({ ...user, status: 'locked' }, 'boss@water.example').unlock).toBe(true)
})

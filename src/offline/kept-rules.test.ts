import { expect, test } from 'vitest'
import { getPermit, listPermits } from '../../domain/contract/permits.ts'
import { getWork } from '../../domain/contract/works.ts'
import { queryFor } from '../api/query.ts'
import type { Session } from '../app/session.ts'
import { isOtherPerson, isSessionOld, keeperOf, outdated, staysWhenRead } from './kept-rules.ts'

const day = 24 * 3600 * 1000
const contractor = (email: string, actingFor: string | null): Session => ({
  environment: 'sandbox',
  street_manager: 'embedded',
  now: '2026-11-22T10:00:00Z',
  clock_shift_seconds: 0,
  map: { base: 'streets', tiles_url: null, attribution: null, shift_grid: false },
  user: {
    email,
    first_name: 'A',
    last_name: 'B',
    roles: ['Contractor'],
    organisation_reference: '9999',
    organisation_name: 'Groundworks',
    organisation_type: 'contractor',
    contracts: [],
    workstreams: [],
  } as unknown as NonNullable<Session['user']>,
  active_role: 'Contractor',
  acting_for: actingFor,
})

test('a works record and a permit stay when they are opened, whichever they are; a list does not', () => {
  expect(staysWhenRead(queryFor(getWork, { params: { workReferenceNumber: 'W1' } }).queryKey)).toBe(true)
  const params = { workReferenceNumber: 'W1', permitReferenceNumber: 'W1-01' }
  expect(staysWhenRead(queryFor(getPermit, { params }).queryKey)).toBe(true)
  expect(staysWhenRead(queryFor(listPermits, {}).queryKey)).toBe(false)
})

test('what is kept belongs to the person in their role for their promoter (BR-ROLE-24)', () => {
  expect(keeperOf(contractor('a@b.example', '9310'))).not.toBe(keeperOf(contractor('a@b.example', '7710')))
  expect(keeperOf(contractor('a@b.example', null))).toBeUndefined()
})

test('another person is another account, not another role, and nobody is nobody', () => {
  const first = contractor('a@b.example', '9310')
  expect(isOtherPerson(first, contractor('a@b.example', '7710'))).toBe(false)
  expect(isOtherPerson(first, contractor('c@d.example', '9310'))).toBe(true)
  expect(isOtherPerson(undefined, first)).toBe(false)
  expect(isOtherPerson(first, { ...first, user: null })).toBe(false)
})

test('an opened record goes after a week or behind 200 newer ones; a downloaded one stays', () => {
  const now = 100 * day
  const old = { hash: 'old', at: now - 8 * day }
  expect(outdated([old, { hash: 'new', at: now }], new Set(), now)).toEqual([old])
  expect(outdated([old], new Set(['old']), now)).toEqual([])
  const many = Array.from({ length: 201 }, (_, n) => ({ hash: String(n), at: now - n }))
  expect(outdated(many, new Set(), now).map(({ hash }) => hash)).toEqual(['200'])
  expect([isSessionOld(now - 6 * day, now), isSessionOld(now - 8 * day, now)]).toEqual([false, true])
})

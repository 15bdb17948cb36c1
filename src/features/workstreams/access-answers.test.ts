import { expect, test } from 'vitest'
import { levelOf, userChange, type PersonAccess } from './access-answers.ts'

const entry = (workstream_prefix: string, access_level: 'full_write' | 'read_only') => ({
  workstream_prefix,
  access_level,
  workstream_name: 'Any',
  access_level_string: 'Any',
})

const tom: PersonAccess = {
  email: 'tom@water.example',
  first_name: 'Tom',
  last_name: 'Ashdown',
  organisation_reference: '9310',
  organisation_name: 'Marl Water',
  organisation_type: 'PROMOTER',
  roles: ['Planner'],
  roles_string: ['Planner'],
  is_disabled: false,
  workstreams: [entry('001', 'full_write'), entry('003', 'read_only')],
}

test('BR-ROLE-11: a workstream without an entry is closed', () => {
  expect(['001', '002', '003'].map((prefix) => levelOf(tom, prefix))).toEqual(['full_write', 'none', 'read_only'])
})

test('BR-ROLE-11: a change says all that the person shall have and all that they had', () => {
  const chosen = new Map([
    ['001', 'none' as const],
    ['002', 'read_only' as const],
  ])
  expect(userChange(tom, chosen)).toEqual({
    email: 'tom@water.example',
    user_workstream_access: [
      { workstream_prefix: '002', access_level: 'read_only' },
      { workstream_prefix: '003', access_level: 'read_only' },
    ],
    user_workstream_access_before: [
      { workstream_prefix: '001', access_level: 'full_write' },
      { workstream_prefix: '003', access_level: 'read_only' },
    ],
  })
})

test('what stays as it is is no change', () => {
  expect(userChange(tom, new Map([['003', 'read_only' as const]]))).toBeUndefined()
})

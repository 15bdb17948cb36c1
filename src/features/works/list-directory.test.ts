import { expect, test } from 'vitest'
import type { ActingRole, Endpoint } from '../../../domain/contract/endpoint.ts'
import { mayUse } from '../../../domain/contract/permissions.ts'
import { listPages } from '../../app/list-pages.ts'
import { listsFor } from './list-directory.ts'

const seenBy = (role: ActingRole) =>
  listsFor((endpoint) =>
    mayUse(endpoint as Endpoint, {
      email: 'somebody@marl.example',
      roles: [role],
      organisation_reference: '5510',
      organisation_type: role === 'HighwayAuthority' ? 'HA' : 'PROMOTER',
      contracts: [],
      workstreams: [],
    }),
  ).flatMap(({ lists }) => lists.map(({ href }) => href))

test('every list is found here, and the permits, fees and exports beside', () => {
  const found = new Set(seenBy('HighwayAuthority'))
  expect(found).toEqual(new Set(['/permits', '/reports/fees', '/exports', ...listPages.map(({ path }) => path)]))
})

test('samples and interested party permits are an authority\u2019s alone', () => {
  const planner = seenBy('Planner')
  expect(planner).toContain('/alterations')
  expect(planner).not.toContain('/sample-inspections')
  expect(planner).not.toContain('/interested-party-permits')
})

test('an admin finds the exports and no other list', () => {
  expect(seenBy('Admin')).toEqual(['/exports'])
})

import { describe, expect, it } from 'vitest'
import { listCsvExports } from '../../domain/contract/exports.ts'
import { uploadFile } from '../../domain/contract/files.ts'
import { listPermits } from '../../domain/contract/permits.ts'
import type { Caller } from '../../domain/contract/permissions.ts'
import { assumedOrganisation } from './assumed-organisation.ts'
import { rowsScope } from './rows-scope.ts'

const contractor: Caller = {
  email: 'somebody@contractor.example',
  roles: ['Contractor', 'API'],
  organisation_reference: '8010',
  organisation_type: 'CONTRACTOR',
  contracts: ['0010'],
  workstreams: [{ organisation_reference: '0010', workstream_prefix: '001', access_level: 'read_only' }],
}
const planner: Caller = { ...contractor, roles: ['Planner', 'UI'], organisation_reference: '0010', contracts: [] }
const refused = expect.objectContaining({ status: 401, message: 'Access restricted' })

describe('whose rows a list shows', () => {
  it('BR-GEN-79 a code without its leading zeros is the same code', () => {
    expect(rowsScope(listPermits, contractor, '10')).toEqual({
      side: 'promoter',
      swa_code: '0010',
      workstreams: ['001'],
    })
    expect(rowsScope(listPermits, planner, '10')).toMatchObject({ swa_code: '0010' })
    expect(assumedOrganisation(uploadFile, contractor, '10')).toBe('0010')
    expect(assumedOrganisation(uploadFile, planner, '10')).toBe('0010')
  })

  it.each([contractor, planner])('BR-ROLE-25 the code of another is refused ($roles.0)', (caller) => {
    expect(() => rowsScope(listPermits, caller, '11')).toThrow(refused)
    expect(() => assumedOrganisation(uploadFile, caller, '0100')).toThrow(refused)
  })

  it.each([[['Contractor', 'Admin', 'UI'] as const], [['Admin', 'Contractor', 'UI'] as const]])(
    'BR-ROLE-20, 54 a contractor’s admin acts for the promoter that is named, in whatever order its roles are (%j)',
    (roles) => {
      const admin: Caller = { ...contractor, roles }
      expect(rowsScope(listCsvExports, admin, '0010')).toMatchObject({ swa_code: '0010', workstreams: ['001'] })
      expect(() => rowsScope(listCsvExports, admin, '0011')).toThrow(refused)
      expect(assumedOrganisation(uploadFile, admin, '0010')).toBe('0010')
      expect(() => assumedOrganisation(uploadFile, admin, '0011')).toThrow(refused)
    },
  )

  it('BR-ROLE-24, BR-GEN-59 a contractor has to give one', () => {
    const asked = expect.objectContaining({ status: 400 })
    expect(() => rowsScope(listPermits, contractor, undefined)).toThrow(asked)
    expect(() => assumedOrganisation(uploadFile, contractor, '')).toThrow(asked)
    expect(rowsScope(listPermits, planner, undefined)).toMatchObject({ swa_code: '0010' })
  })
})

/** The declarations against the table of operations and roles (BR-ROLE-50 to 67), where it lies beside the repository. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'

interface MatrixRow {
  readonly api: string
  readonly method: string
  readonly path: string
  readonly Planner: string
  readonly Contractor: string
  readonly HighwayAuthority: string
  readonly Admin: string
  readonly StreetWorksAdmin: string
  readonly member: string
  readonly workstream: string
}

const matrixPath = join(import.meta.dirname, '../../../shared/domain/roles-matrix.csv')
const matrix: MatrixRow[] = existsSync(matrixPath) ? parse(readFileSync(matrixPath), { columns: true }) : []

const declared = implementations
  .map(({ endpoint }) => endpoint)
  .filter(({ api }) => api !== 'app' && api !== 'ctrl-hub')
const roles = ['Planner', 'Contractor', 'HighwayAuthority', 'Admin'] as const

const contractFolder = join(import.meta.dirname, '../../domain/contract')

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'api' in value && 'method' in value && 'path' in value

const nameOf = (endpoint: Endpoint) =>
  `${endpoint.api} ${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`
const rowOf = (endpoint: Endpoint) => matrix.find((row) => `${row.api} ${row.method} ${row.path}` === nameOf(endpoint))

describe.skipIf(matrix.length === 0)('declarations and the matrix of roles (skipped without ../shared/domain)', () => {
  // our own addition: the contract gives every API a status without listing it (BR-GEN-92)
  const isListed = (endpoint: Endpoint) => endpoint.path !== '/status' || rowOf(endpoint) !== undefined

  it.each(declared.filter(isListed).map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_, endpoint) => {
    const row = rowOf(endpoint)
    expect(row, 'no such operation').toBeDefined()
    const { access } = endpoint
    const cells = roles.map((role) => (typeof access === 'string' ? access : (access[role] ?? 'denied')))
    expect(cells).toEqual(roles.map((role) => row?.[role]))
    expect(endpoint.addOn === 'StreetWorksAdmin').toBe(row?.StreetWorksAdmin === 'allowed')
    expect(endpoint.member ?? 'none').toBe(row?.member)
    expect(endpoint.workstream ?? 'none').toBe(row?.workstream)
  })
})

describe('declarations', () => {
  it('have each an implementation', async () => {
    const files = globSync('*.ts', { cwd: contractFolder }).filter((name) => !/\.shapes\.|\.test\./.test(name))
    const modules = await Promise.all(files.map((name) => import(join(contractFolder, name)) as Promise<object>))
    const exported = modules.flatMap((module) => Object.values(module).flat()).filter(isEndpoint)
    expect(exported.length).toBeGreaterThan(40)
    const names = implementations.map(({ endpoint }) => nameOf(endpoint))
    expect(exported.map(nameOf).filter((name) => !names.includes(name))).toEqual([])
  })

  it('are each implemented once', () => {
    const names = implementations.map(({ endpoint }) => nameOf(endpoint))
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('name the relation wherever a role is admitted as a member (BR-ROLE-51)', () => {
    for (const endpoint of declared) {
      const cells = typeof endpoint.access === 'string' ? [] : Object.values(endpoint.access)
      if (cells.includes('member')) expect(endpoint.member, nameOf(endpoint)).not.toMatch(/^rows-|^undefined$/)
    }
  })
})

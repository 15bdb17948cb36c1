import type { Role, WorkstreamAccessLevel } from '../../domain/contract/enums/organisations.ts'
import { holdingPrefix, marlWater, workstreamPrefixes } from './organisations.ts'

/** Public on purpose: the sandbox holds nothing but a made-up county. */
export const sandboxPassword = 'Sandbox-2026'

export interface SandboxAccount {
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly roles: readonly Role[]
  /** Name of the organisation, for people. */
  readonly organisation: string
  readonly swa_code: string
  /** Workstreams that it may see or change; none otherwise (BR-ROLE-11). */
  readonly access?: readonly SandboxAccess[]
}

interface SandboxAccess {
  readonly swa_code: string
  readonly prefix: string
  readonly level: WorkstreamAccessLevel
}

const marlshire = { organisation: 'Marlshire County Council', swa_code: '5510' }
const eastMarl = { organisation: 'East Marl Council', swa_code: '5520' }
const water = { organisation: 'Marl Water', swa_code: '9310' }
const broadband = { organisation: 'Marl Broadband', swa_code: '7710' }
const hs2 = { organisation: 'HS2 (made up)', swa_code: '7374' }
const groundworks = { organisation: 'Groundworks Ltd', swa_code: '8010' }

const full = (...codes: string[]): SandboxAccess[] =>
  codes.flatMap((swa_code) =>
    [holdingPrefix, ...workstreamPrefixes(swa_code)].map((prefix) => ({
      swa_code,
      prefix,
      level: 'full_write' as const,
    })),
  )

/** Answers Section 81s, changes repairs and connections, sees leakage, does not see mains renewal: so that the difference can be watched. */
const partOfWater: SandboxAccess[] = [
  { swa_code: marlWater, prefix: holdingPrefix, level: 'full_write' },
  { swa_code: marlWater, prefix: '001', level: 'full_write' },
  { swa_code: marlWater, prefix: '002', level: 'full_write' },
  { swa_code: marlWater, prefix: '003', level: 'read_only' },
]

export const sandboxAccounts: readonly SandboxAccount[] = [
  {
    email: 'planner@water.example',
    first_name: 'Tom',
    last_name: 'Ashdown',
    roles: ['Planner', 'UI'],
    ...water,
    access: partOfWater,
  },
  {
    email: 'planner@broadband.example',
    first_name: 'Sian',
    last_name: 'Price',
    roles: ['Planner', 'UI'],
    ...broadband,
    access: full('7710'),
  },
  {
    email: 'contractor@groundworks.example',
    first_name: 'Sam',
    last_name: 'Obi',
    roles: ['Contractor', 'UI'],
    ...groundworks,
    access: full('9310', '7710'),
  },
  {
    email: 'planner@hs2.example',
    first_name: 'Nia',
    last_name: 'Bevan',
    roles: ['Planner', 'UI'],
    ...hs2,
    access: full('7374'),
  },
  {
    email: 'officer@marlshire.example',
    first_name: 'Priya',
    last_name: 'Nair',
    roles: ['HighwayAuthority', 'UI'],
    ...marlshire,
  },
  {
    email: 'finance@marlshire.example',
    first_name: 'Dai',
    last_name: 'Rees',
    roles: ['HighwayAuthority', 'StreetWorksAdmin', 'UI'],
    ...marlshire,
  },
  {
    email: 'planner@marlshire.example',
    first_name: 'Ffion',
    last_name: 'Lloyd',
    roles: ['Planner', 'UI'],
    ...marlshire,
    access: full('5510'),
  },
  {
    email: 'officer@eastmarl.example',
    first_name: 'Dev',
    last_name: 'Shah',
    roles: ['HighwayAuthority', 'UI'],
    ...eastMarl,
  },
  {
    email: 'admin@marlshire.example',
    first_name: 'Grace',
    last_name: 'Okafor',
    roles: ['Admin', 'UI'],
    ...marlshire,
  },
  { email: 'admin@water.example', first_name: 'Owen', last_name: 'Hart', roles: ['Admin', 'UI'], ...water },
  {
    email: 'admin@groundworks.example',
    first_name: 'Asha',
    last_name: 'Patel',
    roles: ['Admin', 'UI'],
    ...groundworks,
  },
  {
    email: 'api-planner@water.example',
    first_name: 'Marl Water',
    last_name: 'works system',
    roles: ['Planner', 'API'],
    ...water,
    access: full('9310'),
  },
  {
    email: 'api-officer@marlshire.example',
    first_name: 'Marlshire',
    last_name: 'street works system',
    roles: ['HighwayAuthority', 'API'],
    ...marlshire,
  },
]

/** Everybody who may knock: each role, on its own and on other organisations' records, with and without workstreams. */
import type { Role } from '../../../domain/contract/enums/organisations.ts'
import type { Database } from '../../store/database.ts'
import { insertAccount } from '../extra-accounts.ts'

/** What is known of somebody from outside: nothing here is read from the code that decides. */
export interface KnownCaller {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly swa_code: string
  readonly isAuthority: boolean
  /** Promoters that it may act for beside itself. */
  readonly contracts: readonly string[]
  /** Access to Marl Water's workstreams by prefix. */
  readonly workstreams: Readonly<Record<string, 'full_write' | 'read_only'>>
}

/** The promoter and the authority of every record that is knocked at. */
export const owner = { promoter: '9310', authority: '5510' } as const

const everywhere = { '001': 'full_write', '003': 'full_write', '004': 'full_write' } as const
const inPart = { '001': 'full_write', '003': 'read_only' } as const
const noAuthority = { isAuthority: false, contracts: [], workstreams: {} } as const
const authority = { isAuthority: true, contracts: [], workstreams: {} } as const

/** A contractor that nobody has a contract with, and that the county does not have. */
const stranger = '8090'

export const callers: readonly KnownCaller[] = [
  {
    ...noAuthority,
    name: 'Planner, own, every workstream',
    email: 'api-planner@water.example',
    roles: ['Planner', 'API'],
    swa_code: '9310',
    workstreams: everywhere,
  },
  {
    ...noAuthority,
    name: 'Planner, own, some workstreams',
    email: 'planner@water.example',
    roles: ['Planner', 'UI'],
    swa_code: '9310',
    workstreams: inPart,
  },
  {
    ...noAuthority,
    name: 'Planner, own, no workstream',
    email: 'no-workstream@water.example',
    roles: ['Planner', 'UI'],
    swa_code: '9310',
  },
  {
    ...noAuthority,
    name: 'Planner, other',
    email: 'planner@broadband.example',
    roles: ['Planner', 'UI'],
    swa_code: '7710',
  },
  {
    ...noAuthority,
    name: 'Contractor, contracted, some workstreams',
    email: 'some@groundworks.example',
    roles: ['Contractor', 'UI'],
    swa_code: '8010',
    contracts: ['9310', '7710'],
    workstreams: inPart,
  },
  {
    ...noAuthority,
    name: 'Contractor, contracted, no workstream',
    email: 'none@groundworks.example',
    roles: ['Contractor', 'UI'],
    swa_code: '8010',
    contracts: ['9310', '7710'],
  },
  // its access was not taken away when the contract ended (BR-ROLE-23)
  {
    ...noAuthority,
    name: 'Contractor, no contract',
    email: 'someone@strangers.example',
    roles: ['Contractor', 'UI'],
    swa_code: stranger,
    workstreams: inPart,
  },
  {
    ...authority,
    name: 'HighwayAuthority, own',
    email: 'officer@marlshire.example',
    roles: ['HighwayAuthority', 'UI'],
    swa_code: '5510',
  },
  {
    ...authority,
    name: 'HighwayAuthority, other',
    email: 'officer@eastmarl.example',
    roles: ['HighwayAuthority', 'UI'],
    swa_code: '5520',
  },
  {
    ...authority,
    name: 'HighwayAuthority and StreetWorksAdmin, own',
    email: 'finance@marlshire.example',
    roles: ['HighwayAuthority', 'StreetWorksAdmin', 'UI'],
    swa_code: '5510',
  },
  {
    ...noAuthority,
    name: 'Admin of the promoter',
    email: 'admin@water.example',
    roles: ['Admin', 'UI'],
    swa_code: '9310',
  },
  {
    ...authority,
    name: 'Admin of the authority',
    email: 'admin@marlshire.example',
    roles: ['Admin', 'UI'],
    swa_code: '5510',
  },
  {
    ...noAuthority,
    name: 'Admin of another promoter',
    email: 'admin@broadband.example',
    roles: ['Admin', 'UI'],
    swa_code: '7710',
  },
  {
    ...authority,
    name: 'Admin of another authority',
    email: 'admin@eastmarl.example',
    roles: ['Admin', 'UI'],
    swa_code: '5520',
  },
  {
    ...noAuthority,
    name: 'Planner and Admin, other',
    email: 'both@broadband.example',
    roles: ['Planner', 'Admin', 'UI'],
    swa_code: '7710',
  },
  {
    ...noAuthority,
    name: 'StreetWorksAdmin alone',
    email: 'money@water.example',
    roles: ['StreetWorksAdmin', 'UI'],
    swa_code: '9310',
  },
  {
    ...noAuthority,
    name: 'DataExport alone',
    email: 'export@water.example',
    roles: ['DataExport', 'API'],
    swa_code: '9310',
  },
  { ...noAuthority, name: 'No role that acts', email: 'only-ui@water.example', roles: ['UI'], swa_code: '9310' },
]

/** Adds those whom the sandbox's county does not have. */
export async function insertCallers(db: Database): Promise<void> {
  const organisation = await db
    .selectFrom('organisation')
    .selectAll()
    .where('swa_code', '=', '8010')
    .executeTakeFirstOrThrow()
  const { details } = organisation
  await db
    .insertInto('organisation')
    .values({
      ...organisation,
      details: JSON.stringify(details),
      swa_code: stranger,
      prefix: 'ZZ',
      name: 'Strangers Ltd',
    })
    .execute()
  const known = new Set((await db.selectFrom('account').select('email').execute()).map(({ email }) => email))
  for (const caller of callers) {
    if (known.has(caller.email)) continue
    await insertAccount(db, caller)
    for (const [prefix, access_level] of Object.entries(caller.workstreams)) {
      await db
        .insertInto('account_workstream')
        .values({ email: caller.email, organisation_reference: owner.promoter, prefix, access_level })
        .execute()
    }
  }
}

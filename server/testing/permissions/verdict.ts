/**
 * What a row of the table of roles lets somebody do, worked out from its columns and BR-ROLE-50 to 67 alone. It shares no
 * line with domain/contract/permissions.ts, which the server asks: the two are held against each other.
 */
import { actingRoles, type ActingRole, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { owner, type KnownCaller } from './callers.ts'

/** One row, from the declarations or from the table beside the repository. */
export interface MatrixRow {
  readonly cells: Readonly<Record<ActingRole, string>>
  readonly addOn: string
  readonly member: string
  readonly workstream: string
}

/** What is asked for: somebody's record, rows of one organisation, or nothing that has an owner. */
export type Asked =
  | { readonly kind: 'record'; readonly workstream: string; readonly requestedBy: string; readonly about: string }
  | { readonly kind: 'rows'; readonly swa_code: string | undefined }
  | { readonly kind: 'nothing' }

export function rowOf({ access, addOn, member, workstream }: Endpoint): MatrixRow {
  const cell = (role: ActingRole) => (typeof access === 'string' ? access : (access[role] ?? 'denied'))
  return {
    cells: {
      Planner: cell('Planner'),
      Contractor: cell('Contractor'),
      HighwayAuthority: cell('HighwayAuthority'),
      Admin: cell('Admin'),
    },
    addOn: addOn === undefined ? 'none' : 'allowed',
    member: member ?? 'none',
    workstream: workstream ?? 'none',
  }
}

/** Whether the row lets the caller in; one role that passes is enough (BR-ROLE-54). */
export function letsIn(row: MatrixRow, caller: KnownCaller, asked: Asked): boolean {
  const admittedAnyway = row.addOn === 'allowed' && caller.roles.includes('StreetWorksAdmin')
  const held = actingRoles.filter((role) => caller.roles.includes(role))
  return held.some((role) => {
    const cell = row.cells[role]
    if (cell !== 'allowed' && cell !== 'member' && !admittedAnyway) return false
    if (asked.kind === 'rows') return seesRows(caller, asked.swa_code)
    if (cell === 'member' && !stands(row.member, role, caller, asked)) return false
    return asked.kind === 'nothing' || passesWorkstream(row.workstream, role, caller, asked.workstream)
  })
}

/** BR-ROLE-25: a code that is neither the caller's own nor a contracted promoter's is refused. */
function seesRows(caller: KnownCaller, swaCode: string | undefined): boolean {
  if (swaCode === undefined) return true
  if (caller.roles.includes('Contractor')) return caller.contracts.includes(swaCode)
  return swaCode === caller.swa_code
}

function stands(member: string, role: ActingRole, caller: KnownCaller, asked: Asked): boolean {
  // where nothing is named there is nothing of others: only the kind of organisation is left
  if (asked.kind === 'nothing') return member !== 'own-authority' || caller.isAuthority
  const promoter = caller.contracts.includes(owner.promoter) || caller.swa_code === owner.promoter
  const authority = caller.swa_code === owner.authority
  switch (member) {
    case 'promoter':
      return role !== 'HighwayAuthority' && promoter
    case 'authority':
      return role === 'HighwayAuthority' && authority
    case 'either':
      return role === 'HighwayAuthority' ? authority : promoter
    case 'own':
      return promoter
    case 'own-authority':
      return caller.isAuthority && authority
    case 'self':
      return asked.kind === 'record' && asked.about === caller.email
    case 'requester':
      return asked.kind === 'record' && asked.requestedBy === caller.email
    default:
      return true
  }
}

function passesWorkstream(needed: string, role: ActingRole, caller: KnownCaller, prefix: string): boolean {
  if (role !== 'Planner' && role !== 'Contractor') return true
  const level = caller.workstreams[prefix]
  if (needed === 'read') return level !== undefined
  return needed === 'write' || needed === 'write-both' ? level === 'full_write' : true
}

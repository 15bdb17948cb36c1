import type { OrganisationType, Role } from '../contract/enums/organisations.ts'
import { roleLabels } from '../labels/organisations.ts'
import type { RuleProblem } from './rule-broken.ts'

/** Of each set somebody holds one at most (BR-ROLE-02). */
const exclusiveSets: readonly (readonly Role[])[] = [
  ['Planner', 'HighwayAuthority', 'Contractor', 'DataExport'],
  ['UI', 'API'],
  ['Admin', 'API'],
]

/** What StreetWorksAdmin stands beside (BR-ROLE-03). */
const besideStreetWorksAdmin: readonly Role[] = ['Admin', 'Planner', 'Contractor', 'HighwayAuthority']

const everywhere = ['Admin', 'StreetWorksAdmin', 'DataExport', 'UI', 'API'] as const

/**
 * What an administrator of such an organisation gives and takes (BR-ROLE-S19 to S21). Admin too: in Street Manager its
 * service desk does that (BR-ROLE-S22), and here there is none. The sources are silent on DataExport.
 */
const given: Readonly<Record<OrganisationType, readonly Role[]>> = {
  PROMOTER: ['Planner', ...everywhere],
  HA: ['HighwayAuthority', 'Planner', ...everywhere],
  CONTRACTOR: ['Contractor', ...everywhere],
}

const ruleOf: Readonly<Record<OrganisationType, string>> = {
  PROMOTER: 'BR-ROLE-S20',
  HA: 'BR-ROLE-S21',
  CONTRACTOR: 'BR-ROLE-S19',
}

export const rolesGivenIn = (type: OrganisationType): readonly Role[] => given[type]

/** The role among those held that leaves no room for this one (BR-ROLE-02). */
export function excludedBy(role: Role, held: readonly Role[]): Role | undefined {
  return held.find((other) => other !== role && exclusiveSets.some((set) => set.includes(role) && set.includes(other)))
}

/** What is wrong with these roles for somebody of such an organisation; nothing when they may be given. */
export function userRolesProblems(held: readonly Role[], type: OrganisationType): RuleProblem[] {
  const problems: RuleProblem[] = []
  const tell = (message: string, rule: string) => problems.push({ field: 'roles', message, rule })
  for (const role of held) {
    if (given[type].includes(role)) continue
    tell(`${roleLabels[role]} is not a role of ${organisationWords[type]}`, ruleOf[type])
  }
  for (const [at, role] of held.entries()) {
    const other = excludedBy(role, held.slice(0, at))
    if (other) tell(`${roleLabels[other]} and ${roleLabels[role]} cannot be held together`, 'BR-ROLE-02')
  }
  if (held.includes('StreetWorksAdmin') && !held.some((role) => besideStreetWorksAdmin.includes(role))) {
    tell('Street works admin needs another role beside it', 'BR-ROLE-03')
  }
  if (held.every((role) => role === 'UI' || role === 'API')) tell('Select at least one role', 'BR-ROLE-09')
  if (!held.includes('UI') && !held.includes('API')) tell('Select how they sign in', 'BR-ROLE-02')
  return problems
}

const organisationWords: Readonly<Record<OrganisationType, string>> = {
  PROMOTER: 'a promoter',
  HA: 'a highway authority',
  CONTRACTOR: 'a contractor',
}

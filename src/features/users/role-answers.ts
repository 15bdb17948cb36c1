import { roles as everyRole, type OrganisationType, type Role } from '../../../domain/contract/enums/organisations.ts'
import { signInKinds } from '../../../domain/contract/enums/users.ts'
import { roleLabels } from '../../../domain/labels/organisations.ts'
import { signInKindLabels } from '../../../domain/labels/users.ts'
import { withinSentence } from '../../../domain/words.ts'
import { excludedBy, rolesGivenIn } from '../../../domain/rules/user-roles.ts'
import type { Choice } from '../../forms/choices.ts'

/** The form asks for what somebody does and how they come in; on the wire both are roles. */
export interface RoleAnswers {
  readonly roles: readonly string[]
  readonly sign_in: string
}

const isKind = (role: string) => (signInKinds as readonly string[]).includes(role)

export function answersOf(held: readonly string[]): { roles: string[]; sign_in: string } {
  return { roles: held.filter((role) => !isKind(role)), sign_in: held.find(isKind) ?? '' }
}

export function rolesOf({ roles, sign_in }: RoleAnswers): Role[] {
  return everyRole.filter((role) => role === sign_in || roles.includes(role))
}

const hints: Readonly<Partial<Record<Role, string>>> = {
  Admin: 'Looks after people, workstreams and settings of the organisation',
  Planner: 'Applies for permits and logs works, on the workstreams opened to them',
  HighwayAuthority: 'Assesses, inspects and enforces',
  Contractor: 'Acts for promoters that have a contract with you',
  StreetWorksAdmin: 'Sees Section 74 charges. Needs another role beside it',
  DataExport: 'Takes the open data feed and nothing else',
}

/** The roles that an administrator gives here; those that the others leave no room for say which one (BR-ROLE-02). */
export function roleChoices(type: OrganisationType, answers: RoleAnswers): Choice[] {
  const held = rolesOf(answers)
  return rolesGivenIn(type)
    .filter((role) => !isKind(role))
    .map((role) => withReason(role, roleLabels[role], held, hints[role]))
}

export function signInChoices(answers: RoleAnswers): Choice[] {
  const held = rolesOf({ ...answers, sign_in: '' })
  return signInKinds.map((kind) => withReason(kind, signInKindLabels[kind], held))
}

function withReason(role: Role, label: string, held: readonly Role[], hint?: string): Choice {
  const other = excludedBy(role, held)
  return {
    value: role,
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(other ? { notNow: `Not together with ${withinSentence(kindLabel(other))}` } : {}),
  }
}

const kindLabel = (role: Role) => (role === 'API' || role === 'UI' ? signInKindLabels[role] : roleLabels[role])

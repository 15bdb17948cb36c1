/** Who is signed in, as what, and what they may do. The frame, the buttons and the lists all ask here. */
import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import type { ActingRole, AnswerOf, Endpoint } from '../../domain/contract/endpoint.ts'
import { mayUse, type Caller, type RecordOwners } from '../../domain/contract/permissions.ts'
import { getSession } from '../../domain/contract/session.ts'
import { hearWhoAnswers } from '../api/asked-in-vain.ts'
import { call } from '../api/call.ts'
import { queryFor } from '../api/query.ts'

export type Session = AnswerOf<typeof getSession>
export type SessionUser = NonNullable<Session['user']>

const { queryKey } = queryFor(getSession, {})

export const sessionQuery = queryOptions<Session>({
  queryKey,
  queryFn: async ({ client, signal }) => {
    const answer = await call(getSession, {}, { signal })
    hearWhoAnswers(answer)
    const before = client.getQueryData<Session>(queryKey)
    // ended by itself: a look at the clock puts nobody out of the page they work on; the next call that needs them asks
    return before?.user && !answer.user ? { ...before, clock_shift_seconds: answer.clock_shift_seconds } : answer
  },
  staleTime: 60_000,
})

/** The session as the server last described it; the root loader has put it there before any screen is drawn. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** Puts a newer description in place and drops every other cached answer: another person's answers are not ours. */
export function replaceSession(client: QueryClient, session: Session): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  client.setQueryData(sessionQuery.queryKey, session)
}

export interface Acting {
  readonly user: SessionUser
  readonly role: ActingRole
  /** Query part that contractors add to every list (BR-ROLE-24); empty for everybody else. */
  readonly scope: { readonly swa_code?: string }
  /** Query part of an officer's lists, unless they say otherwise: the areas that the person has chosen (BR-REP-11). */
  readonly within: { readonly geographical_area_reference_number?: string[] }
  /** True where the server stands before a real Street Manager: what needs its works is done there. */
  readonly isPassedThrough?: boolean
  /** SWA code of the promoter whose works the person may write; undefined for an authority. */
  readonly promoter: string | undefined
}

/** The signed-in person in the role they chose. Only screens behind sign-in may ask. */
export function useActing(): Acting {
  const acting = actingIn(useSession())
  if (!acting) throw new Error('This screen needs somebody to be signed in and to have chosen a role')
  return acting
}

/** The same from a session in hand; undefined until somebody has signed in and chosen. */
export function actingIn(session: Session): Acting | undefined {
  const { user, active_role: role, acting_for: actingFor } = session
  if (!user || !role || (role === 'Contractor' && !actingFor)) return undefined
  return {
    user,
    role,
    scope: role === 'Contractor' && actingFor ? { swa_code: actingFor } : {},
    within:
      role === 'HighwayAuthority' && user.geographical_areas?.length
        ? { geographical_area_reference_number: user.geographical_areas }
        : {},
    isPassedThrough: session.street_manager === 'passed_through',
    promoter:
      role === 'Contractor' ? (actingFor ?? undefined) : role === 'Planner' ? user.organisation_reference : undefined,
  }
}

/** The user as the permission rules see them, in the active role only: a button belongs to the role one works in. */
export function callerOf(acting: Acting): Caller {
  return {
    email: acting.user.email,
    roles: [acting.role],
    organisation_reference: acting.user.organisation_reference,
    organisation_type: acting.user.organisation_type,
    contracts: acting.scope.swa_code ? [acting.scope.swa_code] : [],
    workstreams: acting.user.workstreams,
    is_passed_through: acting.isPassedThrough ?? false,
  }
}

/** Whether a button for this endpoint is offered, from the same declaration that the server enforces. */
export function useMay(): (endpoint: Endpoint<never> | Endpoint, owners?: RecordOwners) => boolean {
  const caller = callerOf(useActing())
  return (endpoint, owners) => mayUse(endpoint as Endpoint, caller, owners)
}

/** The roles that a person can choose between. */
export function actingRoles(user: SessionUser): ActingRole[] {
  return user.roles.filter((role): role is ActingRole => choosable.includes(role))
}

const choosable: readonly string[] = ['Planner', 'Contractor', 'HighwayAuthority', 'Admin']

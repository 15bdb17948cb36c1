import { useQuery } from '@tanstack/react-query'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'

/** Whose workstreams the person works with: the promoter's that a contractor acts for, else the own organisation's. */
export function useOwnWorkstreams(): { readonly organisationReference: string } {
  const { user, promoter } = useActing()
  return { organisationReference: promoter ?? user.organisation_reference }
}

/** All of them, for a table or a form that has one line for each. */
export function useEveryWorkstream() {
  return useQuery(queryFor(listWorkstreams, { params: useOwnWorkstreams() }))
}

import { useQuery } from '@tanstack/react-query'
import { updateWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { queryFor } from '../../api/query.ts'
import { useActing, useMay } from '../../app/session.ts'

/** Whose workstreams the person works with: the promoter's that a contractor acts for, else the own organisation's. */
export function useOwnWorkstreams(): { readonly organisationReference: string } {
  const { user, promoter } = useActing()
  return { organisationReference: promoter ?? user.organisation_reference }
}

/**
 * Whether the person says who works on the workstreams: an administrator of an organisation that works are done for. A
 * contractor has none of its own to open to anybody (BR-ROLE-S23).
 */
export function useDecidesOnAccess(): boolean {
  const may = useMay()
  return useActing().user.organisation_type !== 'CONTRACTOR' && may(updateWorkstreamAccess)
}

/** All of them, for a table or a form that has one line for each. */
export function useEveryWorkstream() {
  return useQuery(queryFor(listWorkstreams, { params: useOwnWorkstreams() }))
}

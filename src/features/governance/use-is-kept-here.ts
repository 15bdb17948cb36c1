import { useQuery } from '@tanstack/react-query'
import { getGovernanceConnection } from '../../../domain/contract/governance.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'

/** Whether governance is kept in this service, so that it can be changed here; an operator's Ctrl Hub keeps its own. */
export function useIsKeptHere(): boolean {
  const { scope } = useActing()
  return useQuery(queryFor(getGovernanceConnection, { query: scope })).data?.state === 'embedded'
}

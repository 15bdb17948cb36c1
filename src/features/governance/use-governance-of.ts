import { useQuery } from '@tanstack/react-query'
import { getGovernanceOfPermit } from '../../../domain/contract/governance.ts'
import { queryFor } from '../../api/query.ts'
import { useActing, useMay } from '../../app/session.ts'

/** What governance says of a permit; kept on the device like the permit itself, so that it is there on site. */
export function useGovernanceOf(permitReference: string) {
  const { scope } = useActing()
  const enabled = useMay()(getGovernanceOfPermit)
  const query = queryFor(getGovernanceOfPermit, { params: { permitReference }, query: scope })
  return useQuery({ ...query, enabled, retry: false })
}

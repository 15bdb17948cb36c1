import { useQuery } from '@tanstack/react-query'
import { getOrganisation } from '../../../domain/contract/organisations.ts'
import { queryFor } from '../../api/query.ts'

/** First letters of the promoter's own works references; unknown until read, and then unchecked here but not by the service. */
export function usePromoterPrefix(promoter: string | undefined): string | undefined {
  const organisation = useQuery({
    ...queryFor(getOrganisation, { params: { organisationReference: promoter ?? '' } }),
    enabled: promoter !== undefined,
  })
  return organisation.data?.prefix
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getOrganisation } from '../../../domain/contract/organisations.ts'
import { queryFor } from '../../api/query.ts'
import type { ForwardPlan } from './plan-answers.ts'

export const planQuery = (wrn: string, ref: string) =>
  queryFor(getForwardPlan, { params: { workReferenceNumber: wrn, forwardPlanReferenceNumber: ref } })

/** The plan that the address names; a page that cannot show it is answered by the error page. */
export function useForwardPlan(): ForwardPlan {
  const { wrn = '', ref = '' } = useParams()
  return useSuspenseQuery(planQuery(wrn, ref)).data
}

/** First letters of the promoter's own works references; unknown until read, and then unchecked here but not by the service. */
export function usePromoterPrefix(promoter: string | undefined): string | undefined {
  const organisation = useQuery({
    ...queryFor(getOrganisation, { params: { organisationReference: promoter ?? '' } }),
    enabled: promoter !== undefined,
  })
  return organisation.data?.prefix
}

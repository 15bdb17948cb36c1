import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { queryFor } from '../../api/query.ts'
import type { ForwardPlan } from './plan-answers.ts'

export const planQuery = (wrn: string, ref: string) =>
  queryFor(getForwardPlan, { params: { workReferenceNumber: wrn, forwardPlanReferenceNumber: ref } })

/** The plan that the address names; a page that cannot show it is answered by the error page. */
export function useForwardPlan(): ForwardPlan {
  const { wrn = '', ref = '' } = useParams()
  return useSuspenseQuery(planQuery(wrn, ref)).data
}

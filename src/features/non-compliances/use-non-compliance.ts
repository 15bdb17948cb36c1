import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { queryFor } from '../../api/query.ts'

export type NonCompliance = AnswerOf<typeof getNonCompliance>

export const nonComplianceQuery = (wrn: string, ref: string) =>
  queryFor(getNonCompliance, { params: { workReferenceNumber: wrn, nonComplianceReferenceNumber: ref } })

/** The non-compliance that the address names; a page that cannot show it is answered by the error page. */
export function useNonCompliance(): NonCompliance {
  const { wrn = '', ref = '' } = useParams()
  return useSuspenseQuery(nonComplianceQuery(wrn, ref)).data
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { queryFor } from '../../api/query.ts'

export type Permit = AnswerOf<typeof getPermit>

/** The permit that the address names; a page that cannot show it is answered by the error page. */
export function usePermit(): Permit {
  const { wrn = '', prn = '' } = useParams()
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  return useSuspenseQuery(queryFor(getPermit, { params })).data
}

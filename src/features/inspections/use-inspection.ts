import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getInspection } from '../../../domain/contract/inspections.ts'
import { queryFor } from '../../api/query.ts'

export type Inspection = AnswerOf<typeof getInspection>

export const inspectionQuery = (wrn: string, ref: string) =>
  queryFor(getInspection, { params: { workReferenceNumber: wrn, inspectionReferenceNumber: ref } })

/** The inspection that the address names; a page that cannot show it is answered by the error page. */
export function useInspection(): Inspection {
  const { wrn = '', ref = '' } = useParams()
  return useSuspenseQuery(inspectionQuery(wrn, ref)).data
}

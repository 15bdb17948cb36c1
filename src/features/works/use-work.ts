import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { RecordOwners } from '../../../domain/contract/permissions.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { queryFor } from '../../api/query.ts'
import type { Acting } from '../../app/session.ts'

export type Work = AnswerOf<typeof getWork>

export const workQuery = (wrn: string) => queryFor(getWork, { params: { workReferenceNumber: wrn } })

/** The works record that a tab belongs to; its frame has read it already. */
export function useWork(): Work {
  const { wrn = '' } = useParams()
  return useSuspenseQuery(workQuery(wrn)).data
}

/** Whether the person belongs to one of the record's two sides: an officer of another authority only reads. */
export function isParty({ role, user }: Acting, owners: RecordOwners): boolean {
  return role !== 'HighwayAuthority' || user.organisation_reference === owners.highway_authority_swa_code
}

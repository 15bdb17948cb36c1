import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { getPrivateStreetNotice } from '../../../domain/contract/private-street-notices.ts'
import { privateStreetMachine } from '../../../domain/rules/private-street-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { queryFor } from '../../api/query.ts'
import type { Notice } from './notice-answers.ts'

export const noticeQuery = (wrn: string, ref: string) =>
  queryFor(getPrivateStreetNotice, { params: { workReferenceNumber: wrn, privateStreetReferenceNumber: ref } })

/** The notice that the address names; a page that cannot show it is answered by the error page. */
export function useNotice(): Notice {
  const { wrn = '', ref = '' } = useParams()
  return useSuspenseQuery(noticeQuery(wrn, ref)).data
}

/** Why the notice cannot be cancelled now; undefined when it can (BR-PSN-11). */
export function whyNotCancel(notice: Pick<Notice, 'private_street_status'>, role: ActingRole): string | undefined {
  const status = notice.private_street_status
  if (status === 'upcoming_enum') return 'This version does not know the status of the notice'
  const answer = mayMove(privateStreetMachine, status, 'cancel', role)
  return answer.yes ? undefined : answer.no
}

import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorkstream } from '../../../domain/contract/workstreams.ts'
import { queryFor } from '../../api/query.ts'
import { ReadFirst } from '../../app/read-first.tsx'
import { useOwnWorkstreams } from './own-workstreams.ts'

export type Workstream = AnswerOf<typeof getWorkstream>

/** Reads the workstream of the address for something that is done to it. */
export function WorkstreamAction({ children }: { children: (workstream: Workstream) => ReactNode }) {
  const { prefix = '' } = useParams()
  const own = useOwnWorkstreams()
  const query = queryFor(getWorkstream, { params: { ...own, workstreamPrefix: prefix } })
  return (
    <ReadFirst query={query} title={`Workstream ${prefix}`}>
      {children}
    </ReadFirst>
  )
}

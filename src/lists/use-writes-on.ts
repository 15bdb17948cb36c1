import { workstreamOf } from '../../domain/references.ts'
import { useActing } from '../app/session.ts'

/**
 * Whether the person may act on works at all, as far as their reference tells: rows of a list have no workstream, and a promoter's
 * person reads some that they cannot write (BR-ROLE-11, BR-GEN-60). The record itself asks again, with all that it knows.
 */
export function useWritesOn(): (worksReferenceNumber: string) => boolean {
  const { role, user, promoter } = useActing()
  return (worksReferenceNumber) => {
    const prefix = workstreamOf(worksReferenceNumber)
    if (role === 'HighwayAuthority' || prefix === undefined) return true
    return user.workstreams.some(
      ({ organisation_reference, workstream_prefix, access_level }) =>
        organisation_reference === promoter && workstream_prefix === prefix && access_level === 'full_write',
    )
  }
}

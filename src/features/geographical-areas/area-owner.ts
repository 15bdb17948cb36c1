import type { RecordOwners } from '../../../domain/contract/permissions.ts'
import { useActing } from '../../app/session.ts'

/** Areas belong to the person's own organisation; whether that is an authority, the declarations decide. */
export function useAreaOwner(): RecordOwners {
  const { user } = useActing()
  return {
    promoter_swa_code: '',
    highway_authority_swa_code: user.organisation_reference,
    workstream_prefix: '',
  }
}

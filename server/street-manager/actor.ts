import type { Caller } from '../../domain/contract/permissions.ts'
import { outsideWorks, type Actor } from '../store/record-event.ts'

/** The caller, with the person that a delegated system names for it (BR-GEN-09); in the app the person is the caller. */
export function actorOf(
  caller: Caller,
  body?: { internal_user_identifier?: string | null; internal_user_name?: string | null } | undefined,
): Actor {
  return {
    username: caller.email,
    organisation_reference: caller.organisation_reference,
    internal_user_identifier: body?.internal_user_identifier ?? null,
    internal_user_name: body?.internal_user_name ?? caller.person_name ?? null,
  }
}

/** Whose event it is that the caller does something to its own organisation: the event outside works of one side. */
export function organisationOf({ organisation_type, organisation_reference: own }: Caller) {
  return outsideWorks(organisation_type === 'HA' ? { highway_authority_swa_code: own } : { promoter_swa_code: own })
}

import type { Caller } from '../../domain/contract/permissions.ts'
import type { Actor } from '../store/record-event.ts'

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

import type { DisabledReason, SignInKind, UserStatus } from '../contract/enums/users.ts'
import type { Labels } from './words.ts'

export const userStatusLabels: Labels<UserStatus> = {
  disabled: 'Disabled',
  locked: 'Locked',
  invited: 'Invited',
  dormant: 'Dormant',
  active: 'Active',
}

export const disabledReasonLabels: Labels<DisabledReason> = {
  removed: 'Disabled by an administrator',
  dormant: 'Disabled after 6 months without a sign-in',
}

export const signInKindLabels: Labels<SignInKind> = { UI: 'Person, on screen', API: 'System, by API' }

/** Ours: the contract knows no list of users. In this order of precedence. */
export const userStatuses = ['disabled', 'locked', 'invited', 'dormant', 'active'] as const
export type UserStatus = (typeof userStatuses)[number]

/** Why an account is disabled: somebody removed it, or nobody used it (BR-GEN-96). */
export const disabledReasons = ['removed', 'dormant'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** How somebody comes in: a person at a screen, or a system (BR-ROLE-02). */
export const signInKinds = ['UI', 'API'] as const
export type SignInKind = (typeof signInKinds)[number]

export const userSortColumns = ['name', 'last_signed_in_date'] as const

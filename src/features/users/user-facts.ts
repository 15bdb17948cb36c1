import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { UserStatus } from '../../../domain/contract/enums/users.ts'
import type { getOwnUser, listUsers } from '../../../domain/contract/users-administration.ts'
import type { TagColour } from '../../../domain/labels/tag-colour.ts'
import { dateTimeWords, dateWords, withinSentence } from '../../../domain/words.ts'

export type User = AnswerOf<typeof getOwnUser>
export type UserRow = AnswerOf<typeof listUsers>['rows'][number]

export const userColours: Readonly<Record<UserStatus, TagColour>> = {
  disabled: 'grey',
  locked: 'orange',
  invited: 'blue',
  dormant: 'yellow',
  active: 'green',
}

export const nameOf = (user: Pick<UserRow, 'first_name' | 'last_name'>) => `${user.first_name} ${user.last_name}`.trim()

/** What a row says under its state; nothing where the state says enough. */
export function rowNote({ status, will_be_disabled_on: on }: UserRow): string | undefined {
  return status === 'dormant' && on ? `Will be disabled on ${dateWords(on)}` : undefined
}

/** What the state means for the person and for the administrator, in a sentence or two (BR-GEN-93, 94, 96). */
export function stateWords(user: User): string {
  const { status, temporary_password_until: until } = user
  switch (status) {
    case 'disabled': {
      const why = user.disabled_reason_string ?? 'Disabled'
      return `${why}${user.disabled_date ? ` on ${dateWords(user.disabled_date)}` : ''}. Nobody can sign in with it until it is invited again.`
    }
    case 'locked':
      return `Too many wrong passwords. It unlocks by itself${user.locked_until ? ` on ${dateTimeWords(user.locked_until)}` : ''}.`
    case 'invited':
      return user.is_temporary_password_over
        ? 'Has not signed in, and the temporary password has run out. Invite again to send a new one.'
        : `Has not signed in yet.${until ? ` The temporary password is good until ${dateTimeWords(until)}.` : ''}`
    case 'dormant':
      return `Dormant since ${dateWords(user.dormant_since ?? '')}. Will be disabled on ${dateWords(user.will_be_disabled_on ?? '')} unless they sign in.`
    case 'active':
      return 'Can sign in.'
  }
}

/** What can be done to an account in this state; to one's own, only its roles are changed. */
export function actsOn({ status, email }: Pick<User, 'status' | 'email'>, self: string) {
  return {
    roles: status !== 'disabled',
    inviteAgain: status === 'disabled' || status === 'invited',
    unlock: status === 'locked',
    disable: status !== 'disabled' && email !== self,
  }
}

/** "The account of Tom Ashdown is disabled": why something cannot be done to it now. */
export const stateOf = (user: User) => `The account of ${nameOf(user)} is ${withinSentence(user.status_string)}`

import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getOrganisation } from '../../../domain/contract/organisations.ts'
import type { TagColour } from '../../components/Tag.tsx'

type Status = AnswerOf<typeof getOrganisation>['organisation_status']

export function organisationColour(status: Status): TagColour {
  if (status === 'active') return 'green'
  return status === 'suspended' ? 'orange' : 'grey'
}

/** What a status means for the organisation's people and for those who work with it (BR-GEN-95). */
export function statusMeaning(status: Status): string {
  switch (status) {
    case 'active':
      return 'Its people can sign in and work.'
    case 'suspended':
      return 'Nobody in it can sign in for now. Its records stay. Who runs the service can make it active again.'
    case 'disabled':
      return 'Nobody in it can sign in any more. Its records stay.'
    default:
      return ''
  }
}

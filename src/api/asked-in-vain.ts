import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { answeredBy, doneElsewhere } from '../../domain/contract/pass-through.ts'
import { ApiError } from './api-error.ts'

let isPassedThrough = false

/** As the server last described the session: whether another Street Manager stands behind it. */
export function hearWhoAnswers({ street_manager }: { readonly street_manager: string }): void {
  isPassedThrough = street_manager === 'passed_through'
}

/** What the server would answer to a call that is done in the Street Manager behind it; undefined where it is worth asking. */
export function askedInVain(endpoint: Endpoint): ApiError | undefined {
  if (!isPassedThrough || answeredBy(endpoint) !== 'nobody') return undefined
  return new ApiError('elsewhere', doneElsewhere, { status: 404 })
}

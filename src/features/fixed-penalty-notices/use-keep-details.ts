import { updateFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { ApiError } from '../../api/api-error.ts'
import { useSend } from '../../api/query.ts'
import { usualDetails, type PenaltyDraft } from './penalty-draft.ts'

/**
 * Keeps the officer's page as the authority's usual details, if that was asked for. The notice is given even when they cannot be
 * kept: then the words for its banner say so, else they are empty.
 */
export function useKeepDetails(): (typed: PenaltyDraft) => Promise<string> {
  const keep = useSend(updateFpnDetails)
  return async (typed) => {
    if (!typed.remember.includes('yes')) return ''
    try {
      await keep.mutateAsync({ body: usualDetails(typed) })
      return ''
    } catch (error) {
      const why = error instanceof ApiError ? `: ${error.message}` : ''
      return `. The usual details could not be kept${why}`
    }
  }
}

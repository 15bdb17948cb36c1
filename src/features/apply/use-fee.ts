import { useQuery } from '@tanstack/react-query'
import { getFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { feeEstimate } from '../../../domain/rules/fee-estimate.ts'
import { isTrafficSensitive } from '../../../domain/rules/sensitive-hours.ts'
import { moneyWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import type { ApplicationDraft } from './application-answers.ts'
import type { DatesMeaning } from './dates-meaning.ts'

/** What is said of the fee, and where it comes from. */
export type FeeWords = { readonly says: string; readonly note: string }

/** The fee of a draft by the authority's own matrix, always an estimate; what is not known yet is said. */
export function useFee(draft: ApplicationDraft, meaning: DatesMeaning | null): FeeWords {
  const authority = draft.record?.highway_authority_swa_code ?? draft.answers.highway_authority_swa_code
  const matrix = useQuery({
    ...queryFor(getFeeMatrix, { params: { organisationReference: authority } }),
    enabled: authority !== '',
    staleTime: Infinity,
  })
  if (authority === '' || !meaning) return { says: 'Known with the street and the dates', note: '' }
  if (matrix.isError) {
    const isUnfilled = matrix.error instanceof ApiError && matrix.error.kind === 'not_found'
    return isUnfilled
      ? { says: 'Not known', note: 'The authority has not filled in its fees' }
      : { says: 'Not known', note: 'The authority’s fees could not be read' }
  }
  if (!matrix.data) return { says: 'Reading the authority’s fees', note: '' }
  const fee = feeEstimate(
    {
      category: meaning.category,
      roadCategory: roadCategoryOf(draft),
      isTrafficSensitive: isSensitive(draft),
      activityType: draft.answers.activity_type || null,
    },
    matrix.data,
  )
  if (!fee) return { says: 'Known with the road category', note: '' }
  if ('because' in fee) return { says: 'None', note: fee.because }
  return { says: `${moneyWords(fee.pence)}, estimated`, note: `${fee.row}, ${fee.column}` }
}

function roadCategoryOf({ answers, record }: ApplicationDraft): number | null {
  if (record?.road_category !== undefined) return record.road_category
  return answers.road_category === '' ? null : Number(answers.road_category)
}

/** Where the designations have been answered they decide, else what the gazetteer says of the street. */
function isSensitive({ answers: { street, permit_asds } }: ApplicationDraft): boolean {
  if (permit_asds.length === 0) return street?.traffic_sensitive ?? false
  const all = street?.additional_special_designations_response ?? []
  return permit_asds.some((place) => {
    const designation = all[Number(place)]
    return designation !== undefined && isTrafficSensitive(designation)
  })
}

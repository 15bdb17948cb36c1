/** The permit list's filters in words, and each chosen one as a tag that can be taken away. */
import {
  laneRentalAssessmentOutcomeLabels,
  permitStatusLabels,
  workCategoryLabels,
} from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { dateWords, withinSentence } from '../../../domain/words.ts'
import {
  areaFilter,
  changed,
  dayFilters,
  flagFilters,
  listFilters,
  textFilters,
  type DayFilter,
  type FlagFilter,
  type ListFilter,
  type PermitFilters,
  type TextFilter,
} from './permit-filters.ts'

export const listFilterWords: Record<ListFilter, { title: string; labels: Readonly<Record<string, string>> }> = {
  status: { title: 'Status', labels: permitStatusLabels },
  work_status: { title: 'Works', labels: workStatusLabels },
  work_category: { title: 'Category', labels: workCategoryLabels },
  lane_rental_assessment_outcome: { title: 'Lane rental outcome', labels: laneRentalAssessmentOutcomeLabels },
}

export const textFilterWords: Record<TextFilter, string> = {
  street_descriptor: 'Street and town',
  organisation: 'Promoter or authority',
  usrn: 'USRN',
  permit_reference_number: 'Permit reference',
  work_reference_number: 'Works reference',
}

export const flagFilterWords: Record<FlagFilter, string> = {
  active_permit_only: 'Active permits only',
  is_traffic_sensitive: 'Traffic-sensitive',
  is_high_impact_traffic_management: 'High impact',
  is_early_start: 'Early start',
  is_deemed: 'Deemed',
  is_duration_challenged: 'Duration challenged',
  ever_modification_requested: 'Modification was requested',
  has_excavation: 'Excavation',
  has_no_final_registration: 'No final registration',
  lane_rental_charges_potentially_apply: 'Lane rental charges may apply',
  lane_rental_charges_not_agreed: 'Lane rental charges not agreed',
  hs2_works_only: 'HS2 works only',
  consultation_works_only: 'HS2 consultations only',
  consent_works_only: 'HS2 consents only',
  unacknowledged_by_ha_only: 'HS2 not acknowledged only',
}

/** First and last day of each pair; `start_date` and `end_date` are the range that the works overlap (BR-REP-19). */
export const dayFilterPairs: readonly { title: string; from: DayFilter; to: DayFilter }[] = [
  { title: 'On the street', from: 'start_date', to: 'end_date' },
  { title: 'Starting', from: 'work_start_date_from', to: 'work_start_date_to' },
  { title: 'Ending', from: 'work_end_date_from', to: 'work_end_date_to' },
  { title: 'Sent', from: 'start_date_created', to: 'end_date_created' },
  {
    title: 'Reasonable period ending',
    from: 'reasonable_period_end_date_from',
    to: 'reasonable_period_end_date_to',
  },
]

/** The filter that a refusal names, in the panel's words; a name that no control has is left as it is. */
export function filterWords(field: string): string {
  const pair = dayFilterPairs.find(({ from, to }) => from === field || to === field)
  if (pair) return `${pair.title} ${pair.from === field ? 'from' : 'to'}`
  return field in textFilterWords ? textFilterWords[field as TextFilter] : field
}

export interface FilterTag {
  text: string
  /** The list without this filter. */
  without: PermitFilters
}

/** One tag a filter, in the panel's order; the values of a list share theirs. */
export function filterTags(filters: PermitFilters): FilterTag[] {
  const tag = (name: keyof PermitFilters, text: string): FilterTag => ({
    text,
    without: changed(filters, { [name]: undefined }),
  })
  return [
    ...textFilters.flatMap((name) => (filters[name] ? [tag(name, `${textFilterWords[name]}: ${filters[name]}`)] : [])),
    ...(Object.keys(listFilters) as ListFilter[]).flatMap((name) => {
      const values = filters[name]
      return values ? [tag(name, listTagWords(name, values))] : []
    }),
    ...flagFilters.flatMap((name) => {
      const value = filters[name]
      if (value === undefined) return []
      return [tag(name, value ? flagFilterWords[name] : `Not: ${withinSentence(flagFilterWords[name])}`)]
    }),
    ...dayFilters.flatMap((name) => {
      const value = filters[name]
      return value ? [tag(name, dayTagWords(name, value))] : []
    }),
    ...(filters[areaFilter] ? [tag(areaFilter, `Areas: ${filters[areaFilter].join(', ')}`)] : []),
  ]
}

function listTagWords(name: ListFilter, values: readonly string[]): string {
  const { title, labels } = listFilterWords[name]
  const [first = '', ...rest] = values.map((value) => label(labels, value))
  const words = rest.map(withinSentence)
  // these labels say themselves that they are of the works
  if (name === 'work_status') return [first, ...words].join(', ')
  return `${title}: ${[withinSentence(first), ...words].join(', ')}`
}

function dayTagWords(name: DayFilter, day: string): string {
  return `${filterWords(name)} ${dateWords(day)}`
}

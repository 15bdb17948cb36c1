/** Every filter of the permit lists' contract, with its words. */
import { laneRentalAssessmentOutcomes, permitStatuses, workCategories } from '../../../domain/contract/enums/permits.ts'
import { workStatuses } from '../../../domain/contract/enums/works.ts'
import {
  laneRentalAssessmentOutcomeLabels,
  permitStatusLabels,
  workCategoryLabels,
} from '../../../domain/labels/permits.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'

export const statusFilter = {
  kind: 'choices',
  name: 'status',
  title: 'Status',
  values: permitStatuses,
  labels: permitStatusLabels,
} as const

export const categoryFilter = {
  kind: 'choices',
  name: 'work_category',
  title: 'Category',
  values: workCategories,
  labels: workCategoryLabels,
} as const

/** These labels say themselves that they are of the works. */
export const workStatusFilter = {
  kind: 'choices',
  name: 'work_status',
  title: 'Works',
  values: workStatuses,
  labels: workStatusLabels,
  saysItself: true,
} as const

export const laneRentalFilter = {
  kind: 'choices',
  name: 'lane_rental_assessment_outcome',
  title: 'Lane rental outcome',
  values: laneRentalAssessmentOutcomes,
  labels: laneRentalAssessmentOutcomeLabels,
} as const

const streetFlags = {
  kind: 'flags',
  title: 'Street and traffic',
  flags: {
    is_traffic_sensitive: 'Traffic-sensitive',
    is_high_impact_traffic_management: 'High impact',
    is_early_start: 'Early start',
    active_permit_only: 'Active permits only',
  },
} as const

const historyFlags = {
  kind: 'flags',
  title: 'Decision and works',
  flags: {
    is_deemed: 'Deemed',
    is_duration_challenged: 'Duration challenged',
    ever_modification_requested: 'Modification was requested',
    has_excavation: 'Excavation',
    has_no_final_registration: 'No final registration',
  },
} as const

export const laneRentalFlags = {
  kind: 'flags',
  title: 'Lane rental',
  flags: {
    lane_rental_charges_potentially_apply: 'Lane rental charges may apply',
    lane_rental_charges_not_agreed: 'Lane rental charges not agreed',
  },
} as const

const hs2Flags = {
  kind: 'flags',
  title: 'HS2, where it concerns you',
  flags: {
    hs2_works_only: 'HS2 works only',
    consultation_works_only: 'HS2 consultations only',
    consent_works_only: 'HS2 consents only',
    unacknowledged_by_ha_only: 'HS2 not acknowledged only',
  },
} as const

export const permitReferenceFilter = {
  kind: 'text',
  name: 'permit_reference_number',
  title: 'Permit reference',
} as const

export const startingDays = {
  kind: 'days',
  title: 'Starting',
  from: 'work_start_date_from',
  to: 'work_start_date_to',
} as const
export const endingDays = { kind: 'days', title: 'Ending', from: 'work_end_date_from', to: 'work_end_date_to' } as const
export const sentDays = { kind: 'days', title: 'Sent', from: 'start_date_created', to: 'end_date_created' } as const

export const permitFilters = [
  streetFilter,
  statusFilter,
  categoryFilter,
  streetFlags,
  workStatusFilter,
  partyFilter,
  areasFilter,
] as const

export const morePermitFilters = [
  usrnFilter,
  permitReferenceFilter,
  worksFilter,
  // the range that the works overlap (BR-REP-19)
  { kind: 'days', title: 'On the street', from: 'start_date', to: 'end_date' },
  startingDays,
  endingDays,
  sentDays,
  {
    kind: 'days',
    title: 'Reasonable period ending',
    from: 'reasonable_period_end_date_from',
    to: 'reasonable_period_end_date_to',
  },
  historyFlags,
  laneRentalFilter,
  laneRentalFlags,
  hs2Flags,
] as const

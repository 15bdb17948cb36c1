/** A permit's facts as lines of summary lists; what was not given has no line. */
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateTimeWords, dateWords, timeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { SummaryRow } from '../../components/SummaryList.tsx'
import { ContactLines } from './contact-lines.tsx'
import type { Permit } from './use-permit.ts'

type MaybeRow = [key: string, value: SummaryRow['value'] | null | undefined]

const rowsOf = (rows: readonly MaybeRow[]): SummaryRow[] =>
  rows.flatMap(([key, value]) => (value === null || value === undefined || value === '' ? [] : [{ key, value }]))

const yesNo = (value: boolean | null | undefined) => (value == null ? undefined : value ? 'Yes' : 'No')
const maybeDate = (value: string | null | undefined) => value && dateWords(value)
const maybeMoment = (value: string | null | undefined) => value && dateTimeWords(value)

const usrnLink = (usrn: number) => <AppLink href={paths.permits(`?usrn=${usrn}`)}>{usrn}</AppLink>

/** A name with ways to reach it; nothing when nobody is named. */
function contact(name: string | null | undefined, number?: string | null, email?: string | null) {
  return name ? <ContactLines name={name} number={number} email={email} /> : undefined
}

export function timingRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Proposed start', withTime(permit.proposed_start_date, permit.proposed_start_time)],
    ['Proposed end', withTime(permit.proposed_end_date, permit.proposed_end_time)],
    [
      'Length',
      `${countWords(permit.working_day_duration, 'working day')}, ${countWords(permit.calendar_day_duration, 'calendar day')}`,
    ],
    ['Reasonable period ends', dateWords(permit.reasonable_period_end_date)],
    ['Can start until', dateWords(permit.validity_period_end_date)],
    ['End moves with a late start', permit.sliding_end_date_candidate ? 'Yes' : undefined],
    ['Actual start', maybeMoment(permit.actual_start_date)],
    ['Actual stop', maybeMoment(permit.actual_stop_date)],
    ['Early start', permit.is_early_start ? 'Yes' : undefined],
    ['Reason for the early start', permit.early_start_reason],
    ['Early start agreed before', yesNo(permit.early_start_pre_approval)],
    ['Agreed by', permit.pre_approval_authoriser],
    ['What was agreed', permit.pre_approval_details],
    ['Sites to be registered by', maybeDate(permit.reinstatement_registration_due_date)],
  ])
}

function withTime(day: string, time: string | null | undefined): string {
  return time ? `${dateWords(day)} at ${timeWords(time)}` : dateWords(day)
}

export function placeRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Street', [permit.street_name, permit.town, permit.area_name].filter(Boolean).join(', ')],
    ['USRN', usrnLink(permit.usrn)],
    ['Road category', label(roadCategoryLabels, permit.road_category)],
    ['Where', permit.works_location_description],
    ['Position', permit.location_types.map((type) => label(locationTypeLabels, type)).join(', ')],
    ['Footway closed', permit.close_footway_string],
    ['Footpath closed', permit.close_footpath_string],
    ['Hazardous material in this street', yesNo(permit.usrn_contains_hazardous_material)],
    ['Other USRNs', permit.hs2_additional_usrns?.join(', ')],
  ])
}

export function worksRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Description', permit.description_of_work],
    ['Activity', permit.activity_type_string],
    ['Category', permit.work_category_string],
    ['Type', permit.work_type_string],
    ['Application', permit.application_type_string],
    ['Immediate risk', yesNo(permit.immediate_risk)],
    ['Excavation', yesNo(permit.excavation)],
    ['Excavation carried out', yesNo(permit.excavation_carried_out)],
    ['Project reference', permit.project_reference_number],
    ['More information', permit.additional_info],
    ['Covid-19 response', permit.is_covid_19_response ? 'Yes' : undefined],
    ['Final site registered', permit.actual_stop_date ? yesNo(permit.final_reinstatement) : undefined],
  ])
}

export function trafficRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Traffic management', permit.traffic_management_type_string],
    ['Traffic management plan', yesNo(permit.traffic_management_plan)],
    ['Order needed', yesNo(permit.is_ttro_required)],
    ['On the street now', permit.current_traffic_management_type_string],
    ['Changed', maybeMoment(permit.current_traffic_management_update_date)],
    ['Collaborative working', yesNo(permit.collaborative_working)],
    ['Kind of collaboration', permit.collaboration_type_string],
    ['Collaboration details', permit.collaboration_details],
    ['Works collaborated with', permit.collaborative_works],
    ['Lane rental', permit.lane_rental_applicable || permit.is_lane_rental ? 'Yes' : 'No'],
    ['Lane rental outcome', permit.lane_rental_assessment_outcome_string],
    ['Lane rental details', permit.lane_rental_assessment_additional_details],
    ['Lane rental band', permit.lane_rental_assessment_charge_band_string],
    ['Days charged', permit.lane_rental_assessment_chargeable_days],
    ['Charges agreed', yesNo(permit.lane_rental_assessment_charges_agreed)],
  ])
}

export function partyRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    [
      'Promoter',
      `${permit.promoter_organisation} (${permit.promoter_swa_code}), workstream ${permit.workstream_prefix}`,
    ],
    ['Promoter contact', permit.promoter_contact_details],
    ['Main contact', contact(permit.primary_contact, permit.primary_contact_number, permit.primary_contact_email)],
    [
      'Contact for these works',
      contact(permit.secondary_contact, permit.secondary_contact_number, permit.secondary_contact_email),
    ],
    [
      'Another contact',
      contact(permit.additional_contact, permit.additional_contact_number, permit.additional_contact_email),
    ],
    ['Emergency contact for signals', contact(permit.emergency_contact_name, permit.emergency_contact_number)],
    [
      'Emergency contact on the street now',
      contact(
        permit.current_traffic_management_emergency_contact_name,
        permit.current_traffic_management_emergency_contact_number,
      ),
    ],
    ['Highway authority', `${permit.highway_authority} (${permit.highway_authority_swa_code})`],
    ['Interested parties', permit.interested_parties?.map(({ name }) => name).join(', ')],
  ])
}

export function decisionRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Status', permit.permit_status_string],
    ['Sent', dateTimeWords(permit.date_created)],
    ['Last changed', dateTimeWords(permit.date_modified)],
    ['Decision due', dateWords(permit.deadline_date)],
    ['Decision', permit.assessment_status_string],
    ['Deemed', permit.is_deemed ? 'Yes: the time to decide ended without a decision' : undefined],
    ['Reasons for refusal', permit.reasons_for_refusal_string?.join(', ')],
    ['Comments of the authority', permit.assessment_comments],
    ['Changes asked for', permit.pending_change_details],
    ['Changes were asked for', permit.ever_modification_requested ? 'Yes' : undefined],
    ['Discount', permit.assessment_discount == null ? undefined : `${permit.assessment_discount}%`],
    ['Reason for the discount', permit.assessment_discount_reason],
    ['Reason for revoking', permit.revoke_reason],
    ['Reason for cancelling', permit.permit_cancellation_reason_string],
    ['In other words', permit.permit_cancellation_reason_other],
  ])
}

/** Nothing for most permits: HS2 and links to other records. */
export function otherRows(permit: Permit): SummaryRow[] {
  return rowsOf([
    ['Linked Section 81', permit.linked_section_81?.section_81_reference_number],
    ['Inside HS2 limits', yesNo(permit.hs2_in_act_limits)],
    ['HS2 consultation', yesNo(permit.hs2_is_consultation)],
    ['HS2 consent', yesNo(permit.hs2_is_consent)],
    ['HS2 answer asked for by', maybeDate(permit.hs2_consultation_requested_response_date)],
    ['HS2 exemption', permit.hs2_highway_exemption_string],
    ['HS2 emails', permit.hs2_highway_emails?.join(', ')],
    ['HS2 acknowledged', yesNo(permit.hs2_acknowledged)],
    ['HS2 acknowledged on', maybeMoment(permit.hs2_acknowledged_date_time)],
  ])
}

/** The words for the values of records, each table whole, as the rules give them (BR-GEN-102). */
import { expect, test } from 'vitest'
import * as enums from './testing/every-enum.ts'
import * as labels from './testing/every-label.ts'

type Words = Readonly<Record<string, string>>

const tables: readonly [rule: string, values: readonly string[], table: Words, words: Words][] = [
  [
    'BR-ALT-60',
    enums.alterationTypes,
    labels.alterationTypeLabels,
    {
      PROMOTER_IMPOSED_CHANGE: 'Promoter imposed change',
      PROMOTER_CHANGE_REQUEST: 'Promoter change request',
      HA_IMPOSED_CHANGE: 'HA imposed change',
      WORK_EXTENSION: 'Works extension',
      MODIFIED_PERMIT: 'Modified permit',
      DURATION_CHALLENGE: 'Duration challenge',
      HA_CHANGE_REQUEST: 'HA change request',
    },
  ],
  [
    'BR-ALT-61',
    enums.alterationStatuses,
    labels.alterationStatusLabels,
    {
      submitted: 'Submitted',
      granted: 'Granted',
      granted_with_duration_challenge: 'Granted with duration challenge',
      refused: 'Refused',
      deemed: 'Granted (deemed)',
      cancelled: 'Cancelled',
      revoked: 'Revoked',
      auto_applied: 'Applied',
    },
  ],
  [
    'BR-ALT-62',
    enums.durationChallengeReviewStatuses,
    labels.durationChallengeReviewStatusLabels,
    {
      duration_challenge_accepted: 'Duration challenge accepted',
      duration_challenge_not_accepted: 'Duration challenge not accepted',
    },
  ],
  [
    'BR-ALT-63',
    enums.durationChallengeNonAcceptanceResponseStatuses,
    labels.durationChallengeNonAcceptanceResponseStatusLabels,
    {
      reasonable_period_end_date_changed: 'Reasonable period end date changed',
      reasonable_period_end_date_not_changed: 'Reasonable period end date not changed',
    },
  ],
  [
    'BR-REIN-50',
    enums.reinstatementTypes,
    labels.reinstatementTypeLabels,
    {
      excavation: 'Excavation',
      bar_holes: 'Bar holes',
      core_holes: 'Core holes',
      pole_testing: 'Pole testing',
    },
  ],
  [
    'BR-REIN-51',
    enums.reinstatementStatuses,
    labels.reinstatementStatusLabels,
    {
      interim: 'Interim',
      permanent: 'Permanent',
    },
  ],
  [
    'BR-LBL-01',
    enums.offenceCodes,
    labels.offenceCodeLabels,
    {
      offence_code_05: '05 No notice of completed reinstatement',
      offence_code_06: '06 No notice required for overrun charging',
      offence_code_08: '08 Working without a permit',
      offence_code_09: '09 Breaking a permit condition',
    },
  ],
  [
    'BR-LBL-02',
    enums.fpnStatuses,
    labels.fpnStatusLabels,
    {
      issued: 'Issued',
      accepted: 'Accepted',
      paid: 'Paid',
      paid_discounted: 'Paid (Discounted)',
      disputed: 'Disputed',
      withdrawn: 'Withdrawn',
    },
  ],
  [
    'BR-LBL-03',
    enums.paymentMethods,
    labels.paymentMethodLabels,
    {
      bank_transfer: 'Bank transfer',
      card_payment: 'Card payment',
      cash: 'Cash',
      cheque: 'Cheque',
    },
  ],
  [
    'BR-LBL-04',
    enums.section58Statuses,
    labels.section58StatusLabels,
    {
      proposed: 'Proposed',
      in_force: 'In force',
      cancelled: 'Cancelled',
      closed: 'Closed',
    },
  ],
  [
    'BR-LBL-05',
    enums.section58Durations,
    labels.section58DurationLabels,
    {
      six_months: '6 months',
      one_year: '1 year',
      two_years: '2 years',
      three_years: '3 years',
    },
  ],
  [
    'BR-LBL-06',
    enums.section58Extents,
    labels.section58ExtentLabels,
    {
      whole_road: 'Whole road',
      part_of_the_road: 'Part of the road',
    },
  ],
  [
    'BR-LBL-07',
    enums.section74HAStatuses,
    labels.section74HAStatusLabels,
    {
      warning_issued: 'Warning issued',
      warning_disputed: 'Warning disputed',
      charges_ended: 'Site clear',
      withdrawn: 'Withdrawn',
      draft_invoice_issued: 'Draft invoice issued',
      resolved: 'Resolved',
    },
  ],
  [
    'BR-LBL-08',
    enums.section74PromoterStatuses,
    labels.section74PromoterStatusLabels,
    {
      acknowledge_overrun_warning: 'Warning received',
      site_visited_and_rectified: 'Site visited works closed',
      warning_disputed: 'Warning disputed',
      acknowledge_draft_invoice: 'Received draft invoice',
      charge_under_review: 'Reviewing draft invoice',
      charge_agreed: 'Charge agreed',
    },
  ],
  [
    'BR-LBL-09',
    enums.overrunWarningReasons,
    labels.overrunWarningReasonLabels,
    {
      more_than_five_slg_items_left_on_site: 'More than five signing, lighting or guarding items left on site',
      five_or_less_slg_items_left_on_site: 'Five or fewer signing, lighting or guarding items left on site',
      open_excavation: 'Open excavation',
      spoil_left_on_site: 'Spoil left on site',
      missing_road_markings: 'Missing road markings',
      missing_street_apparatus: 'Missing street apparatus',
      active_traffic_management: 'Active traffic management',
    },
  ],
  [
    'BR-LBL-10',
    enums.section81Types,
    labels.section81TypeLabels,
    {
      tee_valve_access_covers: 'Tee, valve or access covers',
      cabinet: 'Cabinet',
      marker_post: 'Marker post',
      pole_post: 'Pole or post',
      overhead_cables_broken_low_encroaching_onto_highway: 'Overhead cables broken, low or encroaching on the highway',
      other: 'Other',
      unattributed_works_live_site: 'Unattributed works - Live site',
      unattributed_works_completed: 'Unattributed works - Completed',
    },
  ],
  [
    'BR-LBL-11',
    enums.section81Severities,
    labels.section81SeverityLabels,
    {
      high: 'High',
      low: 'Low',
    },
  ],
  [
    'BR-LBL-12',
    enums.section81Statuses,
    labels.section81StatusLabels,
    {
      issued: 'Issued',
      acknowledged: 'Acknowledged',
      accepted: 'Accepted',
      accepted_fixed: 'Accepted (fixed)',
      rejected: 'Rejected',
      cancelled: 'Cancelled',
      resolved_by_ha: 'Resolved by authority',
    },
  ],
  [
    'BR-LBL-13',
    enums.section81WorkTypes,
    labels.section81WorkTypeLabels,
    {
      permit_works: 'Works under a permit',
      non_notifiable_works: 'Non-notifiable works',
    },
  ],
  [
    'BR-LBL-14',
    enums.activityActivityTypes,
    labels.activityActivityTypeLabels,
    {
      skips: 'Skips',
      scaffolding: 'Scaffolding',
      hoarding: 'Hoarding',
      crane_mobile_platform: 'Crane/mobile platform',
      event: 'Event',
      section50: 'Section 50',
      section58: 'Section 58',
      compound: 'Compound',
      other: 'Other',
    },
  ],
  [
    'BR-LBL-16',
    enums.forwardPlanStatuses,
    labels.forwardPlanStatusLabels,
    {
      raised: 'Raised',
      cancelled: 'Cancelled',
      progressed: 'Progressed',
    },
  ],
  [
    'BR-LBL-17',
    enums.workTypes,
    labels.workTypeLabels,
    {
      planned: 'Planned',
      immediate: 'Immediate',
      hs2_highway_works: 'HS2 highway works',
    },
  ],
  [
    'BR-LBL-18',
    enums.privateStreetStatuses,
    labels.privateStreetStatusLabels,
    {
      issued: 'Issued',
      cancelled: 'Cancelled',
    },
  ],
  [
    'BR-LBL-19',
    enums.materialClassificationClassifications,
    labels.materialClassificationClassificationLabels,
    {
      hazardous: 'Hazardous',
      non_hazardous: 'Non-hazardous',
    },
  ],
  [
    'BR-LBL-20',
    enums.hazardousMaterialTypes,
    labels.hazardousMaterialTypeLabels,
    {
      coal_tar: 'Coal tar',
      total_petroleum_hydrocarbons: 'Total petroleum hydrocarbons',
      ph: 'pH',
      heavy_metal: 'Heavy metal',
      asbestos: 'Asbestos',
      other: 'Other',
    },
  ],
  [
    'BR-LBL-21',
    enums.layerAffecteds,
    labels.layerAffectedLabels,
    {
      surface_course: 'Surface course',
      sub_base: 'Sub-base',
    },
  ],
  [
    'BR-LBL-22',
    enums.hs2HighwayExemptions,
    labels.hs2HighwayExemptionLabels,
    {
      works_to_a_bridge: 'Works to a bridge',
      alteration_or_disturbance_to_apparatus: 'Alteration or disturbance to apparatus',
      depositing_soil_or_materials: 'Depositing soil or materials',
      erection_of_scaffolding: 'Erection of scaffolding',
      none_applicable: 'Not applicable',
    },
  ],
  [
    'BR-LBL-24, BR-REIN-52',
    enums.locationTypes,
    labels.locationTypeLabels,
    {
      footway: 'Footway',
      carriageway: 'Carriageway',
      verge: 'Verge',
      cycleway: 'Cycleway',
      footpath: 'Footpath',
      parking_place: 'Parking place',
      bus_stop_or_stand: 'Bus stop or stand',
      cycle_hire_docking_station: 'Cycle hire docking station',
      taxi_rank: 'Taxi rank',
    },
  ],
  [
    'BR-LBL-25',
    enums.commentTopics,
    labels.commentTopicLabels,
    {
      GENERAL: 'General',
      SECTION_74: 'Section 74',
      INSPECTION: 'Inspection',
      FPN: 'FPN',
      OVERRUN: 'Overrun warning',
      FORWARD_PLAN: 'Forward plan',
      CHANGE_REQUEST: 'Change requests',
      IMPOSED_VARIATION: 'Imposed variation',
      DURATION_CHALLENGE: 'Duration challenge',
      SECTION_81: 'Section 81',
      UNATTRIBUTED_WORKS: 'Unattributed works',
    },
  ],
]

test.each(tables)('%s', (_rule, values, table, words) => {
  expect(Object.fromEntries(values.map((value) => [value, labels.label(table, value)]))).toEqual(words)
})

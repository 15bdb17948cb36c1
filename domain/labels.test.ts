import { describe, expect, test } from 'vitest'
import * as enums from './testing/every-enum.ts'
import * as labels from './testing/every-label.ts'

const { label } = labels

describe('BR-GEN-102 every value has words', () => {
  test.each([
    ['work types', enums.workTypes, labels.workTypeLabels],
    ['activity types', enums.activityTypes, labels.activityTypeLabels],
    ['traffic management', enums.trafficManagementTypes, labels.trafficManagementTypeLabels],
    ['application types', enums.applicationTypes, labels.applicationTypeLabels],
    ['collaboration', enums.collaborationTypes, labels.collaborationTypeLabels],
    ['location types', enums.locationTypes, labels.locationTypeLabels],
    ['footway', enums.closeFootwayAnswers, labels.closeFootwayLabels],
    ['footpath', enums.closeFootpathAnswers, labels.closeFootpathLabels],
    ['HS2 provisions', enums.hs2HighwayExemptions, labels.hs2HighwayExemptionLabels],
    ['refusal reasons', enums.reasonsForRefusal, labels.reasonForRefusalLabels],
    ['permit statuses', enums.permitStatuses, labels.permitStatusLabels],
    ['assessment statuses', enums.assessmentStatuses, labels.assessmentStatusLabels],
    ['cancellation reasons', enums.permitCancellationReasons, labels.permitCancellationReasonLabels],
    ['comment topics', enums.commentTopics, labels.commentTopicLabels],
    ['comment topics of answers', enums.commentTopicAnswers, labels.commentTopicLabels],
    ['conditions', enums.permitConditionTypes, labels.permitConditionTypeLabels],
    ['designations', enums.asdCodes, labels.asdCodeLabels],
    ['designation days', enums.asdPeriodicityCodes, labels.asdPeriodicityCodeLabels],
    ['road categories', enums.reinstatementTypeCodes, labels.roadCategoryLabels],
    ['works statuses', enums.workStatuses, labels.workStatusLabels],
    ['categories', enums.workCategories, labels.workCategoryLabels],
    ['lane rental outcomes', enums.laneRentalAssessmentOutcomes, labels.laneRentalAssessmentOutcomeLabels],
    ['lane rental bands', enums.laneRentalAssessmentChargeBands, labels.laneRentalAssessmentChargeBandLabels],
    ['change request types', enums.alterationTypes, labels.alterationTypeLabels],
    ['change request statuses', enums.alterationStatuses, labels.alterationStatusLabels],
    ['challenge reviews', enums.durationChallengeReviewStatuses, labels.durationChallengeReviewStatusLabels],
    [
      'challenge answers',
      enums.durationChallengeNonAcceptanceResponseStatuses,
      labels.durationChallengeNonAcceptanceResponseStatusLabels,
    ],
    ['ancillary types', enums.ancillaryInfoTypes, labels.ancillaryInfoTypeLabels],
    ['ancillary statuses', enums.ancillaryInfoStatuses, labels.ancillaryInfoStatusLabels],
    ['activities', enums.activityActivityTypes, labels.activityActivityTypeLabels],
    ['Section 58 statuses', enums.section58Statuses, labels.section58StatusLabels],
    ['Section 58 durations', enums.section58Durations, labels.section58DurationLabels],
    ['Section 58 extents', enums.section58Extents, labels.section58ExtentLabels],
    ['Section 81 types', enums.section81Types, labels.section81TypeLabels],
    ['Section 81 severities', enums.section81Severities, labels.section81SeverityLabels],
    ['Section 81 statuses', enums.section81Statuses, labels.section81StatusLabels],
    ['Section 81 work types', enums.section81WorkTypes, labels.section81WorkTypeLabels],
    ['forward plans', enums.forwardPlanStatuses, labels.forwardPlanStatusLabels],
    ['forward plan work types', enums.forwardPlanWorkTypes, labels.forwardPlanWorkTypeLabels],
    ['private street notices', enums.privateStreetStatuses, labels.privateStreetStatusLabels],
    ['offences', enums.offenceCodes, labels.offenceCodeLabels],
    ['penalty notice statuses', enums.fpnStatuses, labels.fpnStatusLabels],
    ['payment methods', enums.paymentMethods, labels.paymentMethodLabels],
    ['Section 74 statuses of authorities', enums.section74HAStatuses, labels.section74HAStatusLabels],
    ['Section 74 statuses of promoters', enums.section74PromoterStatuses, labels.section74PromoterStatusLabels],
    ['overrun warning reasons', enums.overrunWarningReasons, labels.overrunWarningReasonLabels],
    ['reinstatement types', enums.reinstatementTypes, labels.reinstatementTypeLabels],
    ['reinstatement states', enums.reinstatementStatuses, labels.reinstatementStatusLabels],
    ['classifications', enums.materialClassificationClassifications, labels.materialClassificationClassificationLabels],
    ['hazardous materials', enums.hazardousMaterialTypes, labels.hazardousMaterialTypeLabels],
    ['layers', enums.layerAffecteds, labels.layerAffectedLabels],
    ['roles', enums.roles, labels.roleLabels],
    ['organisation types', enums.organisationTypes, labels.organisationTypeLabels],
    ['organisation statuses', enums.organisationStatuses, labels.organisationStatusLabels],
    ['workstream statuses', enums.workstreamStatuses, labels.workstreamStatusLabels],
    ['workstream access', enums.workstreamAccessLevels, labels.workstreamAccessLevelLabels],
    ['sectors', enums.industrySectors, labels.industrySectorLabels],
    ['inspection types', enums.inspectionTypes, labels.inspectionTypeLabels],
    ['inspection categories', enums.inspectionCategories, labels.inspectionCategoryLabels],
    ['inspection outcomes', enums.inspectionOutcomes, labels.inspectionOutcomeLabels],
    ['failed areas', enums.failureReasons, labels.failureReasonLabels],
    ['answers to inspections', enums.inspectionOutcomeStatusTypes, labels.inspectionOutcomeStatusTypeLabels],
    ['inspection statuses', enums.inspectionStatuses, labels.inspectionStatusLabels],
    ['withdrawal reasons', enums.inspectionReasonForWithdrawals, labels.inspectionReasonForWithdrawalLabels],
    ['defect fixed', enums.defectFixedOnsiteAnswers, labels.defectFixedOnsiteLabels],
    ['inspection or reinspection', enums.inspectionResponseTypes, labels.inspectionResponseTypeLabels],
    ['non-compliance statuses', enums.nonComplianceStatuses, labels.nonComplianceStatusLabels],
    ['non-compliance answers', enums.nonComplianceResponseStatuses, labels.nonComplianceResponseStatusLabels],
    ['joint site meetings', enums.jsmStatuses, labels.jsmStatusLabels],
    ['file types', enums.fileTypes, labels.fileTypeLabels],
    ['sort directions', enums.sortDirections, labels.sortDirectionLabels],
    ['sort columns', enums.permitSortColumns, labels.permitSortColumnLabels],
    ['audit objects', enums.auditObjectTypes, labels.auditObjectTypeLabels],
    ['audit events', enums.auditEvents, labels.auditEventLabels],
  ])('%s', (_name, values: readonly (string | number)[], table: Readonly<Record<string | number, string>>) => {
    for (const value of values) {
      expect(label(table, value)).toMatch(/^[A-Z0-9p]/)
      expect(label(table, value)).not.toMatch(/_|^Code /)
    }
    const known = new Set([...values.map((value) => String(value).toLowerCase()), '0'])
    expect(Object.keys(table).filter((value) => !known.has(value.toLowerCase()))).toEqual([])
  })
})

describe('BR-GEN-100, 101 values that a table lacks', () => {
  test.each([
    ['upcoming_enum', 'Other (new value)'],
    [999, 'Other (new value)'],
    [77, 'Code 77'],
    ['brand_new_status', 'Brand new status'],
  ])('%s: %s', (value, words) => expect(label(labels.workStatusLabels, value)).toBe(words))

  test('a comment topic in lower case', () =>
    expect(label(labels.commentTopicLabels, 'overrun')).toBe('Overrun warning'))

  test.each([
    ['permit_granted', 'Permit granted'],
    ['permit_deemed', 'Permit deemed granted'],
    ['fpn_submitted', 'FPN submitted'],
    ['paa_refused', 'PAA refused'],
    ['section_81_resolved_by_ha', 'Section 81 resolved by authority'],
  ])('audit event %s: %s', (value, words) => expect(label(labels.auditEventLabels, value)).toBe(words))
})

describe('BR-PERMIT-98, 99 a permit in words', () => {
  test.each([
    [{ permit_status: 'granted' }, 'Granted'],
    [{ permit_status: 'granted', is_deemed: true }, 'Granted, deemed'],
    [{ permit_status: 'granted', assessment_status: 'granted_auto' }, 'Granted (auto)'],
    [{ permit_status: 'granted', is_duration_challenged: true }, 'Granted, duration challenge'],
    [{ permit_status: 'refused', assessment_status: 'refused_auto' }, 'Refused (auto)'],
    [{ permit_status: 'closed', is_deemed: true }, 'Closed'],
    [{ permit_status: 'permit_modification_request' }, 'Modification requested'],
    [{ permit_status: 'upcoming_enum' }, 'Other (new value)'],
  ])('%j: %s', (permit, words) => expect(labels.permitStatusLabel(permit)).toBe(words))

  test.each([
    [{}, 'Awaiting assessment'],
    [{ assessment_status: 'granted' }, 'Granted'],
    [{ assessment_status: 'granted', is_duration_challenged: true }, 'Granted – duration challenge'],
    [{ assessment_status: 'refused_auto' }, 'Refused (auto)'],
  ])('%j: %s', (permit, words) => expect(labels.assessmentStatusLabel(permit)).toBe(words))
})

test('every status has a colour, and an unknown one is grey', () => {
  for (const status of enums.permitStatuses) expect(labels.permitStatusColour(status)).toMatch(/^[a-z-]+$/)
  for (const status of enums.workStatuses) expect(labels.workStatusColour(status)).toMatch(/^[a-z-]+$/)
  expect(labels.permitStatusColour('upcoming_enum')).toBe('grey')
  expect(labels.workStatusColour('upcoming_enum')).toBe('grey')
})

describe('words that a source gives', () => {
  test('BR-REIN-50 to 52, BR-LBL-19 to 21 of sites and of samples of the ground', () => {
    expect(label(labels.reinstatementTypeLabels, 'pole_testing')).toBe('Pole testing')
    expect(label(labels.reinstatementStatusLabels, 'interim')).toBe('Interim')
    expect(label(labels.locationTypeLabels, 'cycle_hire_docking_station')).toBe('Cycle hire docking station')
    expect(label(labels.materialClassificationClassificationLabels, 'non_hazardous')).toBe('Non-hazardous')
    expect(label(labels.hazardousMaterialTypeLabels, 'ph')).toBe('pH')
    expect(label(labels.layerAffectedLabels, 'sub_base')).toBe('Sub-base')
  })
})

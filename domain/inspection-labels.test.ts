import { expect, test } from 'vitest'
import * as labels from './testing/every-label.ts'

const words: readonly [string, Readonly<Record<string, string>>, string, string][] = [
  ['BR-INSP-80', labels.inspectionTypeLabels, 'non_compliance_follow_up', 'Non-compliance follow up'],
  ['BR-INSP-81', labels.inspectionCategoryLabels, 'a', 'Category A'],
  ['BR-INSP-81', labels.inspectionCategoryLabels, 'section_81_follow_up', 'Section 81 – follow up'],
  ['BR-INSP-82', labels.inspectionOutcomeLabels, 'failed_high', 'Failed – high'],
  ['BR-INSP-82', labels.inspectionOutcomeLabels, 'non_compliant_with_conditions', 'Non compliant (with conditions)'],
  ['BR-INSP-83', labels.failureReasonLabels, 'live_site_signage', 'Signing'],
  ['BR-INSP-84', labels.failureReasonLabels, 'reinstatement_crowning', 'Crowning (surface too high)'],
  ['BR-INSP-85', labels.failureReasonLabels, 'investigatory_air_void', 'Air voids'],
  ['BR-INSP-86', labels.inspectionOutcomeStatusTypeLabels, 'inspection_outcome_disputed', 'Disputed'],
  ['BR-INSP-87', labels.inspectionStatusLabels, 'scheduled', 'Scheduled'],
  ['BR-INSP-88', labels.inspectionReasonForWithdrawalLabels, 'wrong_details', 'Wrong details'],
  ['BR-INSP-88', labels.defectFixedOnsiteLabels, 'yes_by_inspector', 'Yes, by the inspector'],
  ['BR-INSP-89', labels.nonComplianceStatusLabels, 'resolved', 'Resolved'],
  ['BR-INSP-90', labels.nonComplianceResponseStatusLabels, 'accept_suggestion', 'Suggested date accepted'],
  ['BR-INSP-91', labels.jsmStatusLabels, 'jsm_not_needed', 'Meeting not needed'],
]

test.each(words)('%s: $2 is called "$3"', (_rule, table, value, text) => expect(labels.label(table, value)).toBe(text))

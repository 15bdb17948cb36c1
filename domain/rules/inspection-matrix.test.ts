import { describe, expect, test } from 'vitest'
import { chosenInspectionCategories, inspectionOutcomes, inspectionTypes } from '../contract/enums/inspections.ts'
import { categoriesOf, failureReasonsOf, isFailed, outcomesOf } from './inspection-matrix.ts'

/** The outcome matrix column by column: `type category` and what may come of it. */
const judged = 'passed failed_high failed_low unable_to_complete_inspection'
const occupied =
  'works_stopped works_stopped_apparatus_remaining works_in_progress works_in_progress_no_carriageway_incursion unable_to_complete_inspection'
const investigated = 'passed failed unable_to_complete_inspection'
const columns: Readonly<Record<string, string>> = {
  'live_site a': judged,
  'live_site third_party': judged,
  'live_site routine': judged,
  'live_site site_occupancy': occupied,
  'live_site conditions': 'passed non_compliant_with_conditions unable_to_complete_inspection',
  'reinstatement b': judged,
  'reinstatement c': judged,
  'reinstatement third_party': judged,
  'reinstatement routine': judged,
  'non_compliance_follow_up follow_up': judged,
  'non_compliance_follow_up follow_up_completion': judged,
  'non_compliance_follow_up joint_site_visit':
    'further_inspections_required agreed_site_compliance unable_to_complete_inspection',
  'section_81 null': judged,
  'investigatory_works core_sample': investigated,
  'investigatory_works skid_resistance': investigated,
  'investigatory_works texture_depth': investigated,
  'investigatory_works surface_regularity': investigated,
  'investigatory_works trial_hole': investigated,
}

const pairs = inspectionTypes.flatMap((type) =>
  [...chosenInspectionCategories, null].map((category) => ({ type, category })),
)

describe('BR-INSP-10 every type with every category and every outcome', () => {
  test.each(pairs)('$type, $category', ({ type, category }) => {
    const lawful = (columns[`${type} ${category}`] ?? '').split(' ')
    for (const outcome of inspectionOutcomes) {
      expect(outcomesOf(type, category).includes(outcome), outcome).toBe(lawful.includes(outcome))
    }
  })
})

describe('the categories of a type', () => {
  test.each([
    ['BR-INSP-01', 'live_site', ['a', 'third_party', 'routine', 'site_occupancy', 'conditions']],
    ['BR-INSP-02', 'reinstatement', ['b', 'c', 'third_party', 'routine']],
    ['BR-INSP-03', 'non_compliance_follow_up', ['joint_site_visit', 'follow_up', 'follow_up_completion']],
    ['BR-INSP-04', 'section_81', []],
    [
      'BR-INSP-05',
      'investigatory_works',
      ['core_sample', 'skid_resistance', 'texture_depth', 'surface_regularity', 'trial_hole'],
    ],
  ] as const)('%s %s', (_rule, type, categories) => expect(categoriesOf(type)).toEqual(categories))

  test('BR-INSP-04 Section 81 may leave the category out, others may not', () => {
    expect(outcomesOf('section_81', undefined)).toContain('passed')
    expect(outcomesOf('live_site', undefined)).toEqual([])
  })
})

describe('BR-INSP-24 the areas that can fail', () => {
  test.each([
    ['live_site', 13],
    ['reinstatement', 22],
    ['investigatory_works', 5],
    ['non_compliance_follow_up', 35],
    ['section_81', 0],
  ] as const)('%s: %i', (type, number) => expect(failureReasonsOf(type)).toHaveLength(number))
})

test('BR-INSP-55 what a promoter answers: the three failures', () => {
  expect(inspectionOutcomes.filter(isFailed)).toEqual(['failed_low', 'failed_high', 'failed'])
})

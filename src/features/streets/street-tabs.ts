/** What the page of a street shows, tab by tab: the same lists as everywhere, narrowed to it. */
import { closedSection81Statuses, openSection81Statuses } from '../section-81s/open-statuses.ts'
import { fixedPenaltyNoticeList } from '../fixed-penalty-notices/fixed-penalty-notice-list.tsx'
import { forwardPlanList } from '../forward-plans/forward-plan-list.tsx'
import { inspectionList } from '../inspections/inspection-list.tsx'
import { materialClassificationList } from '../material-classifications/material-classification-list.tsx'
import { nonComplianceList } from '../non-compliances/non-compliance-list.tsx'
import { permitList } from '../permits/permit-list.tsx'
import { reinstatementList } from '../reinstatements/reinstatement-lists.tsx'
import { reinstatementsDueList } from '../reinstatements/reinstatements-due-list.tsx'
import { section58List } from '../section-58s/section-58-list.tsx'
import { section81List } from '../section-81s/section-81-list.tsx'
import type { Limits, ListDefinition } from '../../lists/list-definition.ts'

export interface StreetList {
  readonly title: string
  // columns take rows of their own list, which nobody here makes
  readonly list: ListDefinition<never>
  readonly limits: Limits
}

const of = <Row>(list: ListDefinition<Row>, title: string, limits: Limits = {}): StreetList => ({
  title,
  list: list as ListDefinition<never>,
  limits,
})

export const streetTabs = {
  now: {
    text: 'Now',
    lists: [
      of(permitList, 'Works in progress', { work_status: ['in_progress'] }),
      of(section81List, 'Open Section 81s', { section_81_status: [...openSection81Statuses] }),
    ],
  },
  planned: {
    text: 'Planned',
    lists: [
      of(permitList, 'Planned works', { work_status: ['planned'] }),
      of(forwardPlanList, 'Forward plans', { forward_plan_status: ['raised'] }),
    ],
  },
  past: {
    text: 'Past',
    lists: [
      of(permitList, 'Completed works', { work_status: ['completed'] }),
      of(inspectionList, 'Inspections'),
      of(section81List, 'Closed Section 81s', { section_81_status: [...closedSection81Statuses] }),
      of(nonComplianceList, 'Non-compliances'),
      of(fixedPenaltyNoticeList, 'Fixed penalty notices'),
    ],
  },
  restrictions: { text: 'Restrictions', lists: [of(section58List, 'Section 58s')] },
  reinstatements: {
    text: 'Reinstatements',
    lists: [of(reinstatementList, 'Sites and guarantees'), of(reinstatementsDueList, 'Sites to register')],
  },
  clashes: { text: 'Clashes', lists: [] },
  materials: {
    text: 'Materials',
    lists: [
      of(materialClassificationList, 'Hazardous materials', { material_classification_classification: 'hazardous' }),
      of(materialClassificationList, 'Other materials', { material_classification_classification: 'non_hazardous' }),
    ],
  },
} satisfies Record<string, { text: string; lists: readonly StreetList[] }>

export type StreetTab = keyof typeof streetTabs

export const isStreetTab = (text: string): text is StreetTab => Object.hasOwn(streetTabs, text)

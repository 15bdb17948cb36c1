/** Every list is held against its contract: no filter or order is left out, none is made up, and exports take what they are sent. */
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import * as activities from '../../domain/contract/activities.shapes.ts'
import * as alterations from '../../domain/contract/alteration-lists.shapes.ts'
import * as comments from '../../domain/contract/comments.shapes.ts'
import * as challenges from '../../domain/contract/duration-challenges.shapes.ts'
import * as exported from '../../domain/contract/exports.shapes.ts'
import * as notices from '../../domain/contract/fixed-penalty-notices.shapes.ts'
import * as plans from '../../domain/contract/forward-plans.shapes.ts'
import * as inspections from '../../domain/contract/inspection-lists.shapes.ts'
import * as materials from '../../domain/contract/material-classifications.shapes.ts'
import * as nonCompliances from '../../domain/contract/non-compliances.shapes.ts'
import * as permitExports from '../../domain/contract/permit-exports.shapes.ts'
import * as permits from '../../domain/contract/permit-lists.shapes.ts'
import * as privateStreets from '../../domain/contract/private-street-notices.shapes.ts'
import * as samples from '../../domain/contract/sampling-lists.shapes.ts'
import * as section58s from '../../domain/contract/section-58s.shapes.ts'
import * as section74s from '../../domain/contract/section-74s.shapes.ts'
import * as section81s from '../../domain/contract/section-81s.shapes.ts'
import * as siteExports from '../../domain/contract/site-and-section-exports.shapes.ts'
import * as sites from '../../domain/contract/sites.shapes.ts'
import { activityList } from '../features/activities/activity-list.tsx'
import { alterationList } from '../features/alterations/alteration-list.tsx'
import { commentsList } from '../features/comments/every-comment-list.tsx'
import { alterationChallengeList, permitChallengeList } from '../features/duration-challenges/challenge-lists.tsx'
import { fixedPenaltyNoticeList } from '../features/fixed-penalty-notices/fixed-penalty-notice-list.tsx'
import { forwardPlanList } from '../features/forward-plans/forward-plan-list.tsx'
import { inspectionList } from '../features/inspections/inspection-list.tsx'
import { reinspectionList } from '../features/inspections/reinspection-list.tsx'
import { materialClassificationList } from '../features/material-classifications/material-classification-list.tsx'
import { nonComplianceList } from '../features/non-compliances/non-compliance-list.tsx'
import { interestedPartyList } from '../features/permits/interested-party-list.tsx'
import { paaList } from '../features/permits/paa-list.tsx'
import { permitList } from '../features/permits/permit-list.tsx'
import { privateStreetNoticeList } from '../features/private-street-notices/private-street-notice-list.tsx'
import { expiringInterimList, reinstatementList } from '../features/reinstatements/reinstatement-lists.tsx'
import { reinstatementsDueList } from '../features/reinstatements/reinstatements-due-list.tsx'
import { sampleList } from '../features/sampling/sample-list.tsx'
import { section58List } from '../features/section-58s/section-58-list.tsx'
import { section74List } from '../features/section-74s/section-74-list.tsx'
import { section81List } from '../features/section-81s/section-81-list.tsx'
import { filtersOf, limitsOnWire, namesOf } from './list-address.ts'
import type { Filter, Limits, ListDefinition } from './list-definition.ts'

type Query = z.ZodMiniType & { readonly shape: Readonly<Record<string, unknown>> }
type Body = z.ZodMiniType
type Line = readonly [list: ListDefinition<never>, query: Query, body?: Body]

const lines: readonly Line[] = [
  [permitList, permits.PermitReportingQuery, exported.exportPermits.body],
  [interestedPartyList, permits.listInterestedPartyPermits.query, permitExports.exportInterestedPartyPermits.body],
  [alterationList, alterations.listAlterations.query, permitExports.exportAlterations.body],
  [permitChallengeList, challenges.listPermitDurationChallenges.query],
  [alterationChallengeList, challenges.listAlterationDurationChallenges.query],
  [forwardPlanList, plans.listForwardPlans.query, siteExports.exportForwardPlans.body],
  [inspectionList, inspections.listInspections.query, exported.exportInspections.body],
  [reinspectionList, inspections.listReinspections.query, exported.exportReinspections.body],
  [sampleList, samples.listPbiSampleInspections.query, exported.exportPbiSampleInspectionsDue.body],
  [nonComplianceList, nonCompliances.listNonCompliances.query, exported.exportNonCompliances.body],
  [fixedPenaltyNoticeList, notices.listFpns.query, exported.exportFpns.body],
  [reinstatementList, sites.listReinstatements.query, siteExports.exportReinstatements.body],
  [expiringInterimList, sites.listExpiringInterims.query, siteExports.exportExpiringInterims.body],
  [reinstatementsDueList, sites.listReinstatementsDue.query, siteExports.exportReinstatementsDue.body],
  [section58List, section58s.listSection58s.query, siteExports.exportSection58s.body],
  [section74List, section74s.listSection74s.query, exported.exportSection74s.body],
  [section81List, section81s.listSection81s.query, siteExports.exportSection81s.body],
  [activityList, activities.listActivities.query],
  [privateStreetNoticeList, privateStreets.listPrivateStreetNotices.query, siteExports.exportPrivateStreetNotices.body],
  [
    materialClassificationList,
    materials.listMaterialClassifications.query,
    siteExports.exportMaterialClassifications.body,
  ],
  [commentsList, comments.listComments.query, exported.exportComments.body],
]

const notFilters = ['offset', 'sort_column', 'sort_direction', 'swa_code', 'include_total_count']
const named = lines.map((line) => [line[0].address, line] as const)

/** Every filter of the list at once, with a value that its control can give. */
function everyLimit(list: ListDefinition<never>): Limits {
  const valueOf = (filter: Filter) => {
    if (filter.kind === 'choices') return filter.values
    if (filter.kind === 'choice') return filter.values[0] ?? ''
    if (filter.kind === 'flags') return true
    if (filter.kind === 'days') return '2026-12-07'
    return filter.kind === 'areas' ? ['GA-1'] : '83900142'
  }
  return Object.fromEntries(filtersOf(list).flatMap((filter) => namesOf(filter).map((name) => [name, valueOf(filter)])))
}

describe.each(named)('%s', (_address, [list, query, body]) => {
  test('has every filter of its contract and no other', () => {
    const ours = filtersOf(list).flatMap(namesOf)
    const theirs = Object.keys(query.shape).filter((name) => !notFilters.includes(name))
    expect(new Set(ours)).toEqual(new Set(theirs))
    expect(ours.length).toBe(new Set(ours).size)
  })

  test('asks what its contract takes, in every order that it knows', () => {
    const columns = Object.keys(list.sorts)
    for (const sort_column of columns) {
      const order = list.isDirectionOnly ? { sort_direction: 'asc' } : { sort_column, sort_direction: 'asc' }
      const asked = { ...limitsOnWire(list, everyLimit(list)), ...order, offset: 25, include_total_count: true }
      expect(query.safeParse(asked).error?.issues ?? []).toEqual([])
    }
    expect(columns.length > 0).toBe('sort_direction' in query.shape && list !== commentsList)
  })

  test.runIf(body)('its export takes all that it limits, and the promoter acted for (BR-CSV-07, 08)', () => {
    const { bodyOf = (asked: Readonly<Record<string, unknown>>) => asked } = list.exportTo ?? {}
    const asked = { ...limitsOnWire(list, everyLimit(list)), swa_code: '9310' }
    expect(body?.safeParse({ ...bodyOf(asked), export_description: 'Mine' }).error?.issues ?? []).toEqual([])
  })
})

test('the view on PAAs is the permit list without its category (BR-CSV-17)', () => {
  const names = filtersOf(permitList).flatMap(namesOf)
  expect(filtersOf(paaList).flatMap(namesOf)).toEqual(names.filter((name) => name !== 'work_category'))
  const asked = paaList.exportTo?.bodyOf?.({ work_category: ['paa'] })
  expect(exported.exportPermits.body.safeParse(asked).success).toBe(true)
})

test('BR-REP-15, BR-REIN-33: what a contract requires is filled in, and what was chosen stands', () => {
  const today = Temporal.PlainDate.from('2026-11-22')
  expect(materialClassificationList.filledIn?.({}, today)).toEqual({
    material_classification_classification: 'hazardous',
  })
  expect(reinstatementsDueList.filledIn?.({}, today)).toEqual({ registration_due_date_to: '2026-12-06' })
  const chosen = { registration_due_date_from: '2026-11-22' }
  expect(reinstatementsDueList.filledIn?.(chosen, today)).toEqual(chosen)
})

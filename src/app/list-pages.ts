/** Every list of the Reporting API but the permits, each at its address. */
import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { recordPaths, type ListName } from './record-paths.ts'

type Page = () => ReactNode

const lists: Readonly<Record<ListName, () => Promise<Page>>> = {
  'permits/duration-challenges': async () =>
    (await import('../features/duration-challenges/challenge-lists.tsx')).PermitChallengeList,
  'permits/paas': async () => (await import('../features/permits/paa-list.tsx')).PaaList,
  'permits/reinstatements-due': async () =>
    (await import('../features/reinstatements/reinstatements-due-list.tsx')).ReinstatementsDueList,
  'interested-party-permits': async () =>
    (await import('../features/permits/interested-party-list.tsx')).InterestedPartyList,
  alterations: async () => (await import('../features/alterations/alteration-list.tsx')).AlterationList,
  'alterations/duration-challenges': async () =>
    (await import('../features/duration-challenges/challenge-lists.tsx')).AlterationChallengeList,
  'forward-plans': async () => (await import('../features/forward-plans/forward-plan-list.tsx')).ForwardPlanList,
  inspections: async () => (await import('../features/inspections/inspection-list.tsx')).InspectionList,
  reinspections: async () => (await import('../features/inspections/reinspection-list.tsx')).ReinspectionList,
  'sample-inspections': async () => (await import('../features/sampling/sample-list.tsx')).SampleList,
  'non-compliances': async () =>
    (await import('../features/non-compliances/non-compliance-list.tsx')).NonComplianceList,
  'fixed-penalty-notices': async () =>
    (await import('../features/fixed-penalty-notices/fixed-penalty-notice-list.tsx')).FixedPenaltyNoticeList,
  reinstatements: async () => (await import('../features/reinstatements/reinstatement-lists.tsx')).ReinstatementList,
  'reinstatements/expiring-interims': async () =>
    (await import('../features/reinstatements/reinstatement-lists.tsx')).ExpiringInterimList,
  'section-58s': async () => (await import('../features/section-58s/section-58-list.tsx')).Section58List,
  'section-74s': async () => (await import('../features/section-74s/section-74-list.tsx')).Section74List,
  'section-81s': async () => (await import('../features/section-81s/section-81-list.tsx')).Section81List,
  activities: async () => (await import('../features/activities/activity-list.tsx')).ActivityList,
  'private-street-notices': async () =>
    (await import('../features/private-street-notices/private-street-notice-list.tsx')).PrivateStreetNoticeList,
  'material-classifications': async () =>
    (await import('../features/material-classifications/material-classification-list.tsx')).MaterialClassificationList,
  comments: async () => (await import('../features/comments/every-comment-list.tsx')).CommentsList,
}

export const listPages: readonly RouteObject[] = Object.entries(lists).map(([name, load]) => ({
  path: recordPaths.list(name as ListName),
  lazy: async () => ({ Component: await load() }),
}))

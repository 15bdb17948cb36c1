/** Every CSV that the service makes: who may ask for it stands in its declaration, its filters in its list. */
import { exportAudit } from '../../../domain/contract/audit.ts'
import * as exports from '../../../domain/contract/exports.ts'
import * as sites from '../../../domain/contract/site-and-section-exports.ts'
import type { AnyEndpoint, ListDefinition } from '../../lists/list-definition.ts'

/** What a form and the words of an export need of a list. */
export type ExportedList = Pick<
  ListDefinition<never>,
  'filters' | 'moreFilters' | 'sorts' | 'always' | 'exportTo' | 'filledIn'
>

export interface ExportType {
  readonly endpoint: AnyEndpoint
  readonly group: 'Permits and works' | 'On site' | 'Enforcement' | 'Planning' | 'Administration'
  readonly title: string
  readonly load: () => Promise<ExportedList>
  /** Filters as the service keeps them, under the list's names where those differ. */
  readonly asListed?: (filters: Readonly<Record<string, unknown>>) => Record<string, unknown>
  /** What has to be chosen, with the words of a form that lacks it. */
  readonly needs?: Readonly<Record<string, string>>
}

const works = 'Permits and works'
const onSite = 'On site'
const enforcement = 'Enforcement'
const planning = 'Planning'

export const exportTypes: readonly ExportType[] = [
  {
    endpoint: exports.exportPermits,
    group: works,
    title: 'Permits',
    load: async () => (await import('../permits/permit-list.tsx')).permitList,
  },
  {
    endpoint: exports.exportAlterations,
    group: works,
    title: 'Change requests',
    load: async () => (await import('../alterations/alteration-list.tsx')).alterationList,
  },
  {
    endpoint: exports.exportInterestedPartyPermits,
    group: works,
    title: 'Permits of other authorities on streets you have an interest in',
    load: async () => (await import('../permits/interested-party-list.tsx')).interestedPartyList,
  },
  {
    endpoint: exports.exportFees,
    group: works,
    title: 'Fees',
    load: async () => (await import('./lists-without-page.ts')).feeReport,
    needs: { start_date: 'Enter the first day', end_date: 'Enter the last day' },
  },
  {
    endpoint: exports.exportComments,
    group: works,
    title: 'Comments',
    load: async () => (await import('../comments/every-comment-list.tsx')).commentsList,
  },
  {
    endpoint: sites.exportReinstatements,
    group: onSite,
    title: 'Reinstatements',
    load: async () => (await import('../reinstatements/reinstatement-lists.tsx')).reinstatementList,
  },
  {
    endpoint: sites.exportExpiringInterims,
    group: onSite,
    title: 'Expiring interim reinstatements',
    load: async () => (await import('../reinstatements/reinstatement-lists.tsx')).expiringInterimList,
  },
  {
    endpoint: sites.exportReinstatementsDue,
    group: onSite,
    title: 'Reinstatements due',
    load: async () => (await import('../reinstatements/reinstatements-due-list.tsx')).reinstatementsDueList,
  },
  {
    endpoint: sites.exportMaterialClassifications,
    group: onSite,
    title: 'Material classifications',
    load: async () =>
      (await import('../material-classifications/material-classification-list.tsx')).materialClassificationList,
    needs: { material_classification_classification: 'Select a classification' },
  },
  {
    endpoint: exports.exportInspections,
    group: enforcement,
    title: 'Inspections',
    load: async () => (await import('../inspections/inspection-list.tsx')).inspectionList,
  },
  {
    endpoint: exports.exportReinspections,
    group: enforcement,
    title: 'Planned inspections',
    load: async () => (await import('../inspections/reinspection-list.tsx')).reinspectionList,
  },
  {
    endpoint: exports.exportNonCompliances,
    group: enforcement,
    title: 'Non-compliances',
    load: async () => (await import('../non-compliances/non-compliance-list.tsx')).nonComplianceList,
  },
  {
    endpoint: exports.exportFpns,
    group: enforcement,
    title: 'Fixed penalty notices',
    load: async () => (await import('../fixed-penalty-notices/fixed-penalty-notice-list.tsx')).fixedPenaltyNoticeList,
  },
  {
    endpoint: exports.exportSection74s,
    group: enforcement,
    title: 'Section 74s',
    load: async () => (await import('../section-74s/section-74-list.tsx')).section74List,
    asListed: ({ date_created_from: issue_date_from, date_created_to: issue_date_to, ...alike }) => ({
      ...alike,
      issue_date_from,
      issue_date_to,
    }),
  },
  {
    endpoint: sites.exportSection81s,
    group: enforcement,
    title: 'Section 81s',
    load: async () => (await import('../section-81s/section-81-list.tsx')).section81List,
  },
  {
    endpoint: sites.exportForwardPlans,
    group: planning,
    title: 'Forward plans',
    load: async () => (await import('../forward-plans/forward-plan-list.tsx')).forwardPlanList,
  },
  {
    endpoint: sites.exportSection58s,
    group: planning,
    title: 'Section 58s',
    load: async () => (await import('../section-58s/section-58-list.tsx')).section58List,
  },
  {
    endpoint: sites.exportPrivateStreetNotices,
    group: planning,
    title: 'Private street notices',
    load: async () =>
      (await import('../private-street-notices/private-street-notice-list.tsx')).privateStreetNoticeList,
  },
  {
    endpoint: exports.exportPbiSampleInspectionsDue,
    group: enforcement,
    title: 'Sample inspections due',
    load: async () => (await import('../sampling/sample-list.tsx')).sampleList,
  },
  {
    endpoint: exports.exportPbiSampleInspectionTargets,
    group: 'Administration',
    title: 'Sample inspection targets',
    load: async () => (await import('./lists-without-page.ts')).sampleTargets,
    needs: { date_from: 'Enter the first day', date_to: 'Enter the last day' },
  },
  {
    endpoint: exportAudit,
    group: 'Administration',
    title: 'Audit log',
    load: async () => (await import('../audit/audit-list.tsx')).auditList,
  },
]

/** The part of its address that names an export: "reinstatements/expiring-interims" of "/reinstatements/expiring-interims/csv". */
export const nameOf = ({ endpoint }: ExportType): string => endpoint.path.replace(/^\/(?:app\/)?|\/csv$/g, '')

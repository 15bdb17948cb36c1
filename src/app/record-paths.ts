/** Addresses of records, journeys and lists beyond those that every page links to, as functions; one scheme for all of them. */
import { paths } from './paths.ts'

const part = encodeURIComponent
const at = (wrn: string, capability: string, ref = '', act = '') =>
  [paths.work(wrn), capability, ref && part(ref), act].filter(Boolean).join('/')
const onPermit = (wrn: string, prn: string, ...rest: string[]) => [paths.permit(wrn, prn), ...rest].join('/')
const root = (...parts: string[]) => `/${parts.filter(Boolean).join('/')}`

export const recordPaths = {
  // on a permit
  change: (wrn: string, prn: string) => onPermit(wrn, prn, 'change'),
  extend: (wrn: string, prn: string) => onPermit(wrn, prn, 'change', 'extend'),
  impose: (wrn: string, prn: string) => onPermit(wrn, prn, 'impose'),
  discount: (wrn: string, prn: string) => onPermit(wrn, prn, 'discount'),
  laneRental: (wrn: string, prn: string) => onPermit(wrn, prn, 'lane-rental'),
  hs2Acknowledge: (wrn: string, prn: string) => onPermit(wrn, prn, 'hs2-acknowledge'),
  permitDurationChallenge: (wrn: string, prn: string) => onPermit(wrn, prn, 'duration-challenge'),
  links: (wrn: string, prn: string) => onPermit(wrn, prn, 'links'),
  board: (wrn: string, prn: string) => onPermit(wrn, prn, 'board'),
  newAncillaryInformation: (wrn: string, prn: string) => onPermit(wrn, prn, 'ancillary-informations', 'new'),
  ancillaryInformation: (wrn: string, prn: string, ref: string) =>
    onPermit(wrn, prn, 'ancillary-informations', part(ref)),
  alteration: (wrn: string, prn: string, ref: string, act: '' | 'assess' | 'duration-challenge' = '') =>
    onPermit(wrn, prn, 'alterations', part(ref), ...(act ? [act] : [])),

  // on a works record
  newSite: (wrn: string) => at(wrn, 'sites/new'),
  site: (wrn: string, siteNo: string | number, act: '' | 'reinstatements/new' | 'subsume' = '') =>
    at(wrn, 'sites', String(siteNo), act),
  sitesTable: (wrn: string) => at(wrn, 'sites/table'),
  deleteReinstatement: (wrn: string, siteNo: string, ref: string) =>
    at(wrn, 'sites', siteNo, `reinstatements/${part(ref)}/delete`),
  newInspection: (wrn: string, search = '') => at(wrn, 'inspections/new') + search,
  scheduleInspection: (wrn: string) => at(wrn, 'inspections/schedule'),
  inspection: (wrn: string, ref: string, act: '' | 'respond' | 'withdraw' | 'delete' = '') =>
    at(wrn, 'inspections', ref, act),
  /** `search` may name the inspection that it comes from: `?inspection=…`. */
  newFixedPenaltyNotice: (wrn: string, search = '') => at(wrn, 'fixed-penalty-notices/new') + search,
  askAboutPenalty: (wrn: string, inspection?: string) =>
    at(wrn, 'fixed-penalty-notices/ask') + (inspection ? `?inspection=${part(inspection)}` : ''),
  fixedPenaltyNotice: (wrn: string, ref: string, act: '' | 'delete' | 'notice' = '') =>
    at(wrn, 'fixed-penalty-notices', ref, act),
  newSection74: (wrn: string) => at(wrn, 'section-74s/new'),
  section74: (wrn: string, ref: string, act: '' | 'warning' = '') => at(wrn, 'section-74s', ref, act),
  section81: (wrn: string, ref: string, act: '' | 'reassign' = '') => at(wrn, 'section-81s', ref, act),
  nonCompliance: (wrn: string, ref: string, act: '' | 'respond' | 'withdraw' = '') =>
    at(wrn, 'non-compliances', ref, act),
  forwardPlan: (wrn: string, ref: string, act: '' | 'edit' | 'cancel' = '') => at(wrn, 'forward-plans', ref, act),
  privateStreetNotice: (wrn: string, ref: string, act: '' | 'cancel' = '') =>
    at(wrn, 'private-street-notices', ref, act),
  comment: (wrn: string, ref: string) => at(wrn, 'comments', ref),
  evidencePack: (wrn: string) => at(wrn, 'evidence-pack'),

  // records that hang on no works
  activity: (ref: string, act: '' | 'edit' | 'cancel' = '') => root('activities', part(ref), act),
  section58: (ref: string, act: '' | 'status' = '') => root('section-58s', part(ref), act),
  materialClassification: (ref: string) => root('material-classifications', part(ref)),

  // journeys that begin before a record is known
  inspect: () => '/inspect',
  inspectDay: () => '/inspect/day',
  checkHere: () => '/check-here',
  newHistoricInspection: () => '/historic-works/inspections/new',
  newHistoricFixedPenaltyNotice: () => '/historic-works/fixed-penalty-notices/new',
  newNonNotifiableSite: () => '/non-notifiable-works/sites/new',
  newForwardPlan: () => '/forward-plans/new',
  newPrivateStreetNotice: () => '/private-street-notices/new',
  newSection58: () => '/section-58s/new',
  newSection81: () => '/section-81s/new',
  newActivity: () => '/activities/new',
  importActivities: () => '/activities/import',
  newMaterialClassification: () => '/material-classifications/new',

  // lists
  list: (capability: ListName, search = '') => `/${capability}${search}`,
  exports: () => '/exports',
  /** Without a list: the choice of one. */
  newExport: (list = '') => root('exports/new', list),
  organisationData: () => '/exports/organisation-data',
  coordination: () => '/coordination',
  /** `tab` is empty for the first one. */
  street: (usrn: number | string, tab = '') => root('streets', String(usrn), tab),
  programme: (search = '') => `/programme${search}`,

  // administration
  admin: () => '/admin',
  users: (search = '') => `/admin/users${search}`,
  newUser: () => '/admin/users/new',
  user: (email: string, act: '' | 'roles' | 'invite-again' | 'unlock' | 'disable' = '') =>
    root('admin/users', part(email), act),
  workstreams: () => '/admin/workstreams',
  newWorkstream: () => '/admin/workstreams/new',
  workstream: (prefix: string, act: '' | 'edit' | 'status' | 'access' = '') =>
    root('admin/workstreams', part(prefix), act),
  workstreamAccess: (search = '') => `/admin/access${search}`,
  /** What one person may see and change. */
  accessOf: (email: string) => root('admin/access', part(email)),
  contractors: () => '/admin/contractors',
  addContractor: () => '/admin/contractors/add',
  contractor: (swaCode: string, act: '' | 'remove' | 'access' = '') => root('admin/contractors', part(swaCode), act),
  ownOrganisation: (act: '' | 'edit' | 'penalty-details' = '') => root('admin/organisation', act),
  geographicalAreas: () => '/admin/geographical-areas',
  newGeographicalArea: () => '/admin/geographical-areas/new',
  geographicalAreasHealth: (search = '') => `/admin/geographical-areas/health${search}`,
  geographicalArea: (ref: string, act: '' | 'replace' = '') => root('admin/geographical-areas', part(ref), act),

  samplingAdministration: (act: '' | 'start' | 'end' | 'revert' | 'generate' | 'planner' = '', search = '') =>
    root('admin/sampling', act) + search,
  /** Without a promoter: the choice of one. */
  newSampleTarget: (search = '') => `/admin/sampling/targets/new${search}`,
  sampleTarget: (ref: string, act: '' | 'edit' | 'delete' = '') => root('admin/sampling/targets', part(ref), act),

  feeMatrix: (search = '') => `/admin/fee-matrix${search}`,
  feeMatrixDraft: (act: '' | 'publish' | 'preview' | 'drop' = '') => root('admin/fee-matrix/draft', act),
  reports: () => '/reports',
  /** Without a part: the decisions on permits. */
  performance: (section = '', search = '') => root('reports/performance', section) + search,
  performanceReport: (search = '') => `/reports/performance-report${search}`,
  jeopardy: (search = '') => `/reports/jeopardy${search}`,
  fees: (search = '') => `/reports/fees${search}`,
  feeTotals: (search = '') => `/reports/fees/totals${search}`,
  feeReport: () => '/reports/fees/report',
  feeReconciliations: () => '/reports/fees/reconciliations',
  newFeeReconciliation: () => '/reports/fees/reconciliations/new',
  feeReconciliation: (id: string | number, act: '' | 'delete' = '') =>
    root('reports/fees/reconciliations', String(id), act),

  audit: (search = '') => `/admin/audit${search}`,
  notifications: () => '/admin/notifications',
  deliveries: (search = '') => `/admin/notifications/deliveries${search}`,

  // governance beside the permits
  governance: (search = '') => `/governance${search}`,
  governanceExceptions: () => '/governance/exceptions',
  governanceConnection: () => '/governance/connect',
  newGovernance: (reference = '') => `/governance/new${reference ? `?permit=${part(reference)}` : ''}`,
  governancePermit: (id: string, act: '' | 'link' | 'people' = '') => root('governance', part(id), act),

  // the queue
  toDo: (search = '') => `/to-do${search}`,
  toDoToday: () => '/to-do/today',
  calendarLink: () => '/to-do/calendar',

  // the person's own pages
  chosenAreas: () => '/geographical-areas',
  outbox: () => '/outbox',
  /** Whether the Street Manager behind this server answers, and when it did not. */
  upstream: (search = '') => `/street-manager${search}`,
  drafts: () => '/drafts',
  templates: () => '/templates',
  template: (id: number) => root('templates', String(id)),
  /** From a permit, from an application on this device, or of a decision's text. */
  newTemplate: (from: { permit?: readonly [wrn: string, prn: string]; draft?: string } = {}) =>
    `/templates/new${from.permit ? `?permit=${part(from.permit.join('/'))}` : from.draft ? `?draft=${part(from.draft)}` : ''}`,
  savedViews: () => '/saved-views',
  savedView: (id: number, act: '' | 'change' | 'delete' = '') => root('saved-views', String(id), act),
  account: () => '/account',
  ownPassword: () => '/account/password',
} as const

/** The lists of the Reporting API that have a page of their own, by their address. */
export type ListName =
  | 'alterations'
  | 'permits/duration-challenges'
  | 'alterations/duration-challenges'
  | 'permits/paas'
  | 'forward-plans'
  | 'inspections'
  | 'reinspections'
  | 'sample-inspections'
  | 'non-compliances'
  | 'fixed-penalty-notices'
  | 'reinstatements'
  | 'reinstatements/expiring-interims'
  | 'permits/reinstatements-due'
  | 'section-58s'
  | 'section-74s'
  | 'section-81s'
  | 'activities'
  | 'private-street-notices'
  | 'material-classifications'
  | 'interested-party-permits'
  | 'comments'

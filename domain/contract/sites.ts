import { endpoint } from './endpoint.ts'
import type * as shapes from './sites.shapes.ts'

/** Lists of both parties' own rows, in the workstreams that the caller may see. */
const ownRows = {
  capability: 'sites',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

const ofWorks = '/works/:workReferenceNumber'
const oneSite = `${ofWorks}/sites/:siteReferenceNumber`

const promoterWrites = {
  capability: 'sites',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
} as const

export const createSite = endpoint<typeof shapes.createSite>('work', 'POST', `${ofWorks}/sites`, {
  ...promoterWrites,
  summary: 'Register a site with its first reinstatement',
  success: 201,
  changes: ['sites', 'works', 'permits', 'history'],
  rules: ['BR-REIN-01', 'BR-REIN-04', 'BR-REIN-09', 'BR-REIN-13', 'BR-REIN-40', 'BR-PERMIT-90', 'BR-GEN-72'],
})

export const getSite = endpoint<typeof shapes.getSite>('work', 'GET', oneSite, {
  summary: 'A site with its latest reinstatements',
  capability: 'sites',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
  member: 'promoter',
  workstream: 'read',
  success: 200,
  rules: ['BR-REIN-03', 'BR-WORK-05', 'BR-ROLE-49'],
})

export const addReinstatement = endpoint<typeof shapes.addReinstatement>('work', 'POST', `${oneSite}/reinstatements`, {
  ...promoterWrites,
  summary: 'Add a reinstatement to a site',
  success: 201,
  changes: ['sites', 'works', 'permits', 'history'],
  rules: [
    'BR-REIN-03',
    'BR-REIN-07',
    'BR-REIN-10',
    'BR-REIN-24',
    'BR-REIN-41',
    'BR-REIN-42',
    'BR-REIN-43',
    'BR-REIN-44',
  ],
})

export const deleteReinstatement = endpoint<typeof shapes.deleteReinstatement>(
  'work',
  'DELETE',
  `${oneSite}/reinstatements/:reinstatementReferenceNumber`,
  {
    ...promoterWrites,
    summary: 'Delete a reinstatement with its files, and its site when it was the only one',
    success: 204,
    changes: ['sites', 'works', 'permits', 'history'],
    rules: ['BR-REIN-11', 'BR-REIN-45', 'BR-REIN-46', 'BR-GEN-80'],
  },
)

export const subsumeSite = endpoint<typeof shapes.subsumeSite>('work', 'PUT', `${oneSite}/subsume`, {
  ...promoterWrites,
  summary: 'Mark a site as taken in by another',
  success: 204,
  changes: ['sites', 'works', 'history'],
  rules: ['BR-REIN-07', 'BR-REIN-47', 'BR-PERMIT-90'],
})

export const setFinalReinstatement = endpoint<typeof shapes.setFinalReinstatement>(
  'work',
  'PUT',
  `${ofWorks}/final-reinstatement`,
  {
    ...promoterWrites,
    summary: 'Say whether the final site under the permit is registered',
    success: 204,
    changes: ['sites', 'works', 'permits', 'history'],
    rules: ['BR-REIN-30'],
  },
)

export const setExcavationCarriedOut = endpoint<typeof shapes.setExcavationCarriedOut>(
  'work',
  'PUT',
  `${ofWorks}/excavation-carried-out`,
  {
    ...promoterWrites,
    summary: 'Say that the excavation that the permit asked for was not carried out',
    success: 204,
    changes: ['sites', 'works', 'permits', 'history'],
    rules: ['BR-PERMIT-92'],
  },
)

export const listReinstatements = endpoint<typeof shapes.listReinstatements>('reporting', 'GET', '/reinstatements', {
  ...ownRows,
  summary: 'Reinstatements by every filter of the contract',
  rules: ['BR-REP-L25', 'BR-REP-05', 'BR-REP-06', 'BR-REP-39'],
})

export const listExpiringInterims = endpoint<typeof shapes.listExpiringInterims>(
  'reporting',
  'GET',
  '/reinstatements/expiring-interims',
  {
    ...ownRows,
    summary: 'Interim reinstatements that nothing permanent has taken the place of',
    rules: ['BR-REP-L26', 'BR-REIN-34'],
  },
)

export const listReinstatementsDue = endpoint<typeof shapes.listReinstatementsDue>(
  'reporting',
  'GET',
  '/permits/reinstatements-due',
  {
    ...ownRows,
    capability: 'permits',
    summary: 'Permits of excavations that have stopped with no reinstatement registered',
    rules: ['BR-REP-15', 'BR-REP-16', 'BR-REP-31', 'BR-REP-L21', 'BR-REIN-32', 'BR-REIN-33'],
  },
)

export const listReinstatementFiles = endpoint<typeof shapes.listReinstatementFiles>(
  'reporting',
  'GET',
  '/reinstatements/files',
  {
    ...ownRows,
    summary: 'Files on a reinstatement',
    rules: ['BR-GEN-58', 'BR-REP-14'],
  },
)

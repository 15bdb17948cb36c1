import { endpoint } from './endpoint.ts'
import type * as shapes from './programme.shapes.ts'

/** Our own: the contract's lists have no geometry, and its map has no areas. */
export const getProgramme = endpoint<typeof shapes.getProgramme>('app', 'GET', '/app/programme', {
  summary:
    "What occupies or restricts an authority's streets in some days: works, forward plans, activities, Section 58s",
  // made of works and what stands beside them: whatever changes those makes it stale
  capability: 'works',
  access: { HighwayAuthority: 'allowed' },
  member: 'rows-authority',
  success: 200,
  rules: ['BR-REP-11', 'BR-REP-19', 'BR-ROLE-66'],
})

/** Our own: no list of the contract has several kinds of things in it, or rows that others share. */
export const listProgrammeBars = endpoint<typeof shapes.listProgrammeBars>('app', 'GET', '/app/programme/bars', {
  summary: 'Works, plans, activities and Section 58s of some days as bars, by street, area, workstream or other party',
  capability: 'works',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-REP-05', 'BR-REP-06', 'BR-REP-11', 'BR-REP-18', 'BR-REP-19', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-66'],
})

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

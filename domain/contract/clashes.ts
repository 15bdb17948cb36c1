import type * as shapes from './clashes.shapes.ts'
import { endpoint } from './endpoint.ts'

/** Our own: the contract's map asks for each kind by itself, in boxes, and measures nothing. */
export const findClashes = endpoint<typeof shapes.findClashes>('app', 'POST', '/app/clashes', {
  summary: 'Works, forward plans, activities and Section 58s near a place at a time, the gravest first',
  // made of works and what stands beside them: whatever changes those makes it stale
  capability: 'works',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-31', 'BR-GEN-34', 'BR-PERMIT-27', 'BR-REP-18', 'BR-ROLE-12', 'BR-S58-04', 'BR-FP-12'],
})

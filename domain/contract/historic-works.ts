import { endpoint } from './endpoint.ts'
import type * as shapes from './historic-works.shapes.ts'

const authorityRecords = {
  capability: 'historic-works',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  success: 201,
} as const

export const recordHistoricFpn = endpoint<typeof shapes.recordHistoricFpn>(
  'work',
  'POST',
  '/historic-works/fixed-penalty-notices',
  {
    ...authorityRecords,
    summary: 'Issue a fixed penalty notice on works from outside the service',
    changes: ['historic-works', 'fixed-penalty-notices', 'works', 'history'],
    rules: ['BR-HIST-01', 'BR-HIST-02', 'BR-WORK-29', 'BR-GEN-71', 'BR-FPN-01', 'BR-FPN-04', 'BR-FPN-20'],
  },
)

export const recordHistoricInspection = endpoint<typeof shapes.recordHistoricInspection>(
  'work',
  'POST',
  '/historic-works/inspections',
  {
    ...authorityRecords,
    summary: 'Record an inspection of works from outside the service',
    changes: ['historic-works', 'inspections', 'non-compliances', 'works', 'history'],
    rules: ['BR-HIST-01', 'BR-HIST-02', 'BR-WORK-29', 'BR-GEN-71', 'BR-INSP-10', 'BR-NC-30'],
  },
)

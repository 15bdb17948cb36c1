import { endpoint } from './endpoint.ts'
import type * as shapes from './fpn-details.shapes.ts'

export const getFpnDetails = endpoint<typeof shapes.getFpnDetails>('app', 'GET', '/app/fpn-details', {
  summary: 'What my authority usually says on a penalty notice: officer, representations, ways to pay',
  capability: 'organisations',
  access: { HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
  rules: ['BR-FPN-03'],
})

export const updateFpnDetails = endpoint<typeof shapes.updateFpnDetails>('app', 'PUT', '/app/fpn-details', {
  summary: 'Change what my authority usually says on a penalty notice; notices that are issued stay as they are',
  capability: 'organisations',
  access: { HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 204,
  changes: ['organisations'],
  rules: ['BR-FPN-03', 'BR-FPN-07'],
})

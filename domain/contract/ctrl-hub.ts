/** The two calls of the Ctrl Hub API that are known: answered by the sandbox, asked of an operator's Ctrl Hub. */
import { endpoint } from './endpoint.ts'
import type * as shapes from './ctrl-hub.shapes.ts'

export const listCtrlHubPermits = endpoint<typeof shapes.listCtrlHubPermits>(
  'ctrl-hub',
  'GET',
  '/orgs/:orgId/projects/permits',
  {
    summary: 'Permits of an organisation with their risk',
    capability: 'governance',
    access: 'session-token',
    success: 200,
    rules: ['BR-GOV-13', 'BR-GOV-15', 'BR-GOV-16'],
  },
)

export const getCtrlHubPermit = endpoint<typeof shapes.getCtrlHubPermit>(
  'ctrl-hub',
  'GET',
  '/orgs/:orgId/projects/permits/:permitId',
  {
    summary: 'One permit with what belongs to it',
    capability: 'governance',
    access: 'session-token',
    success: 200,
    rules: ['BR-GOV-01', 'BR-GOV-02', 'BR-GOV-15', 'BR-GOV-16', 'BR-GOV-17'],
  },
)

import { endpoint } from './endpoint.ts'
import type * as shapes from './permit-views.shapes.ts'

export const seePermit = endpoint<typeof shapes.seePermit>(
  'app',
  'PUT',
  '/app/works/:workReferenceNumber/permits/:permitReferenceNumber/view',
  {
    summary: 'I have this application in front of me: what did it say when I last looked?',
    capability: 'permits',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 200,
  },
)

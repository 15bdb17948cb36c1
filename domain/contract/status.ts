import { apis, endpoint } from './endpoint.ts'
import type * as shapes from './status.shapes.ts'

/** Every API answers whether it is there, without a token (BR-GEN-92). */
export const getStatus = apis.map((api) =>
  endpoint<typeof shapes.getStatus>(api, 'GET', '/status', {
    summary: 'Whether this API answers',
    capability: 'status',
    access: 'public',
    success: 200,
    rules: ['BR-GEN-92'],
  }),
)

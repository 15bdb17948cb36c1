import type { PrivateStreetStatus } from '../contract/enums/private-street-notices.ts'
import type { Labels } from './words.ts'

/** BR-LBL-18 */
export const privateStreetStatusLabels: Labels<PrivateStreetStatus> = { issued: 'Issued', cancelled: 'Cancelled' }

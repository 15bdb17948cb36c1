import type { PrivateStreetStatus } from '../contract/enums/private-street-notices.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-18 */
export const privateStreetStatusLabels: Labels<PrivateStreetStatus> = { issued: 'Issued', cancelled: 'Cancelled' }

const privateStreetColours: Readonly<Record<PrivateStreetStatus, TagColour>> = {
  issued: 'blue',
  cancelled: 'grey',
}

/** The tag colour of the status of a private street notice. */
export const privateStreetStatusColour = (value: string) => colourFrom(privateStreetColours, value)

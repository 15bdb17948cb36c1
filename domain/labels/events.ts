import type { DeliveryStatus } from '../contract/enums/deliveries.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'

/** Labels ours. */
export const deliveryStatusLabels: Readonly<Record<DeliveryStatus, string>> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  given_up: 'Given up',
}

const deliveryColours: Readonly<Record<DeliveryStatus, TagColour>> = {
  waiting: 'yellow',
  delivered: 'green',
  given_up: 'red',
}

/** The tag colour of what became of a notification. */
export const deliveryStatusColour = (value: string) => colourFrom(deliveryColours, value)

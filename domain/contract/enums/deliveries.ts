/** What became of a notification: ours, the contract knows nothing of it. */
export const deliveryStatuses = ['waiting', 'delivered', 'given_up'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const messageTypes = ['Notification', 'SubscriptionConfirmation'] as const

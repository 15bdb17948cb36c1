/** A Section 81 that somebody still has to see to. */
export const openSection81Statuses = ['issued', 'acknowledged', 'accepted', 'rejected'] as const

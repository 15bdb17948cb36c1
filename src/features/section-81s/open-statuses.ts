/** A Section 81 that somebody still has to see to. */
export const openSection81Statuses = ['issued', 'acknowledged', 'accepted', 'rejected'] as const

/** One that nobody has to see to any more. */
export const closedSection81Statuses = ['accepted_fixed', 'resolved_by_ha', 'cancelled'] as const

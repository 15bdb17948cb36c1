export const sortDirections = ['asc', 'desc'] as const
export type SortDirection = (typeof sortDirections)[number]

export const asyncJobStatuses = ['queued', 'in_progress', 'complete', 'failed'] as const
export type AsyncJobStatus = (typeof asyncJobStatuses)[number]

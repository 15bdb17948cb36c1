export const workStatuses = [
  'planned',
  'in_progress',
  'completed',
  'cancelled',
  'unattributable',
  'historical',
  'non_notifiable',
  'section_81',
] as const
export type WorkStatus = (typeof workStatuses)[number]

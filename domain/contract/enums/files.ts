export const fileTypes = ['images', 'documents'] as const
export type FileType = (typeof fileTypes)[number]

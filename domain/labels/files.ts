import type { FileType } from '../contract/enums/files.ts'
import type { Labels } from './words.ts'

/** BR-LBL-45 */
export const fileTypeLabels: Labels<FileType> = { images: 'Images', documents: 'Documents' }

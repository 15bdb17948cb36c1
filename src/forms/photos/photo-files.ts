import { fileNameOf, type Photo } from './photos.ts'

/** Photos of a form as they go with it: their ids land in the list `file_ids` of what is sent. */
export function photoFiles(photos: readonly Photo[]) {
  return photos.map((photo) => ({ field: 'file_ids', id: photo.id, name: fileNameOf(photo), blob: photo.blob }))
}

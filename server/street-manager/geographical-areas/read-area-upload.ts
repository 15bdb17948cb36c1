import { readAreaFile } from '../../../domain/rules/area-file-checks.ts'
import type { Upload } from '../../http/implement.ts'
import { invalid } from '../../http/refusals.ts'

/** An area as it is stored. */
export interface Area {
  readonly name: string
  readonly usrns: readonly number[]
}

/** The area that an upload describes; 400 on `file`, naming the first line at fault (BR-GEO-02, 03, 06). */
export function readAreaUpload({ name, bytes }: Upload): Area {
  const file = readAreaFile(name, bytes)
  if ('refused' in file) throw invalid(file.refused.problems)
  return file
}

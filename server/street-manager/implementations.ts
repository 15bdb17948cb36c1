/** Every endpoint that this server answers, by capability. */
import type { Implementation } from '../http/implement.ts'
import { authentication } from './authentication/authentication.ts'
import { files } from './files/files.ts'
import { listPermits } from './permits/list-permits.ts'
import { session } from './session/session.ts'
import { statusOfEachApi } from './status/get-status.ts'

export const implementations: readonly Implementation[] = [
  ...statusOfEachApi,
  ...authentication,
  ...files,
  listPermits,
  ...session,
]

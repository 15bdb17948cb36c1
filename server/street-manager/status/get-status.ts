import * as endpoints from '../../../domain/contract/status.ts'
import * as shapes from '../../../domain/contract/status.shapes.ts'
import { implement } from '../../http/implement.ts'

export const statusOfEachApi = endpoints.getStatus.map((endpoint) =>
  implement(endpoint, shapes.getStatus, async () => ({ status: 'ok' as const })),
)

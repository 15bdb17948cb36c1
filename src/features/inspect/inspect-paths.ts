/** Addresses of the inspector's pages. */
import { recordPaths } from '../../app/record-paths.ts'

export const inspectPaths = {
  card: (wrn: string) => `${recordPaths.inspect()}/${encodeURIComponent(wrn)}`,
} as const

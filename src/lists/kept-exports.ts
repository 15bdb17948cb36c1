/** Exports that were asked for and wait on the device for the service to accept them; kept through a reload. */
import { deviceList, hasTexts } from './device-list.ts'

export interface KeptExport {
  /** Also the name of the attempt, so that the service cannot make it twice. */
  readonly id: string
  /** Path of its endpoint, such as "/permits/csv". */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** What it is of, such as "Permits". */
  readonly title: string
  /** Its filters in words, or the name that was given to it. */
  readonly description: string
  /** ISO instant of the device. */
  readonly askedAt: string
  /** Why the service will not make it; it waits no longer. */
  readonly trouble?: string
}

export const keptOnDevice = deviceList(
  'exports',
  (found): found is KeptExport => hasTexts(found, ['id', 'path', 'title', 'description', 'askedAt']) && 'body' in found,
)

export function keptExports(owner: string) {
  const read = () => keptOnDevice.read(owner)
  const write = (kept: readonly KeptExport[]) => keptOnDevice.write(owner, kept)
  return {
    /** Those that wait, in the order in which they were asked for. */
    all: () => read().filter(({ trouble }) => trouble === undefined),
    add: (one: KeptExport) => write([...read(), one]),
    remove: (id: string) => write(read().filter((one) => one.id !== id)),
    fail: (id: string, trouble: string) => write(read().map((one) => (one.id === id ? { ...one, trouble } : one))),
  }
}

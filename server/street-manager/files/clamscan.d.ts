/** The part of clamscan that we use; the package brings no types. */
declare module 'clamscan' {
  import type { Readable } from 'node:stream'

  interface Settings {
    clamdscan: { host: string; port: number; timeout?: number; localFallback?: boolean; bypassTest?: boolean }
  }

  class NodeClam {
    init(settings: Settings): Promise<NodeClam>
    /** `isInfected` is null when clamd could not tell. */
    scanStream(stream: Readable): Promise<{ isInfected: boolean | null; viruses: string[] }>
  }

  export default NodeClam
}

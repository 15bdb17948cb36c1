import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Holidays } from '../../domain/rules/working-days.ts'
import type { CarriedStep } from '../street-manager/exports/carried-lists.ts'

export interface CsvLinesWorker {
  /** The lines as UTF-8; one step at a time. Fails with what the thread failed with. */
  linesOf(step: CarriedStep): Promise<Uint8Array>
  end(): Promise<unknown>
}

/** What a step makes is rubbish after it: V8's own choice, 48 MB of it, brought no more speed to an export of 800,000 rows. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** A thread of its own for the lines of one file: the embedded store works on the server's, which answers requests too. */
export function startCsvLinesWorker(holidays: Holidays): CsvLinesWorker {
  const worker = new Worker(new URL('csv-lines-worker.ts', import.meta.url), { workerData: holidays, resourceLimits })
  return {
    linesOf: async (step) => {
      const answered = once(worker, 'message')
      worker.postMessage(step, [])
      const [bytes] = (await answered) as [Uint8Array]
      return bytes
    },
    end: () => worker.terminate(),
  }
}

/** The thread that makes lines of a CSV file of what the store carried over: asked step by step, it answers in their order. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Holidays } from '../../domain/rules/working-days.ts'
import { carriedLines, type CarriedStep } from '../street-manager/exports/carried-lists.ts'

const encoder = new TextEncoder()

parentPort?.on('message', (step: CarriedStep) => {
  const bytes = encoder.encode(carriedLines(step, workerData as Holidays))
  parentPort?.postMessage(bytes, [bytes.buffer])
})

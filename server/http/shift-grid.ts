import { createReadStream, openSync, closeSync, readSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { shiftGridPath } from '../../domain/shift-grid-path.ts'
import { ConfigError } from '../config.ts'

/** Gives pages the grid of shifts that the setting names. Throws {@link ConfigError} when the file is no NTv2 file. */
export function registerShiftGrid(app: FastifyInstance, file: string | undefined): void {
  if (file === undefined) return
  if (!isNtv2(file)) throw new ConfigError('MAP_SHIFT_GRID: must be an NTv2 file (.gsb) that this server can read')
  app.get(shiftGridPath, (_request, reply) =>
    reply
      .header('content-type', 'application/octet-stream')
      .header('cache-control', 'public, max-age=86400')
      .send(createReadStream(file)),
  )
}

/** Such a file begins with the name of its first record. */
function isNtv2(file: string): boolean {
  try {
    const opened = openSync(file, 'r')
    const start = Buffer.alloc(8)
    readSync(opened, start)
    closeSync(opened)
    return start.toString('latin1') === 'NUM_OREC'
  } catch {
    return false
  }
}

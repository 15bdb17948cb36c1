/** PGlite would corrupt a folder that two processes write, so the first one to come holds it. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../config.ts'

/** Holds a data folder for this process; answers what gives it free. Throws {@link ConfigError} while another holds it. */
export function holdFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const lock = join(dataDir, 'in-use-by')
  const holder = readHolder(lock)
  if (holder && holder.id !== process.pid && isStillThere(holder)) {
    throw new ConfigError(`DATA_DIR: ${dataDir} is in use by process ${holder.id}. Stop that one first`)
  }
  rmSync(lock, { force: true })
  const file = openSync(lock, 'wx')
  writeSync(file, `${process.pid} ${bornAt(process.pid)}`)
  closeSync(file)
  return () => rmSync(lock, { force: true })
}

interface Holder {
  readonly id: number
  readonly bornAt: string
}

function readHolder(lock: string): Holder | undefined {
  try {
    const [id = '', born = ''] = readFileSync(lock, 'utf8').split(' ')
    return Number(id) > 0 ? { id: Number(id), bornAt: born } : undefined
  } catch {
    return undefined
  }
}

function isStillThere(holder: Holder): boolean {
  try {
    process.kill(holder.id, 0)
  } catch {
    return false
  }
  return bornAt(holder.id) === holder.bornAt
}

/**
 * When a process began, in the system's own count; empty where the system does not tell. In a container numbers come back
 * soon: after a kill, the number of the server that held the folder may be that of any other process.
 */
function bornAt(processId: number): string {
  try {
    // the name in brackets may hold spaces: fields are counted from behind it
    return readFileSync(`/proc/${processId}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../config.ts'
import { holdFolder } from './hold-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hold-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lock = () => join(folder, 'in-use-by')

/** A lock as another process would have written it: our own, under the number of our parent. */
function lockedBy(processId: number, bornAt: (own: string) => string): void {
  holdFolder(folder)
  const [, own = ''] = readFileSync(lock(), 'utf8').split(' ')
  writeFileSync(lock(), `${processId} ${bornAt(own)}`)
}

describe('a data folder', () => {
  it('is held until it is given free', () => {
    const release = holdFolder(folder)
    expect(readFileSync(lock(), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    release()
    expect(existsSync(lock())).toBe(false)
  })

  it('is free again after its holder was killed', () => {
    lockedBy(2 ** 22 + 1, (own) => own)
    expect(() => holdFolder(folder)).not.toThrow()
  })

  it.runIf(existsSync('/proc/self/stat'))('is refused while its holder runs', () => {
    const parent = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
    lockedBy(process.ppid, () => parent)
    expect(() => holdFolder(folder)).toThrow(ConfigError)
  })

  it.runIf(existsSync('/proc/self/stat'))('is free when another process has the number of its holder by now', () => {
    lockedBy(process.ppid, () => '1')
    expect(() => holdFolder(folder)).not.toThrow()
  })
})

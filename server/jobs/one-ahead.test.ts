import { describe, expect, test } from 'vitest'
import { oneAhead } from './one-ahead.ts'

async function* counted(log: string[], until: number, failsAt?: number): AsyncGenerator<number> {
  try {
    for (let n = 1; n <= until; n += 1) {
      log.push(`made ${n}`)
      if (n === failsAt) throw new Error(`no ${n}`)
      yield n
    }
  } finally {
    log.push('ended')
  }
}

async function takeAll(log: string[], source: AsyncIterable<number>, stopsAt?: number): Promise<void> {
  for await (const n of oneAhead(source)) {
    await Promise.resolve()
    log.push(`took ${n}`)
    if (n === stopsAt) throw new Error('enough')
  }
}

describe('one ahead', () => {
  test('each is made while the one before is taken, in order', async () => {
    const log: string[] = []
    await takeAll(log, counted(log, 3))
    expect(log).toEqual(['made 1', 'made 2', 'took 1', 'made 3', 'took 2', 'ended', 'took 3'])
  })

  test('a failure comes where it happened, after what came before it', async () => {
    const log: string[] = []
    await expect(takeAll(log, counted(log, 3, 2))).rejects.toThrow('no 2')
    expect(log).toContain('took 1')
  })

  test('who stops ends the source, and hears nothing of the one that was made ahead', async () => {
    const log: string[] = []
    await expect(takeAll(log, counted(log, 3, 2), 1)).rejects.toThrow('enough')
    expect(log).toContain('ended')
  })
})

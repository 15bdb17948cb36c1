import { describe, expect, it } from 'vitest'
import { loggedEvents } from '../../domain/contract/enums/history.ts'
import { implementations } from '../street-manager/implementations.ts'
import { staleAfter } from './stale-after.ts'

describe('what an event makes stale (BR-WORK-09)', () => {
  it.each(loggedEvents)('%s is known', (event) => {
    expect(staleAfter(event)).toContain('history')
    expect(new Set(staleAfter(event)).size).toBe(staleAfter(event).length)
  })

  it('whatever the log may tell, every capability that a write declares to change is told by some event', () => {
    const told = new Set(loggedEvents.flatMap(staleAfter))
    // what is one person's own leaves nothing in the log: the answer itself tells the browser that asked
    const personal = ['exports', 'saved-views', 'session', 'templates']
    const declared = implementations.flatMap(({ endpoint }) => endpoint.changes ?? [])
    expect(
      [...new Set(declared)].filter((capability) => !told.has(capability) && !personal.includes(capability)),
    ).toEqual([])
  })
})

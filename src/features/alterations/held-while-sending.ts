import { useState } from 'react'

/**
 * Keeps what a page is about as it was while the page sends. The answer makes the record anew before the page has led on:
 * it would say for a moment that what was just done cannot be done. A refusal lets it go.
 */
export function useHeldWhileSending<Value>(value: Value) {
  const [held, setHeld] = useState<{ readonly value: Value }>()
  async function holding<Answer>(send: () => Promise<Answer>): Promise<Answer> {
    setHeld({ value })
    try {
      return await send()
    } catch (error) {
      setHeld(undefined)
      throw error
    }
  }
  return { shown: held ? held.value : value, holding }
}

export type Holding = ReturnType<typeof useHeldWhileSending>['holding']

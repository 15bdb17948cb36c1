/** One intention to send: the same content sent again after trouble carries the same key, so the server does it once. */
export interface Attempt {
  readonly content: string
  readonly key: string
}

/** The attempt for this content: the previous one when nothing changed since, else a new one. */
export function attemptFor(previous: Attempt | undefined, values: unknown, newKey: () => string = randomKey): Attempt {
  const content = JSON.stringify(values)
  return previous?.content === content ? previous : { content, key: newKey() }
}

// crypto.randomUUID exists on secure origins only, and a council may well run this on plain http inside its network.
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Exports that were asked for and wait on the device for the service to accept them; kept through a reload. */
export interface KeptExport {
  /** Also the name of the attempt, so that the service cannot make it twice. */
  readonly id: string
  /** Path of its endpoint, such as "/permits/csv". */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** What it is of, such as "Permits". */
  readonly title: string
  /** Its filters in words, or the name that was given to it. */
  readonly description: string
  /** ISO instant of the device. */
  readonly askedAt: string
  /** Why the service will not make it; it waits no longer. */
  readonly trouble?: string
}

const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** Hears of every change, other tabs' included. */
export function subscribeToKept(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What is kept for one owner, as text: the same text is the same exports. */
export const keptText = (owner: string): string => localStorage.getItem(keyOf(owner)) ?? '[]'

/** Kept text of another version, or touched by hand, counts as nothing. */
export function readKept(text: string): KeptExport[] {
  try {
    const found: unknown = JSON.parse(text)
    return Array.isArray(found) ? found.filter(isKept) : []
  } catch {
    return []
  }
}

export function keptExports(owner: string) {
  const read = () => readKept(keptText(owner))
  const write = (kept: readonly KeptExport[]) => {
    if (kept.length === 0) localStorage.removeItem(keyOf(owner))
    else localStorage.setItem(keyOf(owner), JSON.stringify(kept))
    tell()
  }
  return {
    /** Those that wait, in the order in which they were asked for. */
    all: () => read().filter(({ trouble }) => trouble === undefined),
    add: (one: KeptExport) => write([...read(), one]),
    remove: (id: string) => write(read().filter((one) => one.id !== id)),
    fail: (id: string, trouble: string) => write(read().map((one) => (one.id === id ? { ...one, trouble } : one))),
  }
}

const keyOf = (owner: string) => `exports:${owner}`

function isKept(one: unknown): one is KeptExport {
  if (typeof one !== 'object' || one === null) return false
  const texts = ['id', 'path', 'title', 'description', 'askedAt'] as const
  return texts.every((name) => typeof (one as Record<string, unknown>)[name] === 'string') && 'body' in one
}

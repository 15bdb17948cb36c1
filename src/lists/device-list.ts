/** Short lists of a person's own that stay on the device: through reloads, and told to other tabs. */
const listeners = new Set<() => void>()

/** Hears of every change, other tabs' included. */
export function subscribeToDevice(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/**
 * @param name    of the list, first part of its key
 * @param isItem  what of the kept text still counts: another version or a hand may have written it
 */
export function deviceList<Item>(name: string, isItem: (found: unknown) => found is Item) {
  const keyOf = (owner: string) => `${name}:${owner}`
  /** As text: the same text is the same items. */
  const text = (owner: string): string => localStorage.getItem(keyOf(owner)) ?? '[]'
  const parse = (kept: string): Item[] => {
    try {
      const found: unknown = JSON.parse(kept)
      return Array.isArray(found) ? found.filter(isItem) : []
    } catch {
      return []
    }
  }
  const write = (owner: string, items: readonly Item[]) => {
    if (items.length === 0) localStorage.removeItem(keyOf(owner))
    else localStorage.setItem(keyOf(owner), JSON.stringify(items))
    for (const listener of listeners) listener()
  }
  return { text, parse, read: (owner: string) => parse(text(owner)), write }
}

/** Whether something that was kept has these texts. */
export function hasTexts<Name extends string>(found: unknown, names: readonly Name[]): found is Record<Name, string> {
  if (typeof found !== 'object' || found === null) return false
  return names.every((name) => typeof (found as Record<string, unknown>)[name] === 'string')
}

/** Draws until the reference is one that was not given yet, and remembers it. */
export function freshReference(given: Set<string>, draw: () => string): string {
  for (;;) {
    const reference = draw()
    if (given.has(reference)) continue
    given.add(reference)
    return reference
  }
}

/** What was typed stays; the kept text comes behind it, with a line between. */
export function withText(typed: string, text: string): string {
  const before = typed.trimEnd()
  return before ? `${before}\n\n${text}` : text
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
}

/** One suggestion as HTML, because the autocomplete takes markup: names from the gazetteer are text, never tags. */
export function markup(label: string, detail?: string): string {
  if (detail === undefined) return escaped(label)
  return `${escaped(label)} <span class="app-autocomplete__detail">${escaped(detail)}</span>`
}

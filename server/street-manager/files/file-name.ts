const longestName = 255

/**
 * The name as it is kept and shown: no folders, no control or direction-changing characters. Undefined when nothing is
 * left of it, or when it is longer than 255 characters.
 */
export function cleanFileName(name: string): string | undefined {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return clean === '' || /^\.*$/.test(clean) || clean.length > longestName ? undefined : clean
}

/** The header that makes a browser save a file under its name, whatever letters are in it (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

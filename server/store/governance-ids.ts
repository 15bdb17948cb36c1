import { createHash } from 'node:crypto'

/** Always the same UUID (version 5 in form) for the same thing of the same kind. */
export function stableId(kind: string, reference: string): string {
  const hex = createHash('sha1').update(`${kind}:${reference}`).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ]
  return parts.join('-')
}

/** What Ctrl Hub calls an organisation. */
export const orgId = (swaCode: string): string => stableId('organisation', swaCode)

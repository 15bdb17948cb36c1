/** What an inspector types, pastes or scans, as the works reference that it belongs to. */
import { isWorksReference, parseReference } from '../../../domain/references.ts'

/**
 * The works reference in a text: itself, that of a permit or another record of the works, or the one in the address of a page of
 * this service, which is what the code on a permit board holds. Undefined for anything else.
 */
export function worksAsked(text: string): string | undefined {
  const typed = text.trim()
  const inAddress = /\/(?:works|inspect)\/([^/?#]+)/.exec(typed)?.[1]
  const reference = (inAddress ? decoded(inAddress) : typed).replaceAll(/\s+/g, '').toUpperCase()
  if (!/^(?=.*\d)(?=.*[A-Z])/.test(reference) || !isReferenceShaped(reference)) return undefined
  let found = parseReference(reference)
  while (found?.parent) found = parseReference(found.parent) ?? { kind: 'works', reference: found.parent }
  return found?.reference ?? reference
}

const isReferenceShaped = (text: string) => parseReference(text) !== null || isWorksReference(text)

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

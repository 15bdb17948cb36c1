/** The two calls that carry an area's file: a form with one part, which JSON calls cannot send. */
import { fillPath } from '../../domain/contract/endpoint.ts'
import { createGeographicalArea, replaceGeographicalArea } from '../../domain/contract/geographical-areas.ts'
import { connectionLost, errorFrom } from './api-error.ts'
import { withSession } from './sign-in-again.ts'

interface AreaToSend {
  readonly file: File
  /** The area whose list is replaced, with when its list was last changed: somebody else's newer one is not overwritten. */
  readonly replaces?: { readonly reference: string; readonly seen: string } | undefined
  readonly idempotencyKey: string
}

/** Throws ApiError for anything but success. */
export async function sendArea({ file, replaces, idempotencyKey }: AreaToSend): Promise<void> {
  const endpoint = replaces ? replaceGeographicalArea : createGeographicalArea
  const path = replaces
    ? fillPath(replaceGeographicalArea, { geographicalAreaReferenceNumber: replaces.reference })
    : fillPath(createGeographicalArea)
  const send = async () => {
    const body = new FormData()
    body.append('file', file)
    const answer = await reach(path, {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        'idempotency-key': idempotencyKey,
        ...(replaces ? { 'if-match': `"${replaces.seen}"` } : {}),
      },
      body,
    })
    if (!answer.ok) throw await errorFrom(answer)
  }
  await withSession(send, true)
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw connectionLost()
  }
}

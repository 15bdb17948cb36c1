/** The three calls of a file question, with progress, which `fetch` cannot tell. */
import { fillPath } from '../../domain/contract/endpoint.ts'
import { deleteFile, getFile, uploadFile } from '../../domain/contract/files.ts'
import type { FileCalls } from '../forms/use-uploads.ts'
import { call, searchOf } from './call.ts'
import { connectionLost, errorFrom } from './api-error.ts'
import { withSession } from './sign-in-again.ts'

/**
 * @param promoter  SWA code of the promoter whose file it will be; only contractors give one (BR-GEN-53)
 * @param isAlone   sent without its person: a session that ended is not asked for
 */
export function fileCalls(promoter?: string, isAlone = false): FileCalls {
  return {
    send: (file, onProgress, signal) => {
      const send = () => sendFile(file, promoter, onProgress, signal)
      return isAlone ? send() : withSession(send, true)
    },
    async look(fileId, signal) {
      const answer = await fetch(fillPath(getFile, { fileId }), { signal, credentials: 'same-origin' })
      await answer.body?.cancel()
      if (answer.status === 200) return 'ready'
      // gone for good: the virus check took it away (BR-GEN-54)
      return answer.status === 404 ? 'removed' : 'checking'
    },
    remove: (fileId) => call(deleteFile, { params: { fileId } }),
  }
}

function sendFile(
  file: File,
  promoter: string | undefined,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', fillPath(uploadFile) + searchOf({ swaCode: promoter }))
    request.responseType = 'text'
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      if (request.status === 201) resolve((JSON.parse(request.responseText) as { file_id: number }).file_id)
      else void errorFrom(new Response(request.responseText, { status: request.status })).then(reject)
    })
    request.addEventListener('error', () => reject(connectionLost()))
    request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')))
    signal.addEventListener('abort', () => request.abort())
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}

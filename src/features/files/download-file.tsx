import { useState } from 'react'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { getFile } from '../../../domain/contract/files.ts'

/** Fetches the file and hands it to the browser; a file that is not ready, or is gone, says so instead of saving nothing. */
export function DownloadFile({ fileId, name }: { fileId: number; name: string }) {
  const [said, setSaid] = useState('')
  async function download() {
    setSaid('Fetching')
    try {
      const answer = await fetch(fillPath(getFile, { fileId }), { credentials: 'same-origin' })
      if (answer.status === 200) save(await answer.blob(), name)
      setSaid(answerWords(answer.status))
    } catch {
      setSaid('Could not be fetched: check your connection and try again')
    }
  }
  return (
    <span className="app-files__state">
      <span role="status">{said} </span>
      <button type="button" className="app-link-button" onClick={() => void download()}>
        Download<span className="govuk-visually-hidden"> {name}</span>
      </button>
    </span>
  )
}

/** BR-GEN-54: 204 while the virus check goes on, 404 once it has taken the file away. */
function answerWords(status: number): string {
  if (status === 200) return ''
  if (status === 204) return 'Still being checked for viruses: try again in a minute'
  if (status === 404) return 'Removed: unsafe'
  return status === 401 ? 'You cannot open this file' : 'Could not be fetched: try again'
}

function save(bytes: Blob, name: string) {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

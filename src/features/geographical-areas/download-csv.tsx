import { useState } from 'react'
import { ApiError, errorFrom } from '../../api/api-error.ts'
import { withSession } from '../../api/sign-in-again.ts'
import { Button } from '../../components/Button.tsx'

/** Fetches a CSV that the service makes and hands it to the browser; one that could not be fetched says so. */
export function DownloadCsv({ path, name, text }: { path: string; name: string; text: string }) {
  const [said, setSaid] = useState('')
  async function download() {
    setSaid('')
    try {
      const bytes = await withSession(async () => {
        const answer = await fetch(path, { credentials: 'same-origin' })
        if (!answer.ok) throw await errorFrom(answer)
        return answer.blob()
      }, false)
      const address = URL.createObjectURL(bytes)
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      URL.revokeObjectURL(address)
    } catch (error) {
      const isRefused = error instanceof ApiError && error.kind === 'restricted'
      setSaid(isRefused ? 'You cannot download this file' : 'Could not be fetched: try again')
    }
  }
  return (
    <>
      <Button variant="secondary" onPress={download} busyText="Fetching">
        {text}
      </Button>
      <span role="status">{said}</span>
    </>
  )
}

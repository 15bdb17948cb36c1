import { useState } from 'react'

/** Copies a reference. Where the browser refuses, it says so instead of pretending. */
export function CopyButton({ text, about }: { text: string; about: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied')
    } catch {
      setSaid('Could not copy')
    }
  }
  return (
    <span className="app-copy">
      <button type="button" className="app-link-button" onClick={() => void copy()}>
        Copy<span className="govuk-visually-hidden"> {about}</span>
      </button>
      <span role="status" className="app-copy__said">
        {said}
      </span>
    </span>
  )
}

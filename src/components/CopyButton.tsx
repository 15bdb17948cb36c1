import { useState } from 'react'

/** Copies a reference, or what the text is by then. Where the browser refuses, it says so instead of pretending. */
export function CopyButton({ text, about }: { text: string | (() => string); about: string }) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
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

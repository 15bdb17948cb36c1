import { useCallback, useRef } from 'react'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useShortcut } from './shortcuts.ts'

/** Search from anywhere by reference, street or USRN. The key "/" comes here. */
export function SearchBox({ onSearch }: { onSearch: () => void }) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const goThere = useCallback(() => input.current?.focus(), [])
  useShortcut('/', 'Go to the search box', goThere, false)
  function search(event: FormEvent) {
    event.preventDefault()
    const words = input.current?.value.trim() ?? ''
    if (words === '') return
    onSearch()
    void navigate(`/search?q=${encodeURIComponent(words)}`)
  }
  return (
    <form role="search" className="app-search" onSubmit={search}>
      <label className="govuk-visually-hidden" htmlFor="global-search">
        Search by reference, street and town, or USRN
      </label>
      <input
        ref={input}
        id="global-search"
        className="app-search__input"
        type="search"
        placeholder="Reference, street and town, or USRN"
        autoComplete="off"
      />
      <kbd className="app-search__key" aria-hidden="true">
        /
      </kbd>
      <button type="submit" className="app-search__button">
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
          <path d="M13 13l5.5 5.5" stroke="currentColor" strokeWidth="2.6" />
          <circle cx="8" cy="8" r="5.8" fill="none" stroke="currentColor" strokeWidth="2.4" />
        </svg>
        <span className="govuk-visually-hidden">Search</span>
      </button>
    </form>
  )
}

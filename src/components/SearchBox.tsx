import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { useShortcut } from './shortcuts.ts'

// what is found as one types is asked for when somebody begins to search, not with the first page
const SearchSuggestions = lazy(async () => ({
  default: (await import('../features/search/search-suggestions.tsx')).SearchSuggestions,
}))

const listId = 'global-search-found'

/** Search from anywhere by reference, street, place or person. The key "/" comes here. */
export function SearchBox({ onSearch }: { onSearch: () => void }) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isBegun, setBegun] = useState(false)
  const goThere = useCallback(() => input.current?.focus(), [])
  useShortcut('/', 'Go to the search box', goThere, false)
  function goTo(href: string) {
    onSearch()
    void navigate(href)
  }
  function search(event: FormEvent) {
    event.preventDefault()
    const words = text.trim()
    if (words !== '') goTo(`/search?q=${encodeURIComponent(words)}`)
  }
  return (
    <form role="search" className="app-search" onSubmit={search}>
      <label className="govuk-visually-hidden" htmlFor="global-search">
        Search by reference, street, place or person
      </label>
      <input
        ref={input}
        id="global-search"
        className="app-search__input"
        type="text"
        role="combobox"
        inputMode="search"
        enterKeyHint="search"
        placeholder="Reference, street, place or person"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-controls={listId}
        maxLength={100}
        value={text}
        onFocus={() => setBegun(true)}
        onChange={(event) => setText(event.target.value)}
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
      {isBegun ? (
        <Suspense fallback={null}>
          <SearchSuggestions input={input} listId={listId} text={text} onGo={goTo} />
        </Suspense>
      ) : null}
    </form>
  )
}

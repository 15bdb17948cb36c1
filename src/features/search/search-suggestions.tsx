import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { searchEverything } from '../../../domain/contract/search.ts'
import { queryFor } from '../../api/query.ts'
import { actingIn, useActing, useSession } from '../../app/session.ts'
import { useSettled } from '../../app/use-settled.ts'
import { choicesFor, choicesSaid } from './typed-choices.ts'
import './search.css'

interface SearchSuggestionsProps {
  /** The box that they belong to: its keys and its attributes are looked after here. */
  input: RefObject<HTMLInputElement | null>
  listId: string
  text: string
  onGo: (href: string) => void
}

/** Fewer letters say nothing yet. */
const leastTyped = 3
const quietMs = 120

/** What is found as somebody types, under the box: a list of choices as WAI-ARIA wants it. Nothing before a role is chosen. */
export function SearchSuggestions(props: SearchSuggestionsProps) {
  return actingIn(useSession()) ? <Choices {...props} /> : null
}

function Choices({ input, listId, text, onGo }: SearchSuggestionsProps) {
  const { role, scope, isPassedThrough } = useActing()
  const typed = useSettled(text.trim(), quietMs)
  const isAsked = typed.length >= leastTyped
  const { data, error } = useQuery({
    ...queryFor(searchEverything, { query: { q: typed, ...scope } }),
    enabled: isAsked && !isPassedThrough,
    // what was made a moment ago is looked for, too
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const [closedAt, setClosedAt] = useState<string>()
  const [hasFocus, setFocus] = useState(() => document.activeElement === input.current)
  // other words have other choices: the walk through them begins anew
  const [walked, setWalked] = useState({ text: '', at: -1 })
  const at = walked.text === text ? walked.at : -1
  const groups = isAsked && data && !error ? choicesFor(typed, data.groups, role) : []
  const choices = groups.flatMap((group) => group.choices)
  const isOpen = hasFocus && closedAt !== text && text.trim().length >= leastTyped && choices.length > 0
  const active = isOpen && at >= 0 ? Math.min(at, choices.length - 1) : -1
  const go = (href: string) => {
    setClosedAt(text)
    onGo(href)
  }
  const act = useRef<(event: KeyboardEvent) => void>(undefined)
  useEffect(() => {
    act.current = (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0 && !isOpen && choices.length > 0) setClosedAt(undefined)
      else if (step !== 0 && isOpen) setWalked({ text, at: stepped(active, step, choices.length) })
      else if (event.key === 'Escape' && isOpen) setClosedAt(text)
      else if (event.key === 'Enter' && active >= 0) go(choices[active]?.href ?? '')
      else {
        if (event.key === 'Enter') setClosedAt(text)
        return
      }
      event.preventDefault()
    }
  })
  useBox(input, act, setFocus)
  useEffect(() => {
    input.current?.setAttribute('aria-expanded', String(isOpen))
    if (active >= 0) input.current?.setAttribute('aria-activedescendant', `${listId}-${active}`)
    else input.current?.removeAttribute('aria-activedescendant')
    document.querySelector(`#${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [input, isOpen, active, listId])
  return (
    <>
      <div id={listId} role="listbox" aria-label="Found as you type" className="app-found" hidden={!isOpen}>
        {groups.map(({ title, choices: ofGroup }) => (
          <div key={title} role="group" aria-label={title}>
            {title === 'More' ? null : (
              <p className="app-found__kind" aria-hidden="true">
                {title}
              </p>
            )}
            {ofGroup.map((choice) => {
              const here = choices.indexOf(choice)
              return (
                <a
                  key={choice.href + choice.title}
                  id={`${listId}-${here}`}
                  role="option"
                  tabIndex={-1}
                  href={choice.href}
                  aria-selected={here === active}
                  className={`app-found__one${here === active ? ' app-found__one--active' : ''}`}
                  // the box keeps the focus: what is pressed is gone to when the press ends
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => {
                    event.preventDefault()
                    go(choice.href)
                  }}
                >
                  {choice.title}
                  {choice.detail ? <span className="app-second">{choice.detail}</span> : null}
                </a>
              )
            })}
          </div>
        ))}
      </div>
      <p className="govuk-visually-hidden" role="status">
        {isOpen ? choicesSaid(groups) : ''}
      </p>
    </>
  )
}

/** Past the last comes none, where the box itself is, and then the first again. */
function stepped(at: number, step: 1 | -1, count: number): number {
  const next = at + step
  return next >= count ? -1 : next < -1 ? count - 1 : next
}

function useBox(
  input: RefObject<HTMLInputElement | null>,
  act: RefObject<((event: KeyboardEvent) => void) | undefined>,
  setFocus: (has: boolean) => void,
) {
  useEffect(() => {
    const box = input.current
    const onKey = (event: KeyboardEvent) => act.current?.(event)
    const onFocus = () => setFocus(true)
    const onBlur = () => setFocus(false)
    box?.addEventListener('keydown', onKey)
    box?.addEventListener('focus', onFocus)
    box?.addEventListener('blur', onBlur)
    return () => {
      box?.removeEventListener('keydown', onKey)
      box?.removeEventListener('focus', onFocus)
      box?.removeEventListener('blur', onBlur)
    }
  }, [input, act, setFocus])
}

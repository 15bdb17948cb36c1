/** Keys that act. Without a modifier, nobody who types, or who has switched them off, ever sets one off (WCAG 2.1.4). */
import { useEffect } from 'react'

/** Which of them work on this device: those of search and help, those of the work at hand too, or none. */
export type ShortcutChoice = 'search' | 'all' | 'none'

export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, or with "Ctrl+" before it; the command key of a Mac is the same. */
  readonly key: string
  /** What it does, for the sheet of keys: "Go to the search box". */
  readonly words: string
  /** Keys of search and help work unless all are off; keys of the work at hand only when they are switched on. */
  readonly isForWork: boolean
}

interface Registered extends Shortcut {
  act: () => void
}

const keptAs = 'shortcuts'
const registered = new Set<Registered>()

export function shortcutChoice(): ShortcutChoice {
  const kept = localStorage.getItem(keptAs)
  return kept === 'all' || kept === 'none' ? kept : 'search'
}

export function keepShortcutChoice(choice: ShortcutChoice): void {
  localStorage.setItem(keptAs, choice)
}

/** The keys that the page in front of the person knows now, in the order in which it told of them. */
export const knownShortcuts = (): readonly Shortcut[] => [...registered]

/** Lets a key act while the component is on the page; the newest with the same key goes first. */
export function useShortcut(key: string, words: string, act: () => void, isForWork = true): void {
  useEffect(() => {
    const one: Registered = { key, words, act, isForWork }
    registered.add(one)
    if (registered.size === 1) document.addEventListener('keydown', onKey)
    return () => {
      registered.delete(one)
      if (registered.size === 0) document.removeEventListener('keydown', onKey)
    }
  }, [key, words, act, isForWork])
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return
  const isCombined = event.ctrlKey || event.metaKey
  // a combination is never typed as text, but held down it must not act twice
  if (isCombined ? event.repeat : isTyping(event.target)) return
  const pressed = isCombined ? `Ctrl+${event.key}` : event.key
  const choice = shortcutChoice()
  const found = [...registered].findLast(
    ({ key, isForWork }) => key === pressed && (choice === 'all' || (choice === 'search' && !isForWork)),
  )
  if (!found) return
  event.preventDefault()
  found.act()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  // letters do nothing in radios and checkboxes
  return target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
}

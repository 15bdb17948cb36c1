import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** A Change link names its question after `#`: the page opens on it. */
export function useFocusOnQuestion(): void {
  const { hash } = useLocation()
  useEffect(() => {
    const field = decodeURIComponent(hash.slice(1))
    if (field === '') return
    const group = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
    const input = document.getElementById(group?.dataset['focus'] ?? '')
    group?.scrollIntoView({ block: 'center' })
    input?.focus({ preventScroll: true })
  }, [hash])
}

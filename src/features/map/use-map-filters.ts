import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { type MapFilters, printMapFilters, readMapFilters } from './map-filters.ts'

/** A slider under the hand makes many states a second, and browsers allow few addresses. */
const writtenAfterMilliseconds = 150

/**
 * What the map shows. It changes here at once, so that quick ticks follow each other; the address is written a moment later, replaced
 * and not added: Back leaves the map instead of undoing every pan. An address that somebody else makes (a link, Back) is read.
 */
export function useMapFilters(): [MapFilters, (changed: Partial<MapFilters>) => void] {
  const [search, setSearch] = useSearchParams()
  const [filters, setFilters] = useState(() => readMapFilters(search))
  const address = search.toString()
  const write = useRef(setSearch)
  useEffect(() => {
    write.current = setSearch
  })

  /** Addresses of ours that the router has not shown yet, and the one shown last. */
  const ours = useRef<string[]>([])
  const shown = useRef(address)
  useEffect(() => {
    if (address === shown.current) return
    shown.current = address
    const at = ours.current.indexOf(address)
    if (at < 0) setFilters(readMapFilters(new URLSearchParams(address)))
    ours.current = ours.current.slice(at < 0 ? ours.current.length : at + 1)
  }, [address])

  const first = useRef(filters)
  useEffect(() => {
    // what the address said is not written back: it may be somebody's own spelling of it
    if (filters === first.current) return undefined
    let timer = setTimeout(writeIt, writtenAfterMilliseconds)
    return () => clearTimeout(timer)

    function writeIt() {
      const next = printMapFilters(filters)
      const last = ours.current.at(-1) ?? shown.current
      const here = new URLSearchParams(window.location.search).toString()
      if (next.toString() === last) return
      if (here !== last) {
        // the router is still busy with our last one; anything else is Back, which comes here a moment later and is not written over
        const isOnItsWay = here === shown.current || ours.current.includes(here)
        if (isOnItsWay) timer = setTimeout(writeIt, writtenAfterMilliseconds)
        return
      }
      ours.current.push(next.toString())
      write.current(next, { replace: true, preventScrollReset: true })
    }
  }, [filters])

  const change = useCallback((changed: Partial<MapFilters>) => setFilters((before) => ({ ...before, ...changed })), [])
  return [filters, change]
}

import { useQuery } from '@tanstack/react-query'
import { callerOf, useActing } from '../../app/session.ts'
import type { Place, Said } from './admin-places.ts'

/** What a place has to say of itself now: its words once they are there, and that it could not be counted. */
export function SaidWords({ place, className }: { place: Place; className: string }) {
  const acting = useActing()
  return place.said ? <Words said={place.said(callerOf(acting))} className={className} /> : null
}

function Words({ said, className }: { said: Said; className: string }) {
  const { data, isError } = useQuery(said.options)
  const words = isError ? 'Could not count' : data === undefined ? ' ' : said.words(data)
  return words ? <p className={className}>{words}</p> : null
}

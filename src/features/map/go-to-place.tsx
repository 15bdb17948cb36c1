import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { searchStreets } from '../../../domain/contract/streets.ts'
import type { Position } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { Button } from '../../components/Button.tsx'
import { Details } from '../../components/Details.tsx'
import { parsePlaceOrDegrees } from '../../map/typed-degrees.ts'
import { whereIAm } from '../../map/where-i-am.ts'
import { worksAsked } from '../inspect/reference-asked.ts'
import { useRecentPlaces } from './recent-places.ts'
import { WorksFound } from './works-found.tsx'

const most = 10

type GoTo = (centre: Position, words: string) => void

/** Moves the map to a typed place: coordinates and grid references at once, works by reference, names through the gazetteer. */
export function GoToPlace({ onGoTo }: { onGoTo: (centre: Position) => void }) {
  const [typed, setTyped] = useState('')
  const [name, setName] = useState('')
  const recent = useRecentPlaces()
  // a street may have a number too, but no reference has a space
  const worksReference = /\s/.test(name) ? undefined : worksAsked(name)

  function goTo(centre: Position, words: string) {
    recent.keep({ words, centre })
    onGoTo(centre)
  }

  function go(event: FormEvent) {
    event.preventDefault()
    const read = parsePlaceOrDegrees(typed)
    if ('position' in read) goTo(read.position, typed.trim())
    setName('position' in read ? '' : typed.trim())
  }

  return (
    <Details summary="Go to a place">
      <form noValidate onSubmit={go} role="search" aria-label="Go to a place">
        <label className="govuk-label" htmlFor="go-to">
          Street, USRN, works reference, coordinates or grid reference
        </label>
        <div className="app-map-coordinates__line">
          <input
            id="go-to"
            className="govuk-input"
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button variant="secondary" size="row" type="submit">
            Go
          </Button>
        </div>
      </form>
      <MyPosition onGoTo={onGoTo} />
      {worksReference ? <WorksFound workReferenceNumber={worksReference} onGoTo={goTo} /> : null}
      {name === '' ? null : <StreetsFound name={name} onGoTo={goTo} />}
      <RecentPlaces {...recent} onGoTo={goTo} />
    </Details>
  )
}

/** A position that is refused is no error: the words say what else leads there. */
function MyPosition({ onGoTo }: { onGoTo: (centre: Position) => void }) {
  const [says, setSays] = useState('')

  async function find() {
    setSays('Finding where you are')
    try {
      const { position, accuracyMetres } = await whereIAm()
      setSays(`Found, to about ${accuracyMetres.toLocaleString('en-GB')} metres`)
      onGoTo(position)
    } catch (error) {
      setSays(error instanceof Error ? error.message : '')
    }
  }

  return (
    <>
      <p className="govuk-body-s">
        <button type="button" className="app-link-button" onClick={() => void find()}>
          Go to where I am
        </button>
      </p>
      <p className="app-map-page__count" role="status">
        {says}
      </p>
    </>
  )
}

function RecentPlaces({
  kept,
  clear,
  onGoTo,
}: Pick<ReturnType<typeof useRecentPlaces>, 'kept' | 'clear'> & { onGoTo: GoTo }) {
  if (kept.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-s">Recent places</h2>
      <ul className="govuk-list">
        {kept.map(({ words, centre }) => (
          <li key={words}>
            <button type="button" className="app-link-button" onClick={() => onGoTo(centre, words)}>
              {words}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="app-link-button" onClick={clear}>
            Clear<span className="govuk-visually-hidden"> recent places</span>
          </button>
        </li>
      </ul>
    </>
  )
}

function StreetsFound({ name, onGoTo }: { name: string; onGoTo: GoTo }) {
  const streets = useQuery(queryFor(searchStreets, { query: { query: name } }))
  const found = (streets.data ?? []).flatMap(({ usrn, street_descriptor, town, street_centre_point: point }) => {
    const [easting, northing] = point?.coordinates ?? []
    if (easting === undefined || northing === undefined) return []
    return [{ usrn, words: `${street_descriptor}, ${town}`, centre: [easting, northing] as const }]
  })
  return (
    <>
      <p className="app-map-page__count" role="status">
        {streets.isPending ? 'Searching streets' : foundWords(found.length, streets.isError)}
      </p>
      <ul className="govuk-list">
        {found.slice(0, most).map(({ usrn, words, centre }) => (
          <li key={usrn}>
            <button type="button" className="app-link-button" onClick={() => onGoTo(centre, words)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function foundWords(count: number, isError: boolean): string {
  if (isError) return 'Streets could not be searched. Coordinates still work.'
  if (count === 0) return 'No street matches. Check the spelling, or type coordinates.'
  return count > most ? `The first ${most} of ${count} streets` : count === 1 ? '1 street' : `${count} streets`
}

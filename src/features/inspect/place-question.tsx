import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { searchStreets } from '../../../domain/contract/streets.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { atPoint } from '../streets/place-asked.ts'

/** Where to look: where the person stands, by one press, or a street by its name; a refused position is no error. The answer goes into the address. */
export function PlaceQuestion() {
  const [, setSearch] = useSearchParams()
  const [trouble, setTrouble] = useState('')
  async function findMe() {
    setTrouble('')
    try {
      const { whereIAm } = await import('../../map/where-i-am.ts')
      const { position, accuracyMetres } = await whereIAm()
      setSearch(`${atPoint(position)}&off=${accuracyMetres}`)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'This device could not find where it is')
    }
  }
  return (
    <>
      <Button onPress={findMe} busyText="Looking for where you are">
        Use my location
      </Button>
      <p className="govuk-body" role="status">
        {trouble ? `${trouble}. You can search for the street instead.` : ''}
      </p>
      <StreetSearch onChoose={(usrn) => setSearch(`usrn=${usrn}`)} />
    </>
  )
}

const mostStreets = 12

function StreetSearch({ onChoose }: { onChoose: (usrn: number) => void }) {
  const id = useId()
  const [asked, setAsked] = useState('')
  const streets = useQuery({
    ...queryFor(searchStreets, { query: { query: asked } }),
    enabled: asked !== '',
  })
  function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const words = new FormData(event.currentTarget).get('street')
    setAsked(typeof words === 'string' ? words.trim() : '')
  }
  const found = streets.data?.slice(0, mostStreets) ?? []
  return (
    <>
      <form onSubmit={find} className="app-inspect-ask">
        <label className="govuk-label" htmlFor={id}>
          Street
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          Its name and town, or its USRN
        </div>
        <input className="govuk-input" id={id} name="street" aria-describedby={`${id}-hint`} autoComplete="off" />
        <Button type="submit" variant="secondary">
          Find street
        </Button>
      </form>
      {asked !== '' && streets.isPending ? <Skeleton text="Looking for streets" rows={2} /> : null}
      {streets.isError ? (
        <ErrorPanel title="Streets could not be searched" onTryAgain={async () => void (await streets.refetch())} />
      ) : null}
      <p className="govuk-body" role="status">
        {streets.data && asked !== ''
          ? streets.data.length === 0
            ? 'No street found. Check the name.'
            : `${countWords(streets.data.length, 'street')} found.${streets.data.length > mostStreets ? ` The first ${mostStreets} are shown: add the town.` : ''}`
          : ''}
      </p>
      {found.length > 0 ? (
        <ul className="app-inspect-list">
          {found.map(({ usrn, street_descriptor, town }) => (
            <li key={usrn} className="app-inspect-item">
              <span>
                <strong>{street_descriptor}</strong>, {town}
                <span className="app-second">USRN {usrn}</span>
              </span>
              <Button variant="secondary" onPress={() => onChoose(usrn)} about={`${street_descriptor}, ${town}`}>
                Choose
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

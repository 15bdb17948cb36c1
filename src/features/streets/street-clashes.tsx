import './streets.css'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { LineString } from '../../../domain/geometry.ts'
import { lengthMetres } from '../../../domain/geometry.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { useNow } from '../../app/now.ts'
import { FilterText } from '../../components/FilterText.tsx'
import { ClashList } from '../clashes/clash-list.tsx'
import { clashesHeading } from '../clashes/clash-words.ts'
import { useStreetClashes } from '../clashes/use-clashes.ts'
import { clashDays } from '../../../domain/rules/clashes.ts'
import { lineOf, type Street } from './street-facts.ts'
import { chosenDays } from './chosen-days.ts'

/** What would be in the way of works on this street on the days that are chosen; the days stand in the address. */
export function StreetClashes({ street }: { street: Street }) {
  const [search, setSearch] = useSearchParams()
  const today = londonDate(useNow()).toString()
  const { from, to, problem } = chosenDays(search, today)
  const line = lineOf(street)
  const found = useStreetClashes(
    line && !problem
      ? {
          place: { usrn: street.usrn, line },
          startOn: from,
          endOn: to,
          street: street.street_descriptor,
          days: clashDays,
          today,
        }
      : undefined,
  )
  const subject = useMemo(
    () => line && { geometry: longest(line), state: 'activity' as const, label: 'This street' },
    [line],
  )
  const choose = (day: object) => {
    const next = new URLSearchParams({ from, to, ...day })
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  if (!line || !subject) return <p className="govuk-body">The gazetteer has no line of this street to measure from.</p>
  return (
    <section aria-label="Clashes">
      <h2 className="govuk-heading-m">What would be in the way</h2>
      <div className="app-street__days">
        <FilterText label="First day" type="date" value={from} onCommit={(day) => choose({ from: day })} />
        <FilterText label="Last day" type="date" value={to} onCommit={(day) => choose({ to: day })} />
      </div>
      {problem ? (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error:</span> {problem}
        </p>
      ) : (
        <>
          <h3 className="govuk-heading-s" role="status">
            {found.isLoading && found.clashes.length === 0
              ? 'Looking for what else is here'
              : clashesHeading(found.counts)}
          </h3>
          <ClashList
            found={found}
            subject={subject}
            mapLabel={`Map of ${street.street_descriptor} and what is near it on these days`}
          />
        </>
      )}
    </section>
  )
}

/** One symbol for the street, on the longest of its lines. */
function longest({ coordinates }: NonNullable<ReturnType<typeof lineOf>>): LineString {
  const lines = coordinates.map((positions): LineString => ({ type: 'LineString', coordinates: positions }))
  return lines.reduce((most, each) => (lengthMetres(each) > lengthMetres(most) ? each : most))
}

import { useQuery } from '@tanstack/react-query'
import { getMaterialClassificationsInBox } from '../../../domain/contract/geojson.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { boxRound, samplesNear } from './samples-near.ts'

const mostShown = 5

/** Warns of hazardous material that was found within 100 metres of a place; nothing while there is none. */
export function HazardsNear({ geometry }: { geometry: Geometry }) {
  const query = { ...boxRound(geometry), classification: 'hazardous' as const }
  const { data, isError, refetch } = useQuery(queryFor(getMaterialClassificationsInBox, { query }))
  if (isError && !data) {
    return (
      <p className="govuk-body">
        Samples of hazardous material near here could not be read.{' '}
        <button type="button" className="app-link-button" onClick={() => void refetch()}>
          Try again
        </button>
      </p>
    )
  }
  const near = data ? samplesNear(data, geometry) : []
  if (near.length === 0) return null
  return (
    <>
      <WarningText>Hazardous material was found within 100 metres. Read the samples before you dig.</WarningText>
      <ul className="govuk-list">
        {near.slice(0, mostShown).map(({ reference, holds, sampledOn, metres }) => (
          <li key={reference}>
            <AppLink href={recordPaths.materialClassification(reference)}>{holds}</AppLink>,{' '}
            {metres === 0 ? 'at this place' : `${countWords(metres, 'metre')} away`}, sampled {dateWords(sampledOn)}
          </li>
        ))}
      </ul>
      {near.length > mostShown ? <p className="govuk-body">And {near.length - mostShown} more.</p> : null}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { distanceApart } from '../../../domain/distance-apart.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { geometryFrom } from '../../map/map-feature.ts'
import { boxRound, nearMetres } from './samples-near.ts'

const mostShown = 10

/** Works that a sample concerns: those within 100 metres of it. */
export function NearSample({ geometry }: { geometry: Geometry }) {
  const works = useQuery(queryFor(getWorksInBox, { query: boxRound(geometry) }))
  const near = works.data ? worksNear(works.data, geometry) : []
  return (
    <section aria-labelledby="near-sample">
      <h2 className="govuk-heading-m" id="near-sample">
        Works within 100 metres
      </h2>
      {works.isPending ? <Skeleton text="Loading works near it" rows={2} /> : null}
      {works.isError ? (
        <ErrorPanel title="Works near it could not be loaded" onTryAgain={async () => void (await works.refetch())} />
      ) : null}
      {works.data && near.length === 0 ? <p className="govuk-body">None now or planned.</p> : null}
      <ul className="govuk-list">
        {near.slice(0, mostShown).map(({ wrn, words, metres }) => (
          <li key={wrn}>
            <AppLink href={paths.work(wrn)}>{wrn}</AppLink>, {words}, {countWords(metres, 'metre')} away
          </li>
        ))}
      </ul>
      {near.length > mostShown ? <p className="govuk-body">And {near.length - mostShown} more.</p> : null}
    </section>
  )
}

function worksNear({ features }: AnswerOf<typeof getWorksInBox>, geometry: Geometry) {
  return features
    .flatMap(({ geometry: drawn, properties }) => {
      const shape = geometryFrom(drawn.type, drawn.coordinates)
      if (!shape) return []
      return [
        {
          wrn: properties.work_reference_number,
          words: `${properties.promoter_organisation}, ${properties.work_category_string.toLowerCase()}`,
          metres: Math.round(distanceApart(shape, geometry)),
        },
      ]
    })
    .filter(({ metres }) => metres <= nearMetres)
    .toSorted((a, b) => a.metres - b.metres)
}

import { useQueryClient } from '@tanstack/react-query'
import type { Geometry } from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { keptWorks, workOnMap } from './kept-works.ts'
import { NearList } from './near-list.tsx'
import { nearestWorks } from './works-near.ts'

/** Without a signal: what the device itself knows around a place, and that it cannot know more. */
export function KeptNear({ place, metres }: { place: readonly Geometry[]; metres: number }) {
  const works = keptWorks(useQueryClient())
  const near = nearestWorks(
    works.filter(({ work_start_date, active_permit }) => work_start_date ?? active_permit).map(workOnMap),
    place,
    metres,
  )
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          You are offline. Only the {countWords(works.length, 'works record')} on this device could be looked through:
          that none is here does not mean that there is no permit.
        </p>
      </InsetText>
      <p className="govuk-body" role="status">
        {near.length === 0
          ? `None of them is within ${metres} metres.`
          : `${countWords(near.length, 'works record')} within ${metres} metres, the nearest first.`}
      </p>
      {near.length > 0 ? <NearList near={near} /> : null}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { centrePoint, type Position } from '../../../domain/geometry.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'

interface WorksFoundProps {
  /** Of the works, whatever reference of theirs was typed. */
  workReferenceNumber: string
  onGoTo: (centre: Position, words: string) => void
}

/** Where works are whose reference was typed, for whoever may read them. */
export function WorksFound({ workReferenceNumber, onGoTo }: WorksFoundProps) {
  const works = useQuery({ ...queryFor(getWork, { params: { workReferenceNumber } }), retry: false })
  const words = works.data ? `${works.data.street_name}, ${works.data.work_reference_number}` : undefined
  return (
    <>
      <p className="app-map-page__count" role="status">
        {works.isPending ? 'Looking for the works' : words ? '1 works record' : notFoundWords(works.error)}
      </p>
      {works.data && words ? (
        <ul className="govuk-list">
          <li>
            <button
              type="button"
              className="app-link-button"
              onClick={() => onGoTo(centrePoint(works.data.works_coordinates), words)}
            >
              {words}
            </button>
          </li>
        </ul>
      ) : null}
    </>
  )
}

function notFoundWords(error: Error | null): string {
  const isNotTheirs = error instanceof ApiError && (error.kind === 'not_found' || error.kind === 'restricted')
  return isNotTheirs
    ? 'No works that you may read have this reference.'
    : 'The works could not be looked for. Streets and coordinates still work.'
}

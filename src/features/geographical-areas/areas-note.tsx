import { useQuery } from '@tanstack/react-query'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'

/** How many of the authority's areas the officer looks at, and the way to change that; nothing where there are none. */
export function AreasNote() {
  const { user } = useActing()
  const { data } = useQuery(queryFor(listGeographicalAreas, {}))
  if (!data) return null
  // its place is kept until this is known
  if (data.length === 0) return <span hidden />
  const chosen = user.geographical_areas?.length ?? 0
  return (
    <AppLink
      href={recordPaths.chosenAreas()}
      className="govuk-link govuk-link--no-visited-state app-context__areas-link"
    >
      Geographical areas: {chosen === 0 ? 'all' : `${chosen} of ${data.length}`}
    </AppLink>
  )
}

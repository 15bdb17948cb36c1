import { AppLink } from '../../components/AppLink.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { callerOf, useActing, useMay } from '../../app/session.ts'
import { homePlaces, isOpen } from './admin-places.ts'
import { SaidWords } from './said-words.tsx'

/** An administrator's home: what stands where, each counted by itself. */
export function AdminTiles() {
  const { organisation_type: type } = callerOf(useActing())
  const may = useMay()
  return (
    <>
      <ul className="app-tiles">
        {homePlaces
          .filter((place) => isOpen(place, type, may))
          .map((place) => (
            <li className="app-tile" key={place.title}>
              <h2 className="app-tile__title">
                <AppLink href={place.href} className="govuk-link app-tile__link">
                  {place.title}
                </AppLink>
              </h2>
              <SaidWords place={place} className="app-tile__count app-tile__count--words" />
              <p className="app-tile__says">{place.says}</p>
            </li>
          ))}
      </ul>
      <p className="govuk-body">
        This role sees no permits. To work on permits, use an account that has a planner, contractor or authority role.{' '}
        <AppLink href={recordPaths.admin()}>Everything there is to administer</AppLink>
      </p>
    </>
  )
}

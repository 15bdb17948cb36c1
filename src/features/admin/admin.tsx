import { PageTitle } from '../../components/PageTitle.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { paths } from '../../app/paths.ts'
import { callerOf, useActing, useMay, useSession } from '../../app/session.ts'
import { placeGroups, placesFor } from './admin-places.ts'
import { SaidWords } from './said-words.tsx'
import './admin.css'

/** Everything that this person may administer, with what it stands at. */
export function Admin() {
  const acting = useActing()
  const may = useMay()
  const { environment } = useSession()
  const groups = placesFor(placeGroups, callerOf(acting), may, environment !== 'live')
  return (
    <>
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Admin' }]} />
      <PageTitle title="Admin" caption={acting.user.organisation_name} />
      {groups.map(({ title, places }) => (
        <section key={title} aria-label={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <ul className="app-admin-places">
            {places.map((place) => (
              <li className="app-admin-place" key={place.href}>
                <h3 className="govuk-heading-s app-admin-place__title">
                  <AppLink href={place.href}>{place.title}</AppLink>
                </h3>
                <p className="govuk-body-s app-admin-place__says">{place.says}</p>
                <SaidWords place={place} className="govuk-body-s govuk-!-font-weight-bold app-admin-place__says" />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

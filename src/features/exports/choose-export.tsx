import { listCsvExports } from '../../../domain/contract/exports.ts'
import { exportOrganisationData } from '../../../domain/contract/own-exports.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { BackLink } from '../../components/BackLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { exportTypes, nameOf } from './export-types.ts'

/** What can be had as CSV, of what the role may see at all. */
export function ChooseExport() {
  const may = useMay()
  const { user } = useActing()
  if (!may(listCsvExports)) return <Trouble error={new ApiError('restricted', '')} />
  const open = exportTypes.filter(({ endpoint }) => may(endpoint))
  const groups = [...new Set(open.map(({ group }) => group))]
  return (
    <div className="app-narrow">
      <BackLink href={recordPaths.exports()} />
      <PageTitle title="What do you want to export?" size="journey" />
      {groups.map((group) => (
        <section key={group} aria-label={group}>
          <h2 className="govuk-heading-s">{group}</h2>
          <ul className="govuk-list">
            {open
              .filter((type) => type.group === group)
              .map((type) => (
                <li key={nameOf(type)}>
                  <AppLink href={recordPaths.newExport(nameOf(type))}>{type.title}</AppLink>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {may(exportOrganisationData) && user.organisation_type !== 'CONTRACTOR' ? (
        <>
          <h2 className="govuk-heading-s">Everything at once</h2>
          <p className="govuk-body">
            <AppLink href={recordPaths.organisationData()}>Download all data of your organisation</AppLink>
          </p>
        </>
      ) : null}
    </div>
  )
}

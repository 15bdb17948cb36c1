import { useQuery } from '@tanstack/react-query'
import { searchWorks } from '../../../domain/contract/works.ts'
import { permitReference } from '../../../domain/references.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'

interface WorkNotShownProps {
  wrn: string
  error: Error
  onTryAgain: () => Promise<unknown>
}

/** Why the record is not here, each kind in its own words, with what is still open. */
export function WorkNotShown({ wrn, error, onTryAgain }: WorkNotShownProps) {
  const trouble = error instanceof ApiError ? error : undefined
  if (trouble?.kind === 'restricted') return <NoAccess wrn={wrn} />
  if (trouble?.kind === 'not_found') return <NotFound wrn={wrn} />
  return (
    <>
      <PageTitle title={`Works ${wrn}`} />
      <ErrorPanel
        title="This works record could not be loaded"
        reference={trouble?.requestId}
        onTryAgain={async () => void (await onTryAgain())}
      />
    </>
  )
}

/** Permits are open to everybody in a role; the record round them is not (BR-ROLE-12, 49). */
function NoAccess({ wrn }: { wrn: string }) {
  const { role } = useActing()
  const prn = permitReference(wrn, 1)
  return (
    <>
      <PageTitle title="You cannot see this works record" />
      <p className="govuk-body">
        {role === 'Contractor'
          ? 'It belongs to a promoter that you do not act for, or to a workstream that you have no access to.'
          : 'It belongs to another promoter, or to a workstream that you have no access to.'}
      </p>
      <p className="govuk-body">
        You can still see the details of its permits: <AppLink href={paths.permit(wrn, prn)}>permit {prn}</AppLink>.
      </p>
    </>
  )
}

function NotFound({ wrn }: { wrn: string }) {
  const { scope } = useActing()
  const close = useQuery(queryFor(searchWorks, { query: { work_reference_number: wrn, ...scope } }))
  return (
    <>
      <PageTitle title={`There are no works ${wrn}`} />
      <p className="govuk-body">
        Check the reference, or <AppLink href={paths.works()}>find works by another one</AppLink>.
      </p>
      {close.data && close.data.rows.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">References like it</h2>
          <ul className="govuk-list">
            {close.data.rows.map((row) => (
              <li key={row.work_reference_number}>
                <AppLink href={paths.work(row.work_reference_number)}>{row.work_reference_number}</AppLink>,{' '}
                {row.street}, {row.town}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
